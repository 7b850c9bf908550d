import { posix } from 'node:path';
import { stringify } from 'yaml';
import { findFiles } from '../../load/files.ts';
import { allFields } from '../../load/foreign-front-matter.ts';
import { loadContent } from '../../load/load-content.ts';
import type { OldAddress } from '../../load/foreign-site.ts';
import { contentsOfPages } from '../../load/docs-site/page-order.ts';
import { translate } from '../../load/docs-site/translate.ts';
import type { Content, MarkdownFile } from '../../model/content.ts';
import type { Category, ContentsItem, Level } from '../../model/settings.ts';
import { repairText } from '../../support/mojibake.ts';
import { Arrangement } from './arrangement.ts';
import { carryPage, type CarriedPage } from './carry-page.ts';
import { contentsItem } from './guide-yaml.ts';
import { LinkFollower } from './follow-links.ts';
import { looseContext } from './loose-context.ts';
import { newPaths } from './new-paths.ts';
import type { ImportPlan, Left, PlannedFile } from './plan.ts';
import { planRole, roleIdOf } from './role-document/plan.ts';

/**
 * A folder of Markdown without settings that can be read → the plan of a guide: each document about a role becomes
 * the folder of a role, every other one a page; damaged characters are repaired, links follow, and the notation of
 * other tools becomes ours.
 */
export function planLooseFiles(folder: string, shownAs: string): ImportPlan {
  const content = loadContent(folder, shownAs, { mdx: true });
  const arrangement = new Arrangement(folder, content);
  const ids = roleIds(content);
  const pages = content.pages.filter(({ path }) => !ids.has(path) && !arrangement.isSummary(path));
  const parts = [...content.parts];
  const paths = newPaths([...pages.map(({ path }) => path), ...content.assets.keys()]);
  const newPath = (path: string): string => {
    const id = ids.get(path);
    return id === undefined ? (paths.get(path) ?? path) : `roles/${id}/index.md`;
  };
  const links = new LinkFollower(content, newPath);
  const roles = [...ids].map(([path, id]) => planRole(id, posix.join(shownAs, path), links.text(path)));
  const carried = pages.map((page) => translatedPage(content, page, links));
  const contents =
    roles.length === 0 && pages.length > 1
      ? contentsOfPages(pages, arrangement).map((entry) => contentsItem(entry, newPath))
      : [];
  const own = {
    categories: roles.flatMap(({ category }) => category ?? []),
    levels: roles.flatMap(({ levels }) => levels),
  };
  const files: PlannedFile[] = [
    { path: 'guide.yaml', content: { text: settingsOf(own, contents, ownAddresses(pages, newPath)) } },
    ...roles.flatMap((role) => role.files),
    ...carried.map(({ page, text }) => ({ path: newPath(page.path), content: { text: repairText(text) } })),
    ...parts.map((path) => ({ path, content: { text: repairText(links.text(path)) } })),
    ...[...content.assets].map(([path, copyOf]) => ({ path: newPath(path), content: { copyOf } })),
  ];
  const left = [...roles, ...carried].flatMap((one) => one.left);
  return {
    files,
    left: [...left, ...links.left, ...foreign(folder, shownAs, arrangement)],
    problems: [...content.problems, ...links.problems],
  };
}

/** Ids of the roles that documents are about, by the path of the document. */
function roleIds(content: Content): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { path, text } of content.pages) {
    const id = roleIdOf(text, new Set(ids.values()));
    if (id !== undefined) ids.set(path, id);
  }
  return ids;
}

function translatedPage(content: Content, page: MarkdownFile, links: LinkFollower): CarriedPage {
  const carried = carryPage(content, page, links);
  const { text } = translate(carried.text, looseContext(page.path));
  const programs = translate(page.text, looseContext(page.path)).losses.map(({ line, what, why }) => ({
    where: `${posix.join(content.folder, page.path)}:${line}`,
    what,
    why,
  }));
  return { page, text, left: [...carried.left, ...programs] };
}

/** Where pages stood that chose their addresses themselves by `slug`: from the top, or beside their file by a mere name. */
function ownAddresses(pages: readonly MarkdownFile[], newPath: (path: string) => string): OldAddress[] {
  return pages.flatMap((page): OldAddress[] => {
    const { path } = page;
    const slug = allFields(page)['slug'];
    if (typeof slug !== 'string' || !/^[\w./-]+$/.test(slug)) return [];
    const from = posix.normalize(slug.includes('/') ? slug : posix.join(posix.dirname(path), slug));
    const address = from.replace(/^\/+|\/+$/g, '');
    return address === '' || address.startsWith('..') ? [] : [{ from: `${address}/`, to: newPath(path) }];
  });
}

/** Settings under which the guide is shown although facts are missing yet. */
function settingsOf(
  own: { readonly categories: readonly Category[]; readonly levels: readonly Level[] },
  contents: readonly ContentsItem[],
  moved: readonly OldAddress[],
): string {
  const [categories, levels] = [own.categories, own.levels].map((all) => [
    ...new Map(all.map((one) => [one.id, one])).values(),
  ]);
  const data = {
    ...(categories?.length ? { categories } : {}),
    ...(levels?.length ? { levels } : {}),
    ...(contents.length > 0 ? { contents } : {}),
    ...(moved.length > 0 ? { moved, folderAddresses: true } : {}),
    problems: 'advise',
  };
  return (
    '# Made from loose documents. What each field means: .github/CONTRIBUTING.md.\n' +
    '# Problems are said and do not stop the build. Take `problems` out once `npm run check` finds none.\n' +
    stringify(data, { lineWidth: 0 })
  );
}

function foreign(folder: string, shownAs: string, arrangement: Arrangement): Left[] {
  return findFiles(folder, { mdx: true })
    .filter(({ kind }) => kind === 'foreign' || kind === 'link' || kind === 'data')
    .filter(({ path }) => !arrangement.isCategory(path))
    .map(({ path, kind }) => ({
      where: posix.join(shownAs, path),
      what: kind === 'link' ? 'symbolic link' : 'file',
      why: 'only Markdown, pictures and documents are brought in',
    }));
}
