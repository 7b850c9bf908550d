import type { Catalogue } from '../catalogue-format.ts';
import type { Answers } from './answers.ts';
import type { Result } from './engine.ts';
import { titleOrder } from '../../support/title-order.ts';

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

/** Answers queries: what a text finds, as far as it meets what is chosen, in the order asked for. */
export class Finder {
  readonly #answers: Answers;
  readonly #catalogue: Catalogue;
  readonly #language: string;
  /** Number of a page in the catalogue by the name of its fragment. */
  readonly #numbers: ReadonlyMap<string, number>;

  /** `language`: that of the guide, as a tag. */
  constructor(answers: Answers, catalogue: Catalogue, language: string) {
    this.#answers = answers;
    this.#catalogue = catalogue;
    this.#language = language;
    this.#numbers = new Map(catalogue.pages.map(({ id }, number) => [id, number]));
  }

  async find({ text, chosen, sort, region }: Query): Promise<Found> {
    const { results, instead, words } = await this.#answers.answer(text);
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
    const { compare } = titleOrder(this.#language);
    const titleOf = (result: Result): string => pageOf(result)?.title ?? '';
    return results.toSorted(
      (a, b) => (sort === 'pay' ? payOf(b) - payOf(a) : 0) || compare(titleOf(a), titleOf(b)),
    );
  }
}
