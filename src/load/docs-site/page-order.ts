import type { MarkdownFile } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import { allFields } from '../foreign-front-matter.ts';
import { FolderContents } from '../mkdocs/folder-contents.ts';
import { fieldsOf, textOf, type Fields } from './values.ts';

/** What files beside the pages say of the order of folders. */
export interface FolderOrder {
  /** Title of a folder and the list of what it holds, as `FolderContents` takes them. */
  readonly settings: (folder: string) => Fields;
  /** Place of a folder among its neighbours; undefined where nobody gave it one. */
  readonly position: (folder: string) => number | undefined;
}

/** What the front matter of Docusaurus (`sidebar_position`) and Starlight (`sidebar.order`) says of a page's place. */
interface Place {
  readonly order: number;
  readonly label: string | undefined;
  readonly isHidden: boolean;
}

/**
 * The contents of a folder of documents by its folders, in the order and with the names that its pages ask for.
 *
 * @param folder that of which the contents are wanted; '' for all
 */
export function contentsOfPages(
  pages: readonly Pick<MarkdownFile, 'path' | 'text' | 'bodyLine'>[],
  folderOrder: FolderOrder,
  folder = '',
): readonly ContentsEntry[] {
  const below = pages.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
  const sorter = new Sorter(new Map(below.map((page) => [page.path, placeOf(page)])), folderOrder);
  const folders = new FolderContents(
    below.map(({ path }) => path),
    folderOrder.settings,
  );
  if (folder !== '') {
    const section = folders.section(folder);
    return section?.kind === 'section' ? sorter.inside(section, folder.split('/').length) : [];
  }
  const all = folders.all();
  const [first] = all;
  // A folder that holds everything is not worth a heading.
  return all.length === 1 && first?.kind === 'section' && first.path === undefined
    ? sorter.sorted(first.entries, 1)
    : sorter.sorted(all, 0);
}

class Sorter {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #folders: FolderOrder;

  constructor(places: ReadonlyMap<string, Place>, folders: FolderOrder) {
    this.#places = places;
    this.#folders = folders;
  }

  /** What a section holds, the page that introduces it first. */
  inside(
    { path, entries }: Extract<ContentsEntry, { readonly kind: 'section' }>,
    depth: number,
  ): ContentsEntry[] {
    const own: ContentsEntry[] = path === undefined ? [] : [{ kind: 'page', path }];
    return this.sorted([...own, ...entries], depth);
  }

  sorted(entries: readonly ContentsEntry[], depth: number): ContentsEntry[] {
    return entries
      .filter((entry) => this.#placeOf(entry)?.isHidden !== true)
      .toSorted((a, b) => this.#order(a, depth) - this.#order(b, depth) || 0)
      .map((entry) => {
        const label = this.#placeOf(entry)?.label;
        const named = label === undefined ? entry : { ...entry, title: label };
        return named.kind === 'section'
          ? { ...named, entries: this.sorted(named.entries, depth + 1) }
          : named;
      });
  }

  #placeOf(entry: ContentsEntry): Place | undefined {
    return entry.kind === 'link' || entry.path === undefined ? undefined : this.#places.get(entry.path);
  }

  #order(entry: ContentsEntry, depth: number): number {
    const folder = folderOfSection(entry, depth);
    const own = folder === '' ? undefined : (this.#folders.position(folder) ?? numberOf(folder));
    return own ?? this.#placeOf(entry)?.order ?? Infinity;
  }
}

/** The folder that a section at a depth stands for; empty for a page. */
function folderOfSection(entry: ContentsEntry, depth: number): string {
  if (entry.kind !== 'section') return '';
  const page = firstPage(entry);
  return page === undefined
    ? ''
    : page
        .split('/')
        .slice(0, depth + 1)
        .join('/');
}

function firstPage(entry: ContentsEntry): string | undefined {
  if (entry.kind === 'link') return undefined;
  if (entry.kind === 'page' || entry.path !== undefined) return entry.path;
  return entry.entries.map(firstPage).find((path) => path !== undefined);
}

function placeOf(page: Pick<MarkdownFile, 'path' | 'text' | 'bodyLine'>): Place {
  const fields = allFields(page);
  const sidebar = fieldsOf(fields['sidebar']);
  const order = fields['sidebar_position'] ?? sidebar['order'];
  return {
    order: typeof order === 'number' ? order : (numberOf(page.path) ?? Infinity),
    label: textOf(fields['sidebar_label'] ?? sidebar['label']),
    isHidden: sidebar['hidden'] === true || fields['draft'] === true || fields['unlisted'] === true,
  };
}

/** `guides/02-setup` → 2: a number in front of a name is its place. */
function numberOf(path: string): number | undefined {
  const number = /(?:^|\/)(\d{1,4})[-_.]\s*[^/\d][^/]*$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}
