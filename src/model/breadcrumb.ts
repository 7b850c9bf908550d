import { firstPage, sectionsAbove } from './contents.ts';
import type { Guide } from './guide.ts';
import { COMPARE_PATH, PATHS_PATH } from './decision-pages.ts';
import type { Page } from './page.ts';
import { titleFromPath } from './page-names.ts';
import { isRolePage } from './role-parts.ts';

/**
 * A page on the way down to another, or a section that is called otherwise than the page that it opens. A section
 * that opens nothing but the page itself, and a folder without an index page, have only a name.
 */
export interface StepDown {
  readonly title: string;
  /** Address from the root of the site. */
  readonly url: string | undefined;
}

/** The steps between the home page and a page, from the top down; undefined for pages that stand nowhere. */
export function pagesAbove(guide: Guide, page: Page): readonly StepDown[] | undefined {
  if (page.kind === 'home' || page.kind === 'offline' || page.kind === 'not-found') return undefined;
  if (page.kind === 'page') return sections(guide, page) ?? foldersAbove(guide, page);
  const above = guide.pagesByPath.get(pathAbove(page) ?? '');
  if (isRolePage(page) && page.kind !== 'role' && above) return [...(pagesAbove(guide, above) ?? []), above];
  return above ? [above] : [];
}

function pathAbove(page: Page): string | undefined {
  if (page.kind === 'role') return `categories/${page.role.facts.category}.md`;
  if (isRolePage(page)) return `roles/${page.role.id}/index.md`;
  if (page.kind === 'skill') return 'skills.md';
  if (page.kind === 'category') return 'roles.md';
  if (page.kind === 'component') return 'gallery.md';
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
      if (opened !== page) return [{ title: section.title, url: opened?.url }];
      // Called like its only page it would stand there twice.
      return section.title === page.title ? [] : [{ title: section.title, url: undefined }];
    })
  );
}

/** The folders that a page lies in, by their index pages where they have them. */
function foldersAbove(guide: Guide, page: Page): readonly StepDown[] {
  const segments = page.url.split('/').slice(0, -1);
  return segments.flatMap((_, i): readonly StepDown[] => {
    const folder = segments.slice(0, i + 1).join('/');
    const index = guide.pagesByUrl.get(`${folder}/index.html`);
    if (index) return index.url === page.url ? [] : [index];
    return [{ title: titleFromPath(folder, folder), url: undefined }];
  });
}
