import type { Abbreviation } from '../../model/abbreviation.ts';

/** An abbreviation found in a text, from a position up to but not with another. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly abbreviation: Abbreviation;
}

/** What may follow after the characters so far, by UTF-16 code. */
interface Node {
  readonly next: Map<number, Node>;
  abbreviation?: Abbreviation;
}

/** Longer terms are not looked for: the time for a text grows with the longest term. */
export const MAX_TERM = 100;

/** A word, or one character that is neither part of a word nor a blank: the only places where a term may start. */
const START = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Finds many terms in a text at once, in time that does not depend on how many there are. */
export class Matcher {
  readonly #root: Node = { next: new Map() };

  /** Of several meanings of a term the last one counts. */
  constructor(abbreviations: Iterable<Abbreviation>) {
    for (const abbreviation of abbreviations) this.#add(abbreviation);
  }

  get isEmpty(): boolean {
    return this.#root.next.size === 0;
  }

  /**
   * Terms that stand in a text as whole words, capitals and small letters told apart; of several that start at the
   * same place the longest.
   *
   * @param before what stands right before the text
   * @param after what stands right behind it
   */
  find(text: string, before = '', after = ''): readonly Match[] {
    const matches: Match[] = [];
    for (START.lastIndex = 0; ;) {
      const start = START.exec(text)?.index;
      if (start === undefined) return matches;
      if (!this.#root.next.has(text.charCodeAt(start))) continue;
      if (WORD.test(start === 0 ? before.slice(-1) : (text[start - 1] ?? ''))) continue;
      const match = this.#longest(text, start, after);
      if (!match) continue;
      matches.push(match);
      START.lastIndex = match.end;
    }
  }

  #add(abbreviation: Abbreviation): void {
    const { term } = abbreviation;
    if (term === '' || term.length > MAX_TERM) return;
    let node = this.#root;
    for (let i = 0; i < term.length; i++) {
      const code = term.charCodeAt(i);
      const next: Node = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    node.abbreviation = abbreviation;
  }

  #longest(text: string, start: number, after: string): Match | undefined {
    let found: Match | undefined;
    let node = this.#root.next.get(text.charCodeAt(start));
    for (let end = start + 1; node; end++) {
      const follows = text[end] ?? after.charAt(0);
      if (node.abbreviation && !WORD.test(follows)) found = { start, end, abbreviation: node.abbreviation };
      node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
    }
    return found;
  }
}
