import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleGuide } from '../gallery/gallery.ts';
import { closestRoles } from './closest-roles.ts';

const guide = exampleGuide();
const ids = (role: string, count: number): readonly string[] => {
  const found = guide.roles.get(role);
  return found ? closestRoles(guide, found, count).map(({ id }) => id) : [];
};

test('roles that the page names come first, in its order, then the others', () => {
  expect(ids('gardener', 1)).toEqual(['landscape-designer']);
  expect(ids('gardener', 5)).toEqual(['landscape-designer', 'park-manager']);
  expect(ids('park-manager', 5)).toHaveLength(2);
});

test('a role is never among its own, none comes twice, and there are as many as asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...guide.roles.keys()), fc.nat(4), (role, count) => {
      const found = ids(role, count);
      expect(found).not.toContain(role);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toHaveLength(Math.min(count, guide.roles.size - 1));
    }),
  );
});
