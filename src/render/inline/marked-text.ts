import { after, INNER_WIDE, type Family, type Match, type Patterns, type Range } from './mark-patterns.ts';
import { SignRuns } from './sign-runs.ts';

/** A text in which marks of a family are looked for, and which of its patterns may be found. */
export class MarkedText extends SignRuns {
  readonly family: Family;
  readonly allowed: Patterns;

  constructor(text: string, family: Family, allowed: Patterns) {
    super(text, family.sign);
    this.family = family;
    this.allowed = allowed;
  }

  /** A mark that ends inside another of its sign, or begins in it. */
  nestedMatch(pattern: Patterns, [start, end]: Range, inner: Range, rest: Range): Match {
    const { wide, narrow = '' } = this.family;
    const names = pattern === INNER_WIDE ? [narrow, wide] : [wide, narrow];
    return { start, end, names, inner, rest, within: after(pattern) };
  }
}
