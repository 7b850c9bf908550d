import { createHash } from 'node:crypto';

/** A random number generator that gives the same numbers for the same text (mulberry32). */
function seededRandom(text: string): () => number {
  let state = createHash('sha256').update(text).digest().readUInt32BE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Runs something with `Math.random` fixed by a text: git graphs invent commit ids, layouts start at random places. */
export async function withSeededRandom<Result>(text: string, run: () => Promise<Result>): Promise<Result> {
  const original = Math.random;
  Math.random = seededRandom(text);
  try {
    return await run();
  } finally {
    Math.random = original;
  }
}
