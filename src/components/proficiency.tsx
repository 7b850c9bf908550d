import type { JSX } from 'preact';
import type { SkillTier } from '../model/role.ts';
import { Steps } from '../support/steps.tsx';

/** What the tiers of a role's skills are called and mean. */
export const TIER_TITLES: Readonly<Record<SkillTier, { readonly title: string; readonly meaning: string }>> =
  {
    must: { title: 'Must have', meaning: 'without these the job cannot be done' },
    important: { title: 'Important', meaning: 'expected of most people in the role' },
    nice: { title: 'Nice to have', meaning: 'helps, and is not expected' },
  };

/** The proficiencies 1 to 5, each with what a person can do who has it. */
export const PROFICIENCIES = [
  { name: 'aware', meaning: 'you know what it is for and can follow a talk about it' },
  { name: 'guided', meaning: 'you do it with somebody beside you, or by a written example' },
  { name: 'independent', meaning: 'you do the usual work alone' },
  { name: 'advanced', meaning: 'you handle the unusual, and help others with it' },
  { name: 'expert', meaning: 'others come to you with it, and follow how you do it' },
] as const;

/** 3 → `3 of 5, independent` */
export function proficiencyWords(value: number): string {
  return `${value} of ${PROFICIENCIES.length}, ${PROFICIENCIES[value - 1]?.name ?? ''}`;
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

/** A proficiency as a picture beside the words that say it; a screen reader hears the words alone. */
export function Proficiency({
  value,
  byLevel = [],
}: {
  readonly value: number;
  /** What single levels need where that is known to differ, in the order of the guide. */
  readonly byLevel?: readonly LevelProficiency[];
}): JSX.Element {
  return (
    <span class="skills-proficiency">
      <Steps value={value} of={PROFICIENCIES.length} /> {proficiencyWords(value)}
      {byLevel.length > 0 && (
        <span class="skills-meaning">
          {' '}
          ({byLevel.map(({ level, proficiency }) => `${level}: ${proficiency}`).join(', ')})
        </span>
      )}
    </span>
  );
}
