/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export type Random = () => number;

/** Seed → its row of numbers. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export function integer(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One of a list. Throws where the list is empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[integer(random, 0, list.length - 1)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** As many different items of a list as asked for, in random order; all of them where it has fewer. */
export function pickSome<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(integer(random, 0, rest.length - 1), 1),
  ).flat();
}

/** Calls `make` so many times. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
