/** A skill as a role, or a person, has it. */
export interface SkillAtProficiency {
  readonly id: string;
  /** 1–5. */
  readonly proficiency: number;
}

/** What somebody who does one role well lacks for another. Every skill of the target is in exactly one list. */
export interface SkillGap<Need extends SkillAtProficiency> {
  /** Known as well as the target needs it, or better. */
  readonly have: readonly Need[];
  /** Known, but not well enough; `from` is the proficiency that is there already. */
  readonly raise: readonly { readonly need: Need; readonly from: number }[];
  readonly add: readonly Need[];
}

/**
 * Skills at hand and skills needed → the gap between them, each list in the order of the needs.
 * A skill that is named twice counts once: at hand by its greater proficiency, in the needs where it stands first.
 */
export function skillGap<Need extends SkillAtProficiency>(
  atHand: readonly SkillAtProficiency[],
  needs: readonly Need[],
): SkillGap<Need> {
  const known = new Map<string, number>();
  for (const { id, proficiency } of atHand) known.set(id, Math.max(known.get(id) ?? 0, proficiency));
  const gap = { have: [] as Need[], raise: [] as { need: Need; from: number }[], add: [] as Need[] };
  const seen = new Set<string>();
  for (const need of needs) {
    if (seen.has(need.id)) continue;
    seen.add(need.id);
    const from = known.get(need.id);
    if (from === undefined) gap.add.push(need);
    else if (from < need.proficiency) gap.raise.push({ need, from });
    else gap.have.push(need);
  }
  return gap;
}

/** A need that may differ by level. */
export interface LevelledNeed extends SkillAtProficiency {
  /** Proficiency at levels, by their ids, where that is known. */
  readonly byLevel?: Readonly<Record<string, number>> | undefined;
}

/** Needs at a level: where a skill says nothing of the level, its general proficiency holds. */
export function needsAtLevel<Need extends LevelledNeed>(
  needs: readonly Need[],
  level: string | undefined,
): readonly Need[] {
  if (level === undefined) return needs;
  return needs.map((need) => ({ ...need, proficiency: need.byLevel?.[level] ?? need.proficiency }));
}
