import type { ChoiceWords } from '../../words/choice-words.ts';
import type { SkillTier } from '../../model/role.ts';

/** Sections of the words that the templates of this room use. */
export type FitSections = 'skillFit' | 'skillNeeds' | 'punctuation';

/** What a reader ticks and what it is compared with: the skills and roles of the guide. A page downloads it whole. */
export interface FitChoice {
  readonly words: ChoiceWords<FitSections>;
  /** Skills by group, groups and skills in the order of the data. */
  readonly groups: readonly FitGroup[];
  /** Roles in order of title. */
  readonly roles: readonly FitRole[];
}

export interface FitGroup {
  readonly title: string;
  readonly skills: readonly FitSkill[];
}

export interface FitSkill {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Relative link to its page. */
  readonly href: string;
}

export interface FitRole {
  readonly title: string;
  readonly href: string;
  /** Relative link to the ways to it; left out where the guide knows no ways. */
  readonly paths?: string | undefined;
  /** Its skills, as short as they can be written: a guide of a thousand roles has many. */
  readonly needs: readonly (readonly [skill: string, tier: SkillTier, proficiency: number])[];
}
