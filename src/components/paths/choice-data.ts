import type { ChoiceWords } from '../../words/choice-words.ts';
import type { GraphMove, HopSource, Place } from './graph.ts';

/** Sections of the words that the templates of this room use. */
export type PathsSections = 'choice' | 'moves' | 'paths' | 'skillNeeds' | 'punctuation';

/** What the chooser of a route needs on its page. */
export interface PathsChoice {
  readonly words: ChoiceWords<PathsSections>;
  /** Relative link to the folder with what each role takes, `<folder>/<id>.js`. */
  readonly folder: string;
  /** In order of title. */
  readonly places: readonly ChoicePlaceData[];
  readonly sources: readonly (readonly [id: string, source: HopSource])[];
  readonly moves: readonly GraphMove[];
}

export interface ChoicePlaceData extends Place {
  readonly id: string;
  /** How much it needs each skill, by the skill's place in the list of the guide; empty without a page. */
  readonly weights: readonly (readonly [skill: number, weight: number])[];
}
