import { isRecord } from '../../support/is-record.ts';

/** How a folder is arranged, as the plugins awesome-pages, awesome-nav and literate-nav read it from a file in it. */
export interface FolderSettings {
  readonly title?: string;
  readonly hide: boolean;
  readonly sorting: Sorting;
  /** Whether one page alone stands in the place of its folder. */
  readonly collapses: boolean;
  readonly nav?: readonly unknown[];
}

/** The order of what `nav` does not name. */
export interface Sorting {
  readonly descending: boolean;
  /** By titles; else by names of files. */
  readonly byTitle: boolean;
  /** Whether 9 comes before 10. */
  readonly natural: boolean;
  readonly ignoresCase: boolean;
  readonly folders: 'first' | 'last' | 'mixed';
}

/** What such a file says, as far as it can be understood. */
export function folderSettings(data: Readonly<Record<string, unknown>>): FolderSettings {
  const nav = data['nav'] ?? arranged(data['arrange']);
  const title = data['title'];
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(Array.isArray(nav) ? { nav } : {}),
    hide: data['hide'] === true,
    sorting: sorting(data),
    collapses:
      (data['collapse'] ?? data['collapse_single_pages'] ?? data['flatten_single_child_sections']) === true,
  };
}

/** What a file says of the folders in that of its own too, unless theirs say otherwise. */
export function inheritedSettings(
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { sort, collapse_single_pages, flatten_single_child_sections } = data;
  return Object.fromEntries(
    Object.entries({ sort, collapse_single_pages, flatten_single_child_sections }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** `order`, `order_by` and `sort_type` of awesome-pages; `sort` of awesome-nav. */
function sorting(data: Readonly<Record<string, unknown>>): Sorting {
  const sort = isRecord(data['sort']) ? data['sort'] : {};
  const { sections } = sort;
  return {
    descending: (sort['direction'] ?? data['order']) === 'desc',
    byTitle: (sort['by'] ?? data['order_by']) === 'title',
    natural: (sort['type'] ?? data['sort_type']) === 'natural',
    ignoresCase: (sort['ignore_case'] ?? data['ignore_case']) === true,
    folders: sections === 'first' || sections === 'mixed' ? sections : 'last',
  };
}

/** What `nav` was called once; it put what it did not name behind what it named. */
function arranged(items: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(items)) return undefined;
  const named: readonly unknown[] = items;
  return named.includes('...') ? named : [...named, '...'];
}
