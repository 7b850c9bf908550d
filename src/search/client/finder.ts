import type { Catalogue } from '../catalogue-format.ts';
import type { Fragment, Pagefind, Ranking, Result } from './engine.ts';
import { Names } from './names.ts';
import { answers, topicOf, wordsOf } from './words.ts';

export const SORTS = ['relevance', 'pay', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface Query {
  readonly text: string;
  /** Values chosen in each facet, by the facet's id. Within a facet any of them will do. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  readonly sort: Sort;
  /** Id of the region whose pay is meant. */
  readonly region: string | undefined;
}

export interface Found {
  readonly results: readonly Result[];
  /** For each facet of the catalogue, how many results each of its values would leave. */
  readonly counts: readonly (readonly number[])[];
  /** What was searched for, where that is not what was typed: a mended typo, the usual name of a thing. */
  readonly instead: string | undefined;
  /** Words that were searched for, to be marked on a page. */
  readonly words: readonly string[];
}

interface Answer {
  readonly results: readonly Result[];
  readonly instead?: string | undefined;
  readonly words: readonly string[];
}

/** Names and aliases are what a reader types most, and pages of one guide are of unlike length for good reasons. */
const RANKING: Ranking = {
  pageLength: 0.4,
  termFrequency: 0.6,
  metaWeights: { title: 8, aliases: 6, summary: 3, category: 1, kind: 0.1 },
};
/** So many pages are looked into to see whether their words are those that were typed. */
const LOOKED_INTO = 5;
/** With fewer pages than this that have all words, those with some of them follow. */
const FEW = 3;

/** Answers queries: Pagefind finds words, the catalogue knows names, facets and pay. */
export class Finder {
  readonly #pagefind: Pagefind;
  readonly #catalogue: Catalogue;
  readonly #names: Names;
  readonly #language: string;
  /** Number of a page in the catalogue by the name of its fragment. */
  readonly #numbers: ReadonlyMap<string, number>;
  #everything: Promise<ReadonlyMap<string, Result>> | undefined;

  /** `language`: that of the guide, as a tag. */
  constructor(pagefind: Pagefind, catalogue: Catalogue, language: string) {
    this.#pagefind = pagefind;
    this.#catalogue = catalogue;
    this.#language = language;
    this.#names = new Names(catalogue);
    this.#numbers = new Map(catalogue.pages.map(({ id }, number) => [id, number]));
  }

  /** The finder, once Pagefind is told how to weigh. */
  static async open(pagefind: Pagefind, catalogue: Catalogue, language: string): Promise<Finder> {
    await pagefind.options({ ranking: RANKING, excerptLength: 24 });
    return new Finder(pagefind, catalogue, language);
  }

  async find({ text, chosen, sort, region }: Query): Promise<Found> {
    const { results, instead, words } = await this.#answer(text);
    const wanted = this.#catalogue.facets.map(({ id, values, region: of }) => {
      const own = of === undefined || of === region ? chosen.get(id) : undefined;
      return own && new Set(own.map((value) => values.indexOf(value)));
    });
    const kept = results.filter((result) => this.#misses(result, wanted).length === 0);
    return {
      results: this.#sorted(kept, sort, region),
      counts: this.#count(results, wanted),
      instead,
      words,
    };
  }

  /** Numbers of the facets whose choice a page does not meet. */
  #misses({ id }: Result, wanted: readonly (ReadonlySet<number> | undefined)[]): readonly number[] {
    const values = this.#catalogue.pages[this.#numbers.get(id) ?? -1]?.values ?? [];
    return wanted.flatMap((set, facet) =>
      set && !(values[facet] ?? []).some((value) => set.has(value)) ? [facet] : [],
    );
  }

  /** Within one facet choices add up, so each is counted as if its own facet had no choice. */
  #count(
    results: readonly Result[],
    wanted: readonly (ReadonlySet<number> | undefined)[],
  ): readonly (readonly number[])[] {
    const counts = this.#catalogue.facets.map(({ values }) => values.map(() => 0));
    for (const result of results) {
      const misses = this.#misses(result, wanted);
      const values = this.#catalogue.pages[this.#numbers.get(result.id) ?? -1]?.values ?? [];
      for (const [facet, own] of values.entries()) {
        const row = counts[facet];
        if (!row || misses.some((missed) => missed !== facet)) continue;
        for (const value of own) row[value] = (row[value] ?? 0) + 1;
      }
    }
    return counts;
  }

  #sorted(results: readonly Result[], sort: Sort, region: string | undefined): readonly Result[] {
    if (sort === 'relevance') return results;
    const pageOf = ({ id }: Result): Catalogue['pages'][number] | undefined =>
      this.#catalogue.pages[this.#numbers.get(id) ?? -1];
    const at = this.#catalogue.regions.findIndex(({ id }) => id === region);
    const payOf = (result: Result): number => pageOf(result)?.pay?.[at] ?? 0;
    const { compare } = new Intl.Collator(this.#language);
    const titleOf = (result: Result): string => pageOf(result)?.title ?? '';
    return results.toSorted(
      (a, b) => (sort === 'pay' ? payOf(b) - payOf(a) : 0) || compare(titleOf(a), titleOf(b)),
    );
  }

  async #answer(text: string): Promise<Answer> {
    const words = wordsOf(text);
    if (text.trim() === '') return { results: await this.#called(this.#catalogue.pages.keys()), words };
    if (words.length === 0) return { results: [], words };
    const term = this.#names.termFor(text);
    const topic = topicOf(words, this.#language);
    const called = this.#names.pagesCalled(words);
    const answer =
      term === undefined
        ? await this.#wordAnswer(topic, called.length > 0)
        : await this.#termAnswer(term, text, words);
    const instead = answer.instead === undefined ? [] : this.#names.pagesCalled(wordsOf(answer.instead));
    const own = new Map(answer.results.map((result) => [result.id, result]));
    const names = (await this.#called([...called, ...instead])).map((result) => own.get(result.id) ?? result);
    return { ...answer, results: distinct([...names, ...answer.results]) };
  }

  /** Another name of a skill or tool: pages that use it, then those that use its usual name. */
  async #termAnswer(term: string, text: string, words: readonly string[]): Promise<Answer> {
    const [own, usual] = [await this.#search(text), await this.#search(term)];
    const trusted = (await this.#unanswered(own, words)).length === 0 ? own : [];
    return { results: [...trusted, ...usual], instead: term, words: [...words, ...wordsOf(term)] };
  }

  /** Pages with all words; where some word is on none of them it is mended, and left out if it cannot be. */
  async #wordAnswer(words: readonly string[], hasName: boolean): Promise<Answer> {
    const results = await this.#search(words.join(' '));
    const open = await this.#unanswered(results, words);
    if (open.length === 0) return { results: await this.#withSome(results, words), words };
    const mended: string[] = [];
    for (const word of words) {
      const better = open.includes(word) ? this.#names.mend(word) : word;
      if (better !== undefined) mended.push(better);
      else if (this.#names.knows(word) || (await this.#isAnswered(word))) mended.push(word);
    }
    if (mended.length === 0 || (hasName && mended.length < words.length)) return { results: [], words };
    const better = mended.flatMap(wordsOf);
    const found = await this.#search(better.join(' '));
    const isSame = better.join(' ') === words.join(' ');
    const trusted = isSame || (await this.#unanswered(found, better)).length > 0 ? [] : found;
    return {
      results: await this.#withSome(trusted, better),
      instead: isSame ? undefined : mended.join(' '),
      words: better,
    };
  }

  /** Where hardly a page has all words, pages with some of them follow, those with more and better ones first. */
  async #withSome(results: readonly Result[], words: readonly string[]): Promise<readonly Result[]> {
    if (results.length >= FEW || words.length < 2) return results;
    const scores = new Map<string, { readonly result: Result; score: number }>();
    for (const word of words) {
      const found = await this.#search(word);
      if ((await this.#unanswered(found, [word])).length > 0) continue;
      for (const [rank, result] of found.entries()) {
        const entry = scores.get(result.id) ?? { result, score: 0 };
        entry.score += 1 / (FEW + rank);
        scores.set(result.id, entry);
      }
    }
    const some = [...scores.values()].toSorted((a, b) => b.score - a.score);
    return distinct([...results, ...some.map(({ result }) => result)]);
  }

  async #isAnswered(word: string): Promise<boolean> {
    return (await this.#unanswered(await this.#search(word), [word])).length === 0;
  }

  /** Words that none of the first pages has. */
  async #unanswered(results: readonly Result[], words: readonly string[]): Promise<readonly string[]> {
    const loaded = await Promise.allSettled(results.slice(0, LOOKED_INTO).map((result) => result.data()));
    const marked = loaded.flatMap((one) => (one.status === 'fulfilled' ? markedWords(one.value) : []));
    return words.filter((typed) => !marked.some((found) => answers(found, typed)));
  }

  async #search(text: string): Promise<readonly Result[]> {
    return (await this.#pagefind.search(text)).results;
  }

  /** Pages by their numbers in the catalogue. */
  async #called(numbers: Iterable<number>): Promise<readonly Result[]> {
    this.#everything ??= this.#pagefind
      .search(null)
      .then(({ results }) => new Map(results.map((result) => [result.id, result])));
    const everything = await this.#everything;
    return [...numbers].flatMap((number) => everything.get(this.#catalogue.pages[number]?.id ?? '') ?? []);
  }
}

/** The words of a page at the places that Pagefind found. */
function markedWords({ content, locations, meta }: Fragment): readonly string[] {
  const all = content.split(/\s+/);
  const found = locations.map((location) => all[location] ?? '');
  return [...found, ...Object.values(meta)].flatMap(wordsOf);
}

/** Each page once, where it stands first. */
function distinct(results: readonly Result[]): readonly Result[] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}
