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

/** A proficiency as a picture beside the words that say it; a screen reader hears the words alone. */
export function Proficiency({ value }: { readonly value: number }): JSX.Element {
  return (
    <span class="skills-proficiency">
      <Steps value={value} of={PROFICIENCIES.length} /> {proficiencyWords(value)}
    </span>
  );
}
