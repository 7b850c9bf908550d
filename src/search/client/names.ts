import { slipOf } from '../../support/nearest.ts';
import type { Catalogue } from '../catalogue-format.ts';
import { keyOf, nameKey, WORD, wordsOf } from './words.ts';

/** How far a name of a page agrees with a query, the best first. */
const EXACT = 3;
const NAME_IN_QUERY = 2;
const QUERY_IN_NAME = 1;

/** What the guide calls things: titles and other names of its pages, its skills and its tools. */
export class Names {
  /** Words of each name of each page. */
  readonly #pages: readonly (readonly (readonly string[])[])[];
  /** Other names of skills and tools → the name that the guide uses. */
  readonly #terms = new Map<string, string>();
  /** Words of all names, as they are compared → as they are written. */
  readonly #words = new Map<string, string>();

  constructor({ pages, terms }: Catalogue) {
    this.#pages = pages.map(({ title, aliases = [] }) => [title, ...aliases].map(wordsOf));
    for (const [name, ...aliases] of terms) {
      for (const alias of aliases) this.#terms.set(nameKey(alias), name);
    }
    for (const [name] of terms) this.#terms.delete(nameKey(name));
    const written = [...terms.flat(), ...pages.flatMap(({ title, aliases = [] }) => [title, ...aliases])];
    for (const name of written) {
      for (const [word] of name.matchAll(WORD)) {
        const [key] = wordsOf(word);
        if (key !== undefined && !this.#words.has(key)) this.#words.set(key, word);
      }
    }
  }

  /** The name of a skill or tool that a text is another name of: `k8s` → `Kubernetes`. */
  termFor(text: string): string | undefined {
    return this.#terms.get(nameKey(text));
  }

  /** A word of the guide that a typed one differs from by a slip: `pyhton` → `Python`; undefined if there is none. */
  mend(word: string): string | undefined {
    const slip = this.#words.has(word) ? undefined : slipOf(word, this.#words.keys());
    return slip === undefined ? undefined : this.#words.get(slip);
  }

  /** Whether a typed word is part of a name. */
  knows(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * The pages that answer a text by name, the best first, whatever their texts hold: those called like it, then those
   * called like what is searched for instead of it.
   */
  pagesNamed(text: string, instead: string | undefined = this.termFor(text)): readonly number[] {
    const other = instead === undefined ? [] : this.pagesCalled(wordsOf(instead));
    return [...new Set([...this.pagesCalled(wordsOf(text)), ...other])];
  }

  /** Pages by how far their names agree with the words of a query, the best first; of equals, that of fewer words more. */
  pagesCalled(words: readonly string[]): readonly number[] {
    if (words.length === 0) return [];
    const found = this.#pages.flatMap((names, page) => {
      const best = Math.max(...names.map((name) => agreement(name, words)));
      return best > 0 ? [{ page, best }] : [];
    });
    return found.toSorted((a, b) => b.best - a.best || a.page - b.page).map(({ page }) => page);
  }
}

/** 0 where a name and a query have not enough in common, else its rank and, behind the point, how much of both agrees. */
function agreement(name: readonly string[], words: readonly string[]): number {
  const key = keyOf(words);
  if (keyOf(name) === key) return EXACT;
  const share = Math.min(name.length, words.length) / Math.max(name.length, words.length, 1);
  if (name.length > 0 && name.every((word) => words.includes(word))) return NAME_IN_QUERY + share / 2;
  // `post-mortem` is a word of its own where the guide writes `postmortem`.
  if (words.length > 1 && name.some((own) => keyOf([own]) === key)) return QUERY_IN_NAME + share / 2;
  const last = words.length - 1;
  // The last word may still be being typed.
  const isIn = words.every((word, index) =>
    name.some((own) => own === word || (index === last && word.length > 1 && own.startsWith(word))),
  );
  return isIn ? QUERY_IN_NAME + share / 2 : 0;
}
