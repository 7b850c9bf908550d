import type { Page } from './page.ts';
import type { ContentsItem } from './settings.ts';

/** An entry of the contents of a site as its author wrote it; paths count from the content folder. */
export type ContentsEntry =
  | { readonly kind: 'page'; readonly path: string; readonly title?: string }
  | { readonly kind: 'link'; readonly href: string; readonly title: string }
  | {
      readonly kind: 'section';
      readonly title: string;
      /** The page that introduces it. */
      readonly path?: string;
      readonly entries: readonly ContentsEntry[];
    };

/** An entry with the page that it leads to. */
export interface ContentsNode {
  readonly title: string;
  /** The page that it is, or that introduces the section; undefined for a bare section or a link to elsewhere. */
  readonly page: Page | undefined;
  /** Address on another site, or path of a file of this one. */
  readonly href: string | undefined;
  readonly children: readonly ContentsNode[];
  /** The section that it stands in; undefined at the top. */
  readonly parent: ContentsNode | undefined;
}

/** The contents of a site as a tree, and where each page stands in it. */
export interface Contents {
  readonly top: readonly ContentsNode[];
  /** A page that is listed twice stands in the section that it introduces, else where it is listed first. */
  readonly nodes: ReadonlyMap<Page, ContentsNode>;
  /** All its pages in reading order, each once. */
  readonly order: readonly Page[];
}

/**
 * Entries → the tree that layouts show. Entries of pages that do not exist are left out, and so are sections that
 * are then empty. Undefined where nothing is left.
 */
export function buildContents(
  entries: readonly ContentsEntry[],
  pagesByPath: ReadonlyMap<string, Page>,
): Contents | undefined {
  const nodes = new Map<Page, ContentsNode>();
  const build = (entry: ContentsEntry, parent: ContentsNode | undefined): ContentsNode[] => {
    if (entry.kind === 'link') {
      return [{ title: entry.title, page: undefined, href: entry.href, children: [], parent }];
    }
    const page = entry.path === undefined ? undefined : pagesByPath.get(entry.path);
    const children: ContentsNode[] = [];
    const node = { title: entry.title ?? page?.title ?? '', page, href: undefined, children, parent };
    if (page && !nodes.has(page)) nodes.set(page, node);
    if (entry.kind === 'section') for (const child of entry.entries) children.push(...build(child, node));
    if (page && children.length > 0 && nodes.get(page)?.children.length === 0) nodes.set(page, node);
    return page || children.length > 0 ? [node] : [];
  };
  const top = entries.flatMap((entry) => build(entry, undefined));
  return top.length === 0 ? undefined : { top, nodes, order: [...nodes.keys()] };
}

/** The page that a click on an entry opens: its own, else the first below it. */
export function firstPage(node: ContentsNode): Page | undefined {
  if (node.page) return node.page;
  for (const child of node.children) {
    const page = firstPage(child);
    if (page) return page;
  }
  return undefined;
}

/** The sections that an entry stands in, from the top down, without itself. */
export function sectionsAbove(node: ContentsNode): readonly ContentsNode[] {
  return node.parent ? [...sectionsAbove(node.parent), node.parent] : [];
}

/** Titles that the contents give to pages, by path; the first one counts. */
export function contentsTitles(entries: readonly ContentsEntry[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const collect = (entry: ContentsEntry): void => {
    if (entry.kind === 'section') entry.entries.forEach(collect);
    else if (entry.kind === 'page' && entry.title !== undefined && !titles.has(entry.path)) {
      titles.set(entry.path, entry.title);
    }
  };
  entries.forEach(collect);
  return titles;
}

/** `contents` of `guide.yaml` → entries. An item that names nothing to open or to hold is left out. */
export function contentsEntries(items: readonly ContentsItem[]): readonly ContentsEntry[] {
  return items.flatMap(({ title, page, link, file, entries }): ContentsEntry[] => {
    const named = title === undefined ? {} : { title };
    if (entries) {
      const path = page === undefined ? {} : { path: page };
      return [{ kind: 'section', title: title ?? page ?? '', ...path, entries: contentsEntries(entries) }];
    }
    if (page !== undefined) return [{ kind: 'page', path: page, ...named }];
    const href = link ?? file;
    return href === undefined ? [] : [{ kind: 'link', href, title: title ?? href }];
  });
}
