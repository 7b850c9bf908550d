import type { JSX } from 'preact';
import { iconSprite } from '../src/components/icon/sprite.tsx';
import { renderHtml, type SafeHtml } from '../src/support/html.tsx';
import { CategoryLayout } from './category.tsx';
import { ContentsLayout } from './contents.tsx';
import { ComponentLayout } from './component.tsx';
import { CompareLayout, ComparisonLayout } from './compare.tsx';
import { Document } from './document.tsx';
import { FitLayout } from './fit.tsx';
import { GalleryLayout } from './gallery.tsx';
import { HomeLayout } from './home.tsx';
import { NotFoundLayout } from './not-found.tsx';
import { DownloadsLayout } from './downloads.tsx';
import { PathsFromLayout, PathsLayout } from './paths.tsx';
import type { PageView } from './page-view.ts';
import { PayLayout } from './pay.tsx';
import { OfflineLayout } from './offline.tsx';
import { PlainLayout } from './plain.tsx';
import { ProjectLayout } from './project.tsx';
import { RoleLayout } from './role.tsx';
import { RolePartLayout } from './role-part.tsx';
import { RolePayLayout } from './role-pay.tsx';
import { RolesLayout } from './roles.tsx';
import { SearchLayout } from './search.tsx';
import { SkillLayout } from './skill.tsx';
import { SkillsLayout } from './skills.tsx';
import { SourcesLayout } from './sources.tsx';
import { TagsLayout } from './tags.tsx';

export type { GalleryExample, PageAssets, PageScript, PageView, ViewedDownloads } from './page-view.ts';

/**
 * A page of the guide → its whole HTML document, doctype included.
 *
 * @param main what stands in `<main>`, where it is known from another edition: it is the same in all of them
 */
export function pageDocument(view: PageView, main: SafeHtml = renderHtml(skeleton(view))): string {
  const html = renderHtml(<Document view={view} main={main} />);
  const end = html.lastIndexOf('</body>');
  return `<!doctype html>${html.slice(0, end)}${iconSprite(html)}${html.slice(end)}\n`;
}

/** What stands in `<main>`. */
function skeleton(view: PageView): JSX.Element {
  const { page } = view.context;
  switch (page.kind) {
    case 'home':
      return <HomeLayout view={view} />;
    case 'role':
      return <RoleLayout view={view} role={page.role} />;
    case 'role-part':
      return <RolePartLayout view={view} role={page.role} />;
    case 'project':
      return <ProjectLayout view={view} project={page.project} />;
    case 'category':
      return <CategoryLayout view={view} category={page.category} />;
    case 'pay':
      return <PayLayout view={view} region={page.region} />;
    case 'role-pay':
      return <RolePayLayout view={view} role={page.role} />;
    case 'sources':
      return <SourcesLayout view={view} />;
    case 'roles':
      return <RolesLayout view={view} />;
    case 'skills':
      return <SkillsLayout view={view} />;
    case 'contents':
      return <ContentsLayout view={view} />;
    case 'tags':
      return <TagsLayout view={view} />;
    case 'fit':
      return <FitLayout view={view} />;
    case 'skill':
      return <SkillLayout view={view} skill={page.skill} />;
    case 'compare':
      return <CompareLayout view={view} />;
    case 'comparison':
      return <ComparisonLayout view={view} role={page.role} />;
    case 'paths':
      return <PathsLayout view={view} />;
    case 'paths-from':
      return <PathsFromLayout view={view} start={page.start} />;
    case 'search':
      return <SearchLayout view={view} />;
    case 'gallery':
      return <GalleryLayout view={view} />;
    case 'component':
      return <ComponentLayout view={view} />;
    case 'downloads':
      return <DownloadsLayout view={view} />;
    case 'offline':
      return <OfflineLayout view={view} />;
    case 'not-found':
      return <NotFoundLayout view={view} />;
    case 'page':
      return <PlainLayout view={view} />;
    default:
      return page satisfies never;
  }
}
