import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { skillOverlap } from './overlap.ts';
import type { RoleFacts } from './role.ts';

type Skills = RoleFacts['skills'];

const roleSkill = fc.record({
  skill: fc.constantFrom('digging', 'pruning', 'drawing', 'planning', 'talking', 'counting'),
  proficiency: fc.integer({ min: 1, max: 5 }),
  why: fc.constant('because'),
});
const skills: fc.Arbitrary<Skills> = fc.record({
  must: fc.array(roleSkill, { minLength: 1, maxLength: 4 }),
  important: fc.array(roleSkill, { maxLength: 4 }),
  nice: fc.array(roleSkill, { maxLength: 4 }),
});

test('overlap is the same from both sides', () => {
  fc.assert(
    fc.property(skills, skills, (a, b) => {
      const there = skillOverlap(a, b);
      const back = skillOverlap(b, a);
      expect(back.percent).toBe(there.percent);
      expect(back.onlyFirst).toEqual(there.onlySecond);
      expect(back.shared.map(({ skill }) => skill)).toEqual(there.shared.map(({ skill }) => skill));
    }),
  );
});

test('overlap is between 0 and 100 whole per cent', () => {
  fc.assert(
    fc.property(skills, skills, (a, b) => {
      const { percent } = skillOverlap(a, b);
      expect(Number.isInteger(percent)).toBe(true);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }),
  );
});

test('a role overlaps wholly with itself', () => {
  fc.assert(
    fc.property(skills, (a) => {
      expect(skillOverlap(a, a)).toMatchObject({ percent: 100, onlyFirst: [], onlySecond: [] });
    }),
  );
});

test('every skill of either role is explained exactly once', () => {
  fc.assert(
    fc.property(skills, skills, (a, b) => {
      const { shared, onlyFirst, onlySecond } = skillOverlap(a, b);
      const explained = [...shared.map(({ skill }) => skill), ...onlyFirst, ...onlySecond];
      const named = [a, b].flatMap((role) => [...role.must, ...role.important, ...role.nice]);
      expect(explained.toSorted()).toEqual([...new Set(named.map(({ skill }) => skill))].toSorted());
    }),
  );
});

test('the weights are tier times proficiency', () => {
  const why = 'because';
  const gardener: Skills = {
    must: [{ skill: 'pruning', proficiency: 4, why }],
    important: [{ skill: 'digging', proficiency: 3, why }],
    nice: [],
  };
  const designer: Skills = {
    must: [{ skill: 'drawing', proficiency: 4, why }],
    important: [{ skill: 'pruning', proficiency: 2, why }],
    nice: [],
  };
  expect(skillOverlap(gardener, designer)).toEqual({
    percent: Math.round((100 * 4) / (12 + 6 + 12)),
    shared: [{ skill: 'pruning', first: 12, second: 4 }],
    onlyFirst: ['digging'],
    onlySecond: ['drawing'],
  });
});
