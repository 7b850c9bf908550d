import { compareProblems, type Problem } from '../model/problem.ts';
import { groupBy } from '../support/group-by.ts';

/** A problem that a report tells in full, and those that it only counts behind it. */
export interface Told {
  readonly problem: Problem;
  /** The same mistake elsewhere in the file: to mend it is to do the same thing again. */
  readonly again: readonly Problem[];
  /** More mistakes of this kind in the file, each with something else to write. */
  readonly more: readonly Problem[];
}

/** From so many on, the same mistake in one file is told once. */
const SAME = 3;
/** Where a file has more mistakes of one kind than this, only the first ones are told. */
const OF_A_KIND = 8;
/** How many they are: enough to see what they have in common. */
const FIRST = 3;
/** Places of others that are named. */
const NAMED = 10;

/**
 * Problems in the order of a report, those that repeat another in their file behind it: one habit or one pasted table
 * can make a hundred, among which nobody would find the others.
 */
export function toldTogether(problems: readonly Problem[]): Told[] {
  const again = new Map<Problem, readonly Problem[]>();
  const more = new Map<Problem, readonly Problem[]>();
  const hidden = new Set<Problem>();
  const sorted = problems.toSorted(compareProblems);
  for (const [first, ...others] of groupBy(sorted, sameKey).values()) {
    if (!first || others.length + 1 < SAME) continue;
    again.set(first, others);
    for (const other of others) hidden.add(other);
  }
  const heads = sorted.filter((problem) => !hidden.has(problem));
  for (const kind of groupBy(heads, kindKey).values()) {
    const last = kind[FIRST - 1];
    if (!last || kind.length <= OF_A_KIND) continue;
    const others = kind.slice(FIRST);
    more.set(
      last,
      others.flatMap((other) => [other, ...(again.get(other) ?? [])]),
    );
    for (const other of others) hidden.add(other);
  }
  return sorted
    .filter((problem) => !hidden.has(problem))
    .map((problem) => ({ problem, again: again.get(problem) ?? [], more: more.get(problem) ?? [] }));
}

function kindKey({ file, within, check, what, advice }: Problem): string {
  return JSON.stringify([file, within, check, what, advice]);
}

function sameKey(problem: Problem): string {
  return JSON.stringify([kindKey(problem), problem.unexpected, problem.fix]);
}

/** What is said of the repetitions of a problem, a sentence each; nothing where there are none. */
export function repetitions({ again, more }: Told): string[] {
  const lines = [...new Set(again.map(({ line }) => line))];
  return [
    ...(again.length === 0 ? [] : [`The same again ${again.length} times: ${listed(lines.map(String))}.`]),
    ...(more.length === 0
      ? []
      : [
          `And ${more.length} more of these in this file: ${listed(more.map(named))}. All of them: \`npm run check -- --format json\``,
        ]),
  ];
}

/** A line, and what was found there: "12 `#top`". */
function named({ line, unexpected }: Problem): string {
  const found = /`[^`]+`/.exec(unexpected)?.[0];
  return found === undefined ? `${line}` : `${line} ${found}`;
}

/** The first of some places, after "line", and how many others there are. */
function listed(places: readonly string[]): string {
  const others = places.length - NAMED;
  const shown = places.slice(0, NAMED).join(', ');
  return `line${places.length === 1 ? '' : 's'} ${shown}${others > 0 ? ` and ${others} others` : ''}`;
}
