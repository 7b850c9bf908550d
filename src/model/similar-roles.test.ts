import { expect, test } from 'vitest';
import { exampleGuide } from '../gallery/gallery.ts';
import { skillOverlap } from './overlap.ts';
import { similarRoles } from './similar-roles.ts';

const guide = exampleGuide();
const nobody = new Set<string>();

test.each(guide.sortedRoles.map((role) => [role.id, role] as const))(
  '%s is compared with every role that is similar enough, by the same figure as in a comparison of two',
  (_id, role) => {
    for (const least of [0, 15, 100]) {
      const expected = guide.sortedRoles
        .filter(({ id }) => id !== role.id)
        .map((other) => [other.id, skillOverlap(role.facts.skills, other.facts.skills).percent] as const)
        .filter(([, percent]) => percent >= least)
        .toSorted(([, a], [, b]) => b - a);
      const found = similarRoles(guide, role, { least, except: nobody, limit: Infinity });
      expect(found.map((similar) => [similar.role.id, similar.overlap.percent])).toEqual(expected);
    }
  },
);

test('roles that are named elsewhere already are left out', () => {
  const [first, second] = guide.sortedRoles;
  if (!first || !second) throw new Error('the example guide has too few roles');
  const found = similarRoles(guide, first, { least: 0, except: new Set([second.id]), limit: Infinity });
  expect(found.map(({ role }) => role.id)).not.toContain(second.id);
});

test('of many similar roles the most similar are given', () => {
  const [first] = guide.sortedRoles;
  if (!first) throw new Error('the example guide has no roles');
  const all = similarRoles(guide, first, { least: 0, except: nobody, limit: Infinity });
  expect(similarRoles(guide, first, { least: 0, except: nobody, limit: 1 })).toEqual(all.slice(0, 1));
});
