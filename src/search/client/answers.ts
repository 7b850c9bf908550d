import { nextTask } from '../../support/browser/next-task.ts';
import { editDistance } from '../../support/nearest.ts';
import { EVERY_PAGE, type Catalogue } from '../catalogue-format.ts';
import type { Fragment, Pagefind, Ranking, Result, Results } from './engine.ts';
import { isMeantBy, wordsFound } from './found-words.ts';
import { Names } from './names.ts';
import { asWritten, topicOf, wordsOf } from './words.ts';

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
    await nextTask();
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
    const asked = found.words.map(({ typed }) => typed);
    const kept = await this.#kept(asked, open, mended);
    if (kept.every((word) => word === undefined) || (hasName && kept.includes(undefined)))
      return { results: [], words };
    const usable = kept.filter((word) => word !== undefined);
    const better = usable.flatMap(wordsOf);
    if (better.join(' ') === words.join(' ')) return { results: await this.#withSome([], words), words };
    const instead = await this.#withSome(await this.#trusted(better), better);
    // What was typed may stand on some page all the same.
    const all = [...instead, ...(open.size === 0 ? results : [])];
    return { results: all, instead: usable.join(' '), words: better };
  }

  /**
   * What is searched for in place of each word: itself, the word that it is a slip of, or the word that it is the
   * second half of, as in `post mortem`; undefined where there is none.
   */
  async #kept(
    asked: readonly string[],
    open: ReadonlySet<string>,
    mended: ReadonlyMap<string, string | undefined>,
  ): Promise<readonly (string | undefined)[]> {
    const kept: (string | undefined)[] = [];
    for (const [at, word] of asked.entries()) {
      const better = mended.get(word) ?? (open.has(word) ? this.#names.mend(word) : word);
      const isFound = better !== undefined || this.#names.knows(word) || (await this.#isAnswered(word));
      const whole = `${asked[at - 1] ?? ''}${word}`;
      if (isFound) kept.push(better ?? word);
      else if (at > 0 && (await this.#isAnswered(whole))) kept.splice(-1, 1, whole);
      else kept.push(undefined);
    }
    return kept;
  }

  /** Words that are hardly on any page, and near a name; one that is on a page must be nearer: `teacher` is no tracker. */
  #slips({ results, words }: WordsFound): readonly string[] {
    const found = wordsFound(results);
    return words.flatMap(({ typed, stem }) => {
      const name = typed.length < LONG ? undefined : this.#names.mend(typed);
      const slips = results.length < FEW && name !== undefined ? editDistance(typed, name.toLowerCase()) : 2;
      const isMeant = slips > 1 && found.some((own) => own.includes(stem));
      return isMeant || name === undefined ? [] : [typed];
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
    const { results, search_keywords: stems = words } = await this.#pagefind.search(
      asWritten(words.join(' '), this.#language),
    );
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

/** Each page once, where it stands first. */
function distinct(results: readonly Result[]): readonly Result[] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}
