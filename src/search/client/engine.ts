import type { Answers } from './answers.ts';

/** The part of Pagefind that the interface uses. */
export interface Pagefind {
  /** Pages with all words of the text, best first. */
  search(text: string): Promise<Results>;
  /** From then on results say which words of the index they were found by; order and scores stay as they are. */
  enterPlaygroundMode(): Promise<void>;
  options(options: { readonly ranking?: Ranking; readonly excerptLength?: number }): Promise<void>;
}

/** How Pagefind weighs what it finds: https://pagefind.app/docs/ranking/. */
export interface Ranking {
  readonly termSimilarity?: number;
  readonly pageLength?: number;
  readonly termSaturation?: number;
  readonly termFrequency?: number;
  readonly metaWeights?: Readonly<Record<string, number>>;
}

export interface Results {
  readonly results: readonly Result[];
  /** Stems of the words that were searched for. */
  readonly search_keywords?: readonly string[];
}

/** A page that was found, before anything but its number is known. */
export interface Result {
  /** Name of its fragment. */
  readonly id: string;
  readonly data: () => Promise<Fragment>;
  /** Stems of its text that were found. */
  readonly scores?: readonly { readonly search_term: string }[];
  /** Stems of its title, other names and summary that were found. */
  readonly verbose_meta_scores?: readonly { readonly matched_terms: readonly string[] }[];
}

/** What Pagefind keeps of a page. */
export interface Fragment {
  /** Address from the root of the site, with a slash before it. */
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  /** Text with `<mark>` around what was found; `<` and `>` of the page itself are entities. */
  readonly excerpt: string;
  /** Which words of `content` were found. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly Section[];
}

/** A section of a page, with what was found in it. */
export interface Section {
  readonly title: string;
  readonly excerpt: string;
  readonly locations: readonly number[];
  readonly anchor?: { readonly id: string };
}

/** Pagefind on an index, and what answers texts with it; both come in one file. */
export interface Engine {
  readonly pagefind: Pagefind;
  readonly Answers: typeof Answers;
}

/** What that file exports. */
interface EngineModule extends Pick<Engine, 'Answers'> {
  readonly Pagefind: new () => Pagefind;
}

/** Defined by the copy for `file://`, where nothing can be imported. */
declare const loadEngine: ((root: string) => Promise<Engine>) | undefined;

function isEngineModule(loaded: unknown): loaded is EngineModule {
  return typeof loaded === 'object' && loaded !== null && 'Pagefind' in loaded;
}

/**
 * Pagefind on the index of the site at `root`, an absolute address with a slash at its end. The only place of the
 * interface that fetches or imports anything. Rejects where the index cannot be loaded.
 */
export async function openEngine(root: string): Promise<Engine> {
  if (typeof loadEngine !== 'undefined') return loadEngine(root);
  const loaded: unknown = await import(new URL('pagefind/pagefind.js', root).href);
  if (!isEngineModule(loaded)) throw new Error('no Pagefind');
  return { pagefind: new loaded.Pagefind(), Answers: loaded.Answers };
}
