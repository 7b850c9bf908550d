import type { JSX } from 'preact';
import type { SkillTier } from '../model/role.ts';
import type { WordsOf } from '../words/words.ts';
import { Steps } from '../support/steps.tsx';

/** Sections of the words with which skills are spoken of. */
export type SkillWords = WordsOf<'skillNeeds' | 'punctuation'>;

/** What a tier of a role's skills is called, alone and in a sentence, and what it means. */
export function tierWords(
  tier: SkillTier,
  { skillNeeds: words }: SkillWords,
): { readonly title: string; readonly inSentence: string; readonly meaning: string } {
  const [inSentence, meaning] = [words[`${tier}InSentence`], words[`${tier}Meaning`]];
  return { title: words[tier], inSentence, meaning };
}

const VALUES = [1, 2, 3, 4, 5] as const;
/** The highest proficiency. */
export const MOST_PROFICIENT = VALUES.length;

/** The proficiencies 1 to 5, each with what a person can do who has it. */
export function proficiencies({
  skillNeeds: words,
}: SkillWords): readonly { readonly value: number; readonly name: string; readonly meaning: string }[] {
  return VALUES.map((value) => ({
    value,
    name: words[`proficiency${value}`],
    meaning: words[`proficiency${value}Meaning`],
  }));
}

/** 3 → `3 of 5, independent` */
export function proficiencyWords(value: number, words: SkillWords): string {
  const name = proficiencies(words)[value - 1]?.name ?? '';
  return words.skillNeeds.proficiency({ value, most: MOST_PROFICIENT, name });
}

/** The proficiency that a level of a role needs. */
export interface LevelProficiency {
  /** Its title. */
  readonly level: string;
  readonly proficiency: number;
}

/** What a role says of single levels, by id → the same with their titles, in the order of the guide. */
export function levelProficiencies(
  byLevel: Readonly<Record<string, number>> | undefined,
  levels: readonly { readonly id: string; readonly title: string }[],
): readonly LevelProficiency[] {
  return levels.flatMap(({ id, title }) => {
    const proficiency = byLevel?.[id];
    return proficiency === undefined ? [] : [{ level: title, proficiency }];
  });
}

/** A proficiency in a cell, as a picture above the words that say it; a screen reader hears the words alone. */
export function Proficiency({
  value,
  byLevel = [],
  words,
}: {
  readonly value: number;
  /** What single levels need where that is known to differ, in the order of the guide. */
  readonly byLevel?: readonly LevelProficiency[];
  readonly words: SkillWords;
}): JSX.Element {
  return (
    <>
      <Steps value={value} of={MOST_PROFICIENT} /> {proficiencyWords(value, words)}
      {byLevel.length > 0 && (
        <span class="skills-meaning">
          {' '}
          (
          {byLevel
            .map(({ level, proficiency }) =>
              words.skillNeeds.proficiencyAtLevel({ level, value: proficiency }),
            )
            .join(words.punctuation.comma)}
          )
        </span>
      )}
    </>
  );
}
