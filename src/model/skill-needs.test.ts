import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleGuide } from '../gallery/gallery.ts';
import { relatedSkills } from './skill-needs.ts';

const { skillNeeds: needs } = exampleGuide();
const skill = fc.constantFrom(...needs.keys());

test('a skill goes with another as much as the other with it', () => {
  fc.assert(
    fc.property(skill, skill, (a, b) => {
      const there = relatedSkills(needs, a, Infinity).find((one) => one.skill === b);
      const back = relatedSkills(needs, b, Infinity).find((one) => one.skill === a);
      if (there && back) expect([back.both, back.either]).toEqual([there.both, there.either]);
    }),
  );
});

test('no skill goes with itself, and none that shares no role', () => {
  fc.assert(
    fc.property(skill, (a) => {
      const own = new Set(needs.get(a)?.map(({ role }) => role.id));
      for (const { skill: other, both, either } of relatedSkills(needs, a, Infinity)) {
        expect(other).not.toBe(a);
        expect(needs.get(other)?.filter(({ role }) => own.has(role.id))).toHaveLength(both);
        expect(either).toBeGreaterThanOrEqual(both);
      }
    }),
  );
});

test('the skills that share the most of their roles come first', () => {
  const shares = relatedSkills(needs, 'plant-knowledge', Infinity).map(({ both, either }) => both / either);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test('a skill that no role needs goes with nothing', () => {
  expect(relatedSkills(needs, 'juggling', 5)).toEqual([]);
});
