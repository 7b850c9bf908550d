import { compareText } from './problem.ts';
import type { RoleFacts, SkillTier } from './role.ts';

/** How much a skill of each tier counts. */
export const TIER_WEIGHTS: Readonly<Record<SkillTier, number>> = { must: 3, important: 2, nice: 1 };

/** How much a role needs a skill: its tier times its proficiency. */
export function weightOf({
  tier,
  proficiency,
}: {
  readonly tier: SkillTier;
  readonly proficiency: number;
}): number {
  return TIER_WEIGHTS[tier] * proficiency;
}

/** A skill that two roles share, with its weight in each. */
export interface SharedSkill {
  readonly skill: string;
  readonly first: number;
  readonly second: number;
}

/** How alike two roles are, with the reasons. */
export interface Overlap {
  /** 0–100, whole per cent. */
  readonly percent: number;
  /** Ids of skills that both need, what they share most first. */
  readonly shared: readonly SharedSkill[];
  /** Ids of skills that only the first role needs, the weightiest first. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/**
 * Overlap of two roles' skills: a skill weighs its tier (must 3, important 2, nice 1) times its proficiency;
 * the overlap is the sum of the smaller weights over the sum of the larger ones, over all skills of both.
 * Symmetric; 100 for a role and itself; 0 where neither needs anything.
 */
export function skillOverlap(first: RoleFacts['skills'], second: RoleFacts['skills']): Overlap {
  const a = skillWeights(first);
  const b = skillWeights(second);
  return {
    percent: overlapOfWeights(a, b),
    shared: sharedSkills(a, b),
    onlyFirst: missingFrom(b, a),
    onlySecond: missingFrom(a, b),
  };
}

/** Skill id → how much a role needs it. */
export type SkillWeights = ReadonlyMap<string, number>;

/** The per cent of `skillOverlap`, 0–100, where the weights are known already. */
export function overlapOfWeights<Skill>(
  a: ReadonlyMap<Skill, number>,
  b: ReadonlyMap<Skill, number>,
): number {
  let common = 0;
  let all = 0;
  for (const [skill, inFirst] of a) {
    const inSecond = b.get(skill) ?? 0;
    common += Math.min(inFirst, inSecond);
    all += Math.max(inFirst, inSecond);
  }
  for (const [skill, inSecond] of b) if (!a.has(skill)) all += inSecond;
  return all === 0 ? 0 : Math.round((100 * common) / all);
}

/** Skill id → weight; a skill that is named twice counts once, by its greater weight. */
export function skillWeights(skills: RoleFacts['skills']): SkillWeights {
  const weights = new Map<string, number>();
  for (const tier of ['must', 'important', 'nice'] as const) {
    for (const { skill, proficiency } of skills[tier]) {
      weights.set(skill, Math.max(weights.get(skill) ?? 0, weightOf({ tier, proficiency })));
    }
  }
  return weights;
}

function sharedSkills(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): readonly SharedSkill[] {
  const shared = [...a].flatMap(([skill, first]) => {
    const second = b.get(skill);
    return second === undefined ? [] : [{ skill, first, second }];
  });
  const weight = (skill: SharedSkill): number => Math.min(skill.first, skill.second);
  return shared.toSorted((x, y) => weight(y) - weight(x) || compareText(x.skill, y.skill));
}

/** Skills of `needed` that `known` lacks, the weightiest first. */
function missingFrom(
  known: ReadonlyMap<string, number>,
  needed: ReadonlyMap<string, number>,
): readonly string[] {
  return [...needed]
    .filter(([skill]) => !known.has(skill))
    .toSorted(([x, xWeight], [y, yWeight]) => yWeight - xWeight || compareText(x, y))
    .map(([skill]) => skill);
}
