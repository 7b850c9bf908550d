import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankBySkillFit, skillFit, UNRATED, type FitNeed } from './skill-fit.ts';

const skill = fc.constantFrom('digging', 'pruning', 'drawing', 'planning', 'talking', 'counting');
const proficiency = fc.integer({ min: 1, max: 5 });
const needs: fc.Arbitrary<FitNeed[]> = fc.uniqueArray(
  fc.record({ skill, tier: fc.constantFrom('must', 'important', 'nice'), proficiency }),
  { selector: (need) => need.skill },
);
const own = fc
  .array(fc.tuple(skill, fc.oneof(proficiency, fc.constant(UNRATED))))
  .map((entries) => new Map(entries));

/** The same skills with one more, or with one of them better. */
function better(skills: ReadonlyMap<string, number>, name: string, value: number): Map<string, number> {
  const before = skills.get(name);
  if (before === UNRATED) return new Map(skills);
  return new Map(skills).set(name, value === UNRATED ? UNRATED : Math.max(before ?? 0, value));
}

describe('coverage', () => {
  test('more or better skills never lower that of any role', () => {
    fc.assert(
      fc.property(
        needs,
        own,
        skill,
        fc.oneof(proficiency, fc.constant(UNRATED)),
        (role, has, name, value) => {
          const before = skillFit(role, has);
          const after = skillFit(role, better(has, name, value));
          expect(after.must).toBeGreaterThanOrEqual(before.must);
          expect(after.important).toBeGreaterThanOrEqual(before.important);
          expect(after.gaps.length).toBeLessThanOrEqual(before.gaps.length);
        },
      ),
    );
  });

  test('of the must-haves is 100 exactly where none of them is missing', () => {
    fc.assert(
      fc.property(needs, own, (role, has) => {
        const { must, gaps } = skillFit(role, has);
        expect(must === 100).toBe(gaps.every(({ tier }) => tier !== 'must'));
        expect(Number.isInteger(must) && must >= 0 && must <= 100).toBe(true);
      }),
    );
  });

  test('is 100 for whoever has all that a role needs, rated or not', () => {
    fc.assert(
      fc.property(needs, fc.boolean(), (role, rated) => {
        const all = new Map(role.map((need) => [need.skill, rated ? need.proficiency : UNRATED]));
        expect(skillFit(role, all)).toEqual({ must: 100, important: 100, gaps: [] });
      }),
    );
  });

  test('is the share of the proficiencies that are needed', () => {
    const role: FitNeed[] = [
      { skill: 'pruning', tier: 'must', proficiency: 4 },
      { skill: 'digging', tier: 'must', proficiency: 2 },
      { skill: 'talking', tier: 'important', proficiency: 3 },
      { skill: 'drawing', tier: 'nice', proficiency: 5 },
    ];
    const has = new Map([
      ['pruning', 1],
      ['digging', 5],
    ]);
    expect(skillFit(role, has)).toEqual({
      must: 50,
      important: 0,
      gaps: [
        { skill: 'pruning', tier: 'must', proficiency: 4, has: 1 },
        { skill: 'talking', tier: 'important', proficiency: 3, has: 0 },
      ],
    });
  });
});

test('roles are ranked by must-haves, then by important skills, then as they come', () => {
  const role = (id: string, must: string, important: string): { id: string; needs: FitNeed[] } => ({
    id,
    needs: [
      { skill: must, tier: 'must', proficiency: 3 },
      { skill: important, tier: 'important', proficiency: 3 },
    ],
  });
  const roles = [
    role('a', 'drawing', 'digging'),
    role('b', 'digging', 'drawing'),
    role('c', 'digging', 'pruning'),
    role('d', 'digging', 'drawing'),
  ];
  const ranked = rankBySkillFit(
    roles,
    new Map([
      ['digging', 3],
      ['pruning', UNRATED],
    ]),
  );
  expect(ranked.map((one) => one.role.id)).toEqual(['c', 'b', 'd', 'a']);
});
