import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsAtLevel, skillGap } from './skill-gap.ts';

const skills = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    proficiency: fc.integer({ min: 1, max: 5 }),
  }),
  { selector: ({ id }) => id },
);

test('have, raise and add are the skills of the target, each once', () => {
  fc.assert(
    fc.property(skills, skills, (atHand, needs) => {
      const { have, raise, add } = skillGap(atHand, needs);
      const all = [...have, ...raise.map(({ need }) => need), ...add];
      expect(all.map(({ id }) => id).toSorted()).toEqual(needs.map(({ id }) => id).toSorted());
    }),
  );
});

test('nothing is missing for the role itself', () => {
  fc.assert(
    fc.property(skills, (own) => {
      expect(skillGap(own, own)).toEqual({ have: own, raise: [], add: [] });
    }),
  );
});

test('each list holds what its name says', () => {
  const atHand = [
    { id: 'soil', proficiency: 4 },
    { id: 'planting', proficiency: 2 },
  ];
  const needs = [
    { id: 'soil', proficiency: 3 },
    { id: 'planting', proficiency: 5 },
    { id: 'budgets', proficiency: 1 },
  ];
  expect(skillGap(atHand, needs)).toEqual({
    have: [needs[0]],
    raise: [{ need: needs[1], from: 2 }],
    add: [needs[2]],
  });
});

test('a level changes the skills that say something of it', () => {
  const needs = [
    { id: 'soil', proficiency: 4, byLevel: { junior: 1 } },
    { id: 'planting', proficiency: 5 },
  ];
  expect(needsAtLevel(needs, 'junior').map(({ proficiency }) => proficiency)).toEqual([1, 5]);
  expect(needsAtLevel(needs, undefined)).toBe(needs);
});
