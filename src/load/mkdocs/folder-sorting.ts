import { posix } from 'node:path';
import type { ContentsEntry } from '../../model/contents.ts';
import { compareText } from '../../model/problem.ts';
import type { Sorting } from './folder-settings.ts';

/** Something in a folder, with what it may be sorted by. */
export interface Sortable {
  readonly kind: 'index' | 'page' | 'folder';
  readonly path: string;
  readonly title: string | undefined;
  readonly entry: ContentsEntry;
}

const NATURAL = new Intl.Collator('en', { numeric: true });

/** What stands in a folder in the order that its settings ask for: its index before all others, unless they turn it. */
export function sorted(all: readonly Sortable[], sorting: Sorting): ContentsEntry[] {
  const keyOf = ({ path, title }: Sortable): string => {
    const name = posix.basename(path);
    const key = sorting.byTitle ? (title ?? name) : name;
    return sorting.ignoresCase ? key.toLowerCase() : key;
  };
  const compare = sorting.natural ? NATURAL.compare.bind(NATURAL) : compareText;
  const ordered = all.toSorted(
    (a, b) =>
      Number(b.kind === 'index') - Number(a.kind === 'index') ||
      compare(keyOf(a), keyOf(b)) ||
      compareText(a.path, b.path),
  );
  if (sorting.descending) ordered.reverse();
  return ordered.toSorted((a, b) => placeOf(a, sorting) - placeOf(b, sorting)).map(({ entry }) => entry);
}

function placeOf({ kind }: Sortable, { folders }: Sorting): number {
  if (folders === 'mixed' || kind !== 'folder') return 0;
  return folders === 'first' ? -1 : 1;
}
