import { EVERY_PAGE, type Catalogue } from '../catalogue-format.ts';
import type { Fragment, Pagefind, Ranking, Result, Results } from './engine.ts';
import { Names } from './names.ts';
import { topicOf, wordsOf } from './words.ts';

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
/** So many pages say whether their words are those that were typed. */
const LOOKED_AT = 5;
/** With fewer pages than this that have all words, those with some of them follow. */
const FEW = 3;
/** Shorter words are too like each other to say that one is meant for another. */
const LONG = 6;

/** What Pagefind finds for words, each with the stem that it searches for. */
interface WordsFound extends Pick<Results, 'results'> {
  readonly words: readonly { readonly typed: string; readonly stem: string }[];
}

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
    await pagefind.enterPlaygroundMode();
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
    const found = await this.#search(words);
    const { results } = found;
    const open = new Set(this.#unanswered(found));
    const mended = new Map(this.#slips(found).map((word) => [word, this.#names.mend(word)]));
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
    const instead = await this.#withSome(await this.#trusted(better), better);
    // What was typed may stand on some page all the same.
    return {
      results: [...instead, ...(open.size === 0 ? results : [])],
      instead: kept.join(' '),
      words: better,
    };
  }

  /** Words that are hardly on any page as typed, while a name of the guide differs from them by a slip. */
  #slips({ results, words }: WordsFound): readonly string[] {
    const marked = results.length < FEW ? [] : wordsFound(results);
    return words.flatMap(({ typed, stem }) => {
      const isMeant =
        typed.length < LONG || this.#names.knows(typed) || marked.some((own) => own.includes(stem));
      return isMeant || this.#names.mend(typed) === undefined ? [] : [typed];
    });
  }

  /** Pages with all words, if they are those words and not others that begin alike. */
  async #trusted(words: readonly string[]): Promise<readonly Result[]> {
    const found = await this.#search(words);
    return this.#unanswered(found).length === 0 ? found.results : [];
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
  #unanswered({ results, words }: WordsFound): readonly string[] {
    const unsure = words.filter(({ typed }) => !this.#names.knows(typed));
    if (unsure.length === 0 && results.length > 0) return [];
    const marked = wordsFound(results);
    return unsure.filter(({ stem }) => !marked.some((own) => isMeantBy(own, stem))).map(({ typed }) => typed);
  }

  async #search(words: readonly string[]): Promise<WordsFound> {
    const { results, search_keywords: stems = words } = await this.#pagefind.search(words.join(' '));
    // Pagefind parts Chinese, Japanese and Thai into words itself; those are then asked about.
    const typed = stems.length === words.length ? words : stems;
    return {
      results,
      // The index knows `C++` as `c`.
      words: stems.map((stem, at) => ({ typed: typed[at] ?? stem, stem: stem.replace(/[+#]+/g, '') })),
    };
  }

  /** Pages by their numbers in the catalogue. What they hold is loaded when it is asked for. */
  #called(numbers: Iterable<number>): readonly Result[] {
    return [...numbers].flatMap((number) => {
      const id = this.#catalogue.pages[number]?.id;
      return id === undefined ? [] : [{ id, data: () => this.#load(id) }];
    });
  }

  async #load(id: string): Promise<Fragment> {
    this.#everything ??= this.#pagefind
      .search(EVERY_PAGE)
      .then(({ results }) => new Map(results.map((result) => [result.id, result])));
    const result = (await this.#everything).get(id);
    if (!result) throw new Error(`${id} is not in the index`);
    return result.data();
  }
}

/** The stems of the index by which the first pages were found; no page has to be loaded to know them. */
function wordsFound(results: readonly Result[]): readonly string[] {
  return results
    .slice(0, LOOKED_AT)
    .flatMap(({ scores = [], verbose_meta_scores: names = [] }) => [
      ...scores.map(({ search_term }) => search_term),
      ...names.flatMap(({ matched_terms }) => matched_terms),
    ]);
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

/**
 * Whether a stem that was found answers one that was searched for. Where there is none that begins with it, Pagefind
 * shortens it: `pyhton` then finds `py`. Only without spaces that may be right, since it parts `報告書` in one way
 * in texts and in another in queries.
 */
function isMeantBy(found: string, stem: string): boolean {
  return found.startsWith(stem) || (UNSPACED.test(stem) && stem.startsWith(found));
}

/** Each page once, where it stands first. */
function distinct(results: readonly Result[]): readonly Result[] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}
