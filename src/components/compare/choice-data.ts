import type { ChoiceWords } from '../../words/choice-words.ts';

/** Sections of the words that the templates of this room use. */
export type CompareSections = 'choice' | 'citations' | 'compare' | 'skillNeeds' | 'punctuation';

/** What the chooser of roles to compare needs on its page; the columns of the roles are files of their own. */
export interface CompareChoice {
  readonly words: ChoiceWords<CompareSections>;
  /** Relative link to the folder of the columns: `<folder>/<id>.js`. */
  readonly folder: string;
  /** All roles in order of title. */
  readonly roles: readonly (readonly [id: string, title: string])[];
}
