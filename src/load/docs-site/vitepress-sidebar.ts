import type { ContentsEntry } from '../../model/contents.ts';
import { folderTitle } from '../mkdocs/folder-contents.ts';
import { contentsOfPages } from './page-order.ts';
import type { SiteIndex } from './tool.ts';
import { fieldsOf, isWeb, joinPath, listOf, textOf, type Fields } from './values.ts';

/** The sidebar: a list, or one for each folder: https://vitepress.dev/reference/default-theme-sidebar */
export function contentsOf(theme: Fields, locales: Fields, pages: SiteIndex): readonly ContentsEntry[] {
  const own = { ...theme, ...fieldsOf(fieldsOf(locales['root'])['themeConfig']) };
  const { sidebar } = own;
  const groups = Array.isArray(sidebar)
    ? [{ folder: '', entries: itemsOf(sidebar, '', pages) }]
    : Object.entries(fieldsOf(sidebar))
        .filter(([folder]) => !Object.keys(locales).some((locale) => folder.startsWith(`/${locale}/`)))
        .map(([folder, value]) => {
          if (typeof value === 'string') return { folder, entries: pagesIn(folder, pages) };
          const { base, items } = fieldsOf(value);
          return { folder, entries: itemsOf(items ?? value, textOf(base) ?? '', pages) };
        });
  const filled = groups.filter(({ entries }) => entries.length > 0);
  const [first] = filled;
  if (!first)
    return contentsOfPages(
      pages.pages.map(({ file }) => file),
      NO_ORDER,
    );
  if (filled.length === 1) return first.entries;
  return filled.flatMap(({ folder, entries }): readonly ContentsEntry[] => {
    // What stands at the top of the site has no folder to be called by.
    if (joinPath(folder) === '') return entries;
    return [{ kind: 'section', title: navTitle(own, folder) ?? folderTitle(joinPath(folder)), entries }];
  });
}

const NO_ORDER = { settings: () => ({}), position: () => undefined };

/** The pages of a folder in their own order, for a side bar that its tool makes by itself. */
function pagesIn(folder: string, { pages }: SiteIndex): readonly ContentsEntry[] {
  const inside = pages.filter(({ path }) => path.startsWith(`${joinPath(folder)}/`));
  let entries = contentsOfPages(
    inside.map(({ file }) => file),
    NO_ORDER,
  );
  for (let depth = joinPath(folder).split('/').length; depth > 0; depth--) {
    const [first] = entries;
    if (entries.length !== 1 || first?.kind !== 'section') break;
    const own: ContentsEntry[] = first.path === undefined ? [] : [{ kind: 'page', path: first.path }];
    entries = [...own, ...first.entries];
  }
  return entries;
}

function itemsOf(items: unknown, base: string, pages: SiteIndex): ContentsEntry[] {
  return listOf(items).flatMap((item): ContentsEntry[] => {
    const { text, link, items: inner, base: own } = fieldsOf(item);
    const title = textOf(text);
    const href = textOf(link);
    const from = textOf(own) ?? base;
    const path = href === undefined || isWeb(href) ? undefined : pages.find(joinPath(from, href));
    const named = title === undefined ? {} : { title };
    if (inner !== undefined) {
      const entries = itemsOf(inner, from, pages);
      return [{ kind: 'section', title: title ?? '', ...(path === undefined ? {} : { path }), entries }];
    }
    if (href !== undefined && isWeb(href)) return [{ kind: 'link', href, title: title ?? href }];
    return path === undefined ? [] : [{ kind: 'page', path, ...named }];
  });
}

/** What the header calls the folder of a sidebar. */
function navTitle(theme: Fields, folder: string): string | undefined {
  const item = listOf(theme['nav']).find(
    (entry) => textOf(fieldsOf(entry)['link'])?.startsWith(folder) === true,
  );
  return textOf(fieldsOf(item)['text']);
}
