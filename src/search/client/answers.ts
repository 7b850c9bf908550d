import { EVERY_PAGE, type Catalogue } from '../catalogue-format.ts';
import type { Fragment, Pagefind, Ranking, Result } from './engine.ts';
import { Names } from './names.ts';
import { answers, topicOf, wordsOf } from './words.ts';

/** What a text finds, whatever is chosen in the facets. */
export interface Answer {
  readonly results: readonly Result[];
  /** What was searched for, where that is not what was typed: a mended typo, the usual name of a thing. */
  readonly instead?: string | undefined;
  /** Words that were searched for. */
  readonly words: readonly string[];
}

/** Names and aliases are what a reader types most, and pages of one guide are of unlike length for good reasons. */
const RANKING: Ranking = {
  pageLength: 0.4,
  termFrequency: 0.6,
  metaWeights: { title: 8, aliases: 6, summary: 3 },
};
/** So many pages are looked into to see whether their words are those that were typed. */
const LOOKED_INTO = 5;
/** With fewer pages than this that have all words, those with some of them follow. */
const FEW = 3;
/** Shorter words are too like each other to say that one is meant for another. */
const LONG = 6;

/** Answers texts: exact names first, then what Pagefind finds, typos mended, nonsense left alone. */
export class Answers {
  readonly #pagefind: Pagefind;
  readonly #catalogue: Catalogue;
  readonly #names: Names;
  readonly #language: string;
  #everything: Promise<ReadonlyMap<string, Result>> | undefined;

  /** `language`: that of the guide, as a tag. */
  private constructor(pagefind: Pagefind, catalogue: Catalogue, language: string) {
    this.#pagefind = pagefind;
    this.#catalogue = catalogue;
    this.#language = language;
    this.#names = new Names(catalogue);
  }

  /** The answers, once Pagefind is told how to weigh. */
  static async open(pagefind: Pagefind, catalogue: Catalogue, language: string): Promise<Answers> {
    await pagefind.options({ ranking: RANKING, excerptLength: 24 });
    return new Answers(pagefind, catalogue, language);
  }

  async answer(text: string): Promise<Answer> {
    const words = wordsOf(text);
    if (text.trim() === '') return { results: this.#called(this.#catalogue.pages.keys()), words };
    if (words.length === 0) return { results: [], words };
    const term = this.#names.termFor(text);
    const topic = topicOf(words, this.#language);
    const answer =
      term === undefined
        ? await this.#wordAnswer(topic, this.#names.pagesCalled(words).length > 0)
        : await this.#termAnswer(term, text, words);
    const own = new Map(answer.results.map((result) => [result.id, result]));
    const called = this.#called(this.#names.pagesNamed(text, answer.instead));
    const names = called.map((result) => own.get(result.id) ?? result);
    return { ...answer, results: distinct([...names, ...answer.results]) };
  }

  /** Another name of a skill or tool: pages that use it, then those that use its usual name. */
  async #termAnswer(term: string, text: string, words: readonly string[]): Promise<Answer> {
    const results = [...(await this.#trusted(wordsOf(text))), ...(await this.#trusted(wordsOf(term)))];
    return { results, instead: term, words: [...words, ...wordsOf(term)] };
  }

  /** Pages with all words; where some word is on none of them it is mended, and left out if it cannot be. */
  async #wordAnswer(words: readonly string[], hasName: boolean): Promise<Answer> {
    const results = await this.#search(words.join(' '));
    const open = new Set(await this.#unanswered(results, words));
    const mended = new Map((await this.#slips(results, words)).map((word) => [word, this.#names.mend(word)]));
    if (open.size === 0 && mended.size === 0) return { results: await this.#withSome(results, words), words };
    const kept: string[] = [];
    for (const word of words) {
      const better = mended.get(word) ?? (open.has(word) ? this.#names.mend(word) : word);
      if (better !== undefined) kept.push(better);
      else if (this.#names.knows(word) || (await this.#isAnswered(word))) kept.push(word);
    }
    if (kept.length === 0 || (hasName && kept.length < words.length)) return { results: [], words };
    const better = kept.flatMap(wordsOf);
    if (better.join(' ') === words.join(' ')) return { results: await this.#withSome([], words), words };
    const found = await this.#withSome(await this.#trusted(better), better);
    // What was typed may stand on some page all the same.
    return {
      results: [...found, ...(open.size === 0 ? results : [])],
      instead: kept.join(' '),
      words: better,
    };
  }

  /** Words that are hardly on any page as typed, while a name of the guide differs from them by a slip. */
  async #slips(results: readonly Result[], words: readonly string[]): Promise<readonly string[]> {
    const candidates = words.filter(
      (word) => word.length >= LONG && !this.#names.knows(word) && this.#names.mend(word) !== undefined,
    );
    if (candidates.length === 0) return [];
    const marked = results.length < FEW ? [] : await this.#marked(results);
    return candidates.filter((word) => !marked.some((found) => found.includes(word)));
  }

  /** Pages with all words, if they are those words and not others that begin alike. */
  async #trusted(words: readonly string[]): Promise<readonly Result[]> {
    const found = await this.#search(words.join(' '));
    return (await this.#unanswered(found, words)).length === 0 ? found : [];
  }

  /** Where hardly a page has all words, pages with some of them follow, those with more and better ones first. */
  async #withSome(results: readonly Result[], words: readonly string[]): Promise<readonly Result[]> {
    if (results.length >= FEW || words.length < 2) return results;
    const scores = new Map<string, { readonly result: Result; score: number }>();
    for (const word of words) {
      for (const [rank, result] of (await this.#trusted([word])).entries()) {
        const entry = scores.get(result.id) ?? { result, score: 0 };
        entry.score += 1 / (FEW + rank);
        scores.set(result.id, entry);
      }
    }
    const some = [...scores.values()].toSorted((a, b) => b.score - a.score);
    return distinct([...results, ...some.map(({ result }) => result)]);
  }

  async #isAnswered(word: string): Promise<boolean> {
    return (await this.#trusted([word])).length > 0;
  }

  /** Words that none of the first pages has. */
  async #unanswered(results: readonly Result[], words: readonly string[]): Promise<readonly string[]> {
    const unsure = words.filter((word) => !this.#names.knows(word));
    if (unsure.length === 0 && results.length > 0) return [];
    const marked = await this.#marked(results);
    return unsure.filter((typed) => !marked.some((found) => answers(found, typed)));
  }

  /** Words that were found in the first pages. */
  async #marked(results: readonly Result[]): Promise<readonly string[]> {
    const loaded = await Promise.allSettled(results.slice(0, LOOKED_INTO).map((result) => result.data()));
    return loaded.flatMap((one) => (one.status === 'fulfilled' ? markedWords(one.value) : []));
  }

  async #search(text: string): Promise<readonly Result[]> {
    return (await this.#pagefind.search(text)).results;
  }

  /** Pages by their numbers in the catalogue. What they hold is loaded when it is asked for. */
  #called(numbers: Iterable<number>): readonly Result[] {
    return [...numbers].flatMap((number) => {
      const id = this.#catalogue.pages[number]?.id;
      return id === undefined ? [] : [{ id, data: () => this.#load(id) }];
    });
  }

  async #load(id: string): Promise<Fragment> {
    this.#everything ??= this.#search(EVERY_PAGE).then(
      (results) => new Map(results.map((result) => [result.id, result])),
    );
    const result = (await this.#everything).get(id);
    if (!result) throw new Error(`${id} is not in the index`);
    return result.data();
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
