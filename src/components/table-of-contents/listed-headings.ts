import type { Dialect } from '../../model/dialect.ts';
import type { Heading } from '../../model/outline.ts';

/** The headings of the levels that lists of them have. One without text would be a link that nobody sees. */
export function listedHeadings(
  headings: readonly Heading[],
  { listedLevels: { from, to } }: Pick<Dialect, 'listedLevels'>,
): readonly Heading[] {
  return headings.filter(({ level, text }) => text !== '' && level >= from && level <= to);
}
