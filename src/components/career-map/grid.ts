import type { CareerMap, MapGroup, MapRole } from '../../model/career-map.ts';
import type { Move } from '../../model/shared-data.ts';
import { wrapText } from '../../support/wrap-text.ts';

/** A role in its cell: the column is its step, the row is one of its group's. */
export interface Box {
  readonly role: MapRole;
  /** Number in the order of the map, by which lines name it. */
  readonly index: number;
  readonly column: number;
  readonly row: number;
  readonly lines: readonly string[];
}

/** A group with its first row; it ends before the first row of the next. */
export interface Lane {
  readonly group: MapGroup;
  readonly firstRow: number;
}

export interface Grid {
  readonly boxes: readonly Box[];
  readonly lanes: readonly Lane[];
  readonly rows: number;
  readonly columns: number;
}

/** A line of the picture: one move, or a move and the way back of the same kind. */
export interface Line {
  readonly from: Box;
  readonly to: Box;
  readonly kind: Move['kind'];
  readonly bothWays: boolean;
}

/** Letters of a title that fit beside each other in a box. */
const LETTERS = 22;

/** Roles → cells: a lane of rows for each group, a column for each step, roles of one cell below each other. */
export function gridOf({ groups }: CareerMap): Grid {
  const boxes: Box[] = [];
  const lanes: Lane[] = [];
  let rows = 0;
  for (const group of groups) {
    lanes.push({ group, firstRow: rows });
    const heights = new Map<number, number>();
    for (const role of group.roles) {
      const height = heights.get(role.step) ?? 0;
      heights.set(role.step, height + 1);
      boxes.push({
        role,
        index: boxes.length,
        column: role.step,
        row: rows + height,
        lines: wrapText(role.title, LETTERS),
      });
    }
    rows += Math.max(...heights.values());
  }
  return { boxes, lanes, rows, columns: 1 + Math.max(0, ...boxes.map(({ column }) => column)) };
}

/** Moves → lines between boxes. A move and its way back of the same kind share a line. */
export function linesOf(moves: readonly Move[], boxes: readonly Box[]): readonly Line[] {
  const boxOf = new Map(boxes.map((box) => [box.role.id, box]));
  const lines = new Map<string, Line>();
  for (const { from, to, kind } of moves) {
    const start = boxOf.get(from);
    const end = boxOf.get(to);
    if (!start || !end) continue;
    const back = `${to} ${from} ${kind}`;
    const reverse = lines.get(back);
    if (reverse) lines.set(back, { ...reverse, bothWays: true });
    else lines.set(`${from} ${to} ${kind}`, { from: start, to: end, kind, bothWays: false });
  }
  return [...lines.values()];
}
