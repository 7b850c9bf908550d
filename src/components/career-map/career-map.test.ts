import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { careerMap } from '../../model/career-map.ts';
import type { Guide } from '../../model/guide.ts';
import type { Move } from '../../model/shared-data.ts';
import type { Geometry } from './geometry.ts';
import { drawMap } from './index.ts';

const CATEGORIES = ['gardens', 'planning', 'trade', 'science', 'office', 'workshop'];

/** Only what a map reads of a guide: so many roles, in turn of each category. */
function guideOf(size: number, moves: readonly Move[]): Guide {
  const roles = Array.from({ length: size }, (_, i) => {
    const id = `role-${i}`;
    const facts = { title: `Role of number ${i}`, category: CATEGORIES[i % CATEGORIES.length] };
    return { id, url: `roles/${id}.html`, facts };
  });
  return {
    moves,
    roles: new Map(roles.map((role) => [role.id, role])),
    sortedRoles: roles,
    occupations: new Map(),
    categories: new Map(CATEGORIES.map((id) => [id, { id, title: id, summary: id }])),
  } as unknown as Guide;
}

const KINDS = ['entry', 'lateral', 'promotion'] as const;

/** A guide with moves between any two of its roles, circles and repeats among them. */
const anyGuide = fc.integer({ min: 1, max: 40 }).chain((size) => {
  const id = fc.nat(size - 1).map((i) => `role-${i}`);
  const move = fc.record({ from: id, to: id, kind: fc.constantFrom(...KINDS), source: fc.constant('s') });
  return fc.array(move, { maxLength: 150 }).map((moves) => guideOf(size, distinct(moves)));
});

/** What the checks let through: no move twice. */
function distinct(moves: readonly Move[]): readonly Move[] {
  return [...new Map(moves.map((move) => [`${move.from} ${move.to} ${move.kind}`, move])).values()];
}

/** A full guide: 40 roles, 150 moves, the same each time. */
function largeGuide(): Guide {
  const moves = Array.from({ length: 150 }, (_, i): Move => ({
    from: `role-${(i * 7) % 40}`,
    to: `role-${(i * 7 + 1 + ((i * i) % 39)) % 40}`,
    kind: KINDS[i % 3] ?? 'entry',
    source: 's',
  }));
  return guideOf(40, moves);
}

interface Stretch {
  readonly line: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The straight parts of all lines, upright and level, without the round corners between them. */
function stretches({ paths }: Geometry): { upright: Stretch[]; level: Stretch[] } {
  const upright: Stretch[] = [];
  const level: Stretch[] = [];
  for (const [line, { path }] of paths.entries()) {
    let last: readonly [number, number] | undefined;
    for (const [, letter, numbers = ''] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
      const [x = 0, y = 0] = numbers.trim().split(/\s+/).slice(-2).map(Number);
      if (letter === 'L' && last) {
        const [fromX, fromY] = last;
        expect(fromX === x || fromY === y, path).toBe(true);
        if (fromX === x && fromY !== y)
          upright.push({ line, at: x, from: Math.min(fromY, y), to: Math.max(fromY, y) });
        if (fromY === y && fromX !== x)
          level.push({ line, at: y, from: Math.min(fromX, x), to: Math.max(fromX, x) });
      }
      last = [x, y];
    }
  }
  return { upright, level };
}

/** Pairs of lines of which one lies on the other, but for those that run together into one role. */
function overlaps(parts: readonly Stretch[], { paths }: Geometry): string[] {
  const river = ({ line }: Stretch): string => {
    const { from, to, kind, bothWays } = paths[line]?.line ?? {};
    return bothWays ? `${line}` : `${to?.index} ${kind} ${(from?.column ?? 0) < (to?.column ?? 0)}`;
  };
  return parts.flatMap((a, i) =>
    parts
      .slice(i + 1)
      .filter((b) => river(a) !== river(b) && a.at === b.at && a.from < b.to && b.from < a.to)
      .map((b) => `${a.line} and ${b.line} at ${a.at}`),
  );
}

/** Lines that run through a box. */
function throughBoxes(geometry: Geometry): string[] {
  const { upright, level } = stretches(geometry);
  return geometry.boxes.flatMap(({ box, x, y, width, height }) => [
    ...upright
      .filter(({ at, from, to }) => at > x && at < x + width && from < y + height && to > y)
      .map(({ line }) => `${line} through ${box.role.id}`),
    ...level
      .filter(({ at, from, to }) => at > y && at < y + height && from < x + width && to > x)
      .map(({ line }) => `${line} through ${box.role.id}`),
  ]);
}

describe('the picture of a map', () => {
  test('lets lines of one kind run together into a role, and keeps kinds apart', () => {
    const into = (from: number, kind: Move['kind']): Move => ({
      from: `role-${from}`,
      to: 'role-0',
      kind,
      source: 's',
    });
    const moves = [into(1, 'promotion'), into(2, 'promotion'), into(3, 'entry'), into(4, 'promotion')];
    const { paths } = drawMap(careerMap(guideOf(5, moves)));
    const ends = new Map(paths.map(({ line, path }) => [line.from.role.id, path.split('L')[0]]));
    expect(ends.get('role-2')).toBe(ends.get('role-1'));
    expect(ends.get('role-4')).toBe(ends.get('role-1'));
    expect(ends.get('role-3')).not.toBe(ends.get('role-1'));
  });

  test('keeps apart the 150 lines between 40 roles', () => {
    const geometry = drawMap(careerMap(largeGuide()));
    const { upright, level } = stretches(geometry);
    expect(geometry.boxes).toHaveLength(40);
    expect(overlaps(upright, geometry)).toEqual([]);
    expect(overlaps(level, geometry)).toEqual([]);
    expect(throughBoxes(geometry)).toEqual([]);
  });

  test('has each role once and each move on one line, whatever the moves', () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        const map = careerMap(guide);
        const { boxes, paths, width, height } = drawMap(map);
        expect(boxes.map(({ box }) => box.role.id).toSorted()).toEqual([...guide.roles.keys()].toSorted());
        const drawn = paths.flatMap(({ line: { from, to, kind, bothWays } }) => [
          `${from.role.id} ${to.role.id} ${kind}`,
          ...(bothWays ? [`${to.role.id} ${from.role.id} ${kind}`] : []),
        ]);
        const moves = guide.moves.filter(({ from, to }) => from !== to);
        expect(drawn.toSorted()).toEqual(
          moves.map((move) => `${move.from} ${move.to} ${move.kind}`).toSorted(),
        );
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('draws no line on another or through a box, whatever the moves', () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        const geometry = drawMap(careerMap(guide));
        const { upright, level } = stretches(geometry);
        expect(overlaps(upright, geometry)).toEqual([]);
        expect(overlaps(level, geometry)).toEqual([]);
        expect(throughBoxes(geometry)).toEqual([]);
      }),
    );
  });
});
