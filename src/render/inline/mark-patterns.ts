/** A piece of text that a mark stands around; two, where one mark ends inside the other. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Names of the marks, the outer one first. */
  readonly names: readonly string[];
  /** What stands before the inner mark in the outer one. */
  readonly before?: Range;
  /** What the inner mark holds. */
  readonly inner: Range;
  /** What follows in the outer mark. */
  readonly rest?: Range;
  /** Patterns that may stand in it. */
  readonly within: Patterns;
}
export type Range = readonly [start: number, end: number];

/**
 * Patterns of a sign, as bits, in the order in which Python tries them: three signs around all, the outer mark closing
 * last in two ways, the inner one beginning last (`**a *b***`), two signs, the same the other way round, one sign around
 * marks of several, one sign.
 */
export type Patterns = number;
export const ALL: Patterns = 0xff;
export const BOTH = 0x01;
export const INNER_WIDE = 0x02;
export const INNER_NARROW = 0x04;
export const LAST_NARROW = 0x08;
export const WIDE = 0x10;
export const LAST_WIDE = 0x20;
export const AROUND = 0x40;
export const NARROW = 0x80;
/** Python's patterns of a sign can hold those behind them in the list only. */
export const after = (pattern: Patterns): Patterns => ALL & ~(pattern * 2 - 1);

/** A sign and what one and two of it mean. */
export interface Family {
  readonly sign: string;
  readonly wide: string;
  readonly narrow?: string;
  /** Whether one sign marks a few characters without blanks, anywhere in a word. */
  readonly script?: boolean;
  /** What marks a part of a word too: two signs around one word of it, or one and two around anything. */
  readonly inWords?: 'one word' | 'all';
}
