import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { Breadcrumb, type NavigationLink } from '../src/components/navigation/template.tsx';
import type { Page } from '../src/model/page.ts';

/** The way down to a page; the home page and the page for dead links stand nowhere. */
export function breadcrumbOf(context: PageContext): JSX.Element | null {
  const { page, guide } = context;
  if (page.kind === 'home' || page.kind === 'offline' || page.kind === 'not-found') return null;
  const home = { title: 'Home', href: context.link('index.html') };
  return <Breadcrumb links={[home, ...between(context)]} here={page.title || guide.settings.title} />;
}

/** Steps between the home page and this one. */
function between(context: PageContext): readonly NavigationLink[] {
  const { page, guide } = context;
  if (page.kind === 'page') return foldersAbove(context);
  const above = guide.pagesByPath.get(pathAbove(page) ?? '');
  return above ? [{ title: above.title, href: context.link(above.url) }] : [];
}

function pathAbove(page: Page): string | undefined {
  if (page.kind === 'role') return `categories/${page.role.facts.category}.md`;
  if (page.kind === 'category') return 'roles.md';
  return undefined;
}

/** The index pages of the folders that a page lies in. */
function foldersAbove(context: PageContext): readonly NavigationLink[] {
  const segments = context.page.url.split('/').slice(0, -1);
  return segments.flatMap((_, i) => {
    const index = context.guide.pagesByUrl.get(`${segments.slice(0, i + 1).join('/')}/index.html`);
    if (!index || index.url === context.url) return [];
    return [{ title: index.title, href: context.link(index.url) }];
  });
}
