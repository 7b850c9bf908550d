import { firstPage, sectionsAbove } from './contents.ts';
import type { Guide } from './guide.ts';
import { COMPARE_PATH, PATHS_PATH } from './decision-pages.ts';
import type { Page } from './page.ts';

/** A page on the way down to another, or a section that is called otherwise than the page that it opens. */
export type StepDown = Pick<Page, 'title' | 'url'>;

/** The steps between the home page and a page, from the top down; undefined for pages that stand nowhere. */
export function pagesAbove(guide: Guide, page: Page): readonly StepDown[] | undefined {
  if (page.kind === 'home' || page.kind === 'offline' || page.kind === 'not-found') return undefined;
  if (page.kind === 'page') return sections(guide, page) ?? foldersAbove(guide, page);
  const above = guide.pagesByPath.get(pathAbove(page) ?? '');
  return above ? [above] : [];
}

function pathAbove(page: Page): string | undefined {
  if (page.kind === 'role') return `categories/${page.role.facts.category}.md`;
  if (page.kind === 'skill') return 'skills.md';
  if (page.kind === 'category') return 'roles.md';
  if (page.kind === 'comparison') return COMPARE_PATH;
  if (page.kind === 'paths-from') return PATHS_PATH;
  return undefined;
}

/** The sections of the contents that a page stands in; undefined where the contents do not list it. */
function sections(guide: Guide, page: Page): readonly StepDown[] | undefined {
  const node = guide.contents?.nodes.get(page);
  return (
    node &&
    sectionsAbove(node).flatMap((section) => {
      const opened = firstPage(section);
      return opened && opened !== page ? [{ title: section.title, url: opened.url }] : [];
    })
  );
}

/** The index pages of the folders that a page lies in. */
function foldersAbove(guide: Guide, page: Page): readonly Page[] {
  const segments = page.url.split('/').slice(0, -1);
  return segments.flatMap((_, i) => {
    const index = guide.pagesByUrl.get(`${segments.slice(0, i + 1).join('/')}/index.html`);
    return index && index.url !== page.url ? [index] : [];
  });
}
