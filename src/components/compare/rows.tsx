import type { ComponentChildren, JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import type { CompareSections } from './choice-data.ts';
import type { ComparedRole } from './props.ts';

/** The roles that are compared, a column each. */
export interface RolesProps {
  readonly words: WordsOf<CompareSections>;
  readonly roles: readonly ComparedRole[];
}

/** Rows under a heading of their own; without rows there is no heading. */
export function Group({
  title,
  detail,
  columns,
  children,
}: {
  readonly title: string;
  readonly detail?: string;
  readonly columns: number;
  readonly children: readonly ComponentChildren[];
}): JSX.Element | null {
  if (children.length === 0) return null;
  return (
    <tbody>
      <tr class="compare-group">
        <th scope="rowgroup" colspan={columns + 1}>
          <div class="compare-sticky">
            {title} {detail !== undefined && <span class="compare-detail">{detail}</span>}
          </div>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** One row: what it is about, and a cell for each role. */
export function Row({
  head,
  cells,
  none,
}: {
  readonly head: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
  /** What an empty cell says. */
  readonly none: string;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{head}</th>
      {cells.map((cell) => (
        <td>{cell ?? <span class="compare-detail">{none}</span>}</td>
      ))}
    </tr>
  );
}
