import type { RoleFolder } from '../../model/content.ts';
import { slugify } from '../../support/slug.ts';

/** How many roles are worth looking at. */
const MOST = 3;

/**
 * Roles whose id, title or other titles share words with a new id, the most alike first. A word counts the more, the
 * fewer roles have it (`data` says more of a role than `engineer`), and twice where it is in the title itself. Once the
 * category is chosen, sharing it counts like sharing a word of the title.
 */
export function rolesMostLike(
  id: string,
  roles: readonly RoleFolder[],
  category?: string,
): readonly RoleFolder[] {
  const known = roles.map((role) => ({ role, marks: marksOf(role) }));
  const weight = (mark: string): number => 1 / known.filter(({ marks }) => marks.has(mark)).length;
  const wanted = [...id.split('-'), ...(category === undefined ? [] : [categoryMark(category)])];
  return known
    .map(({ role, marks }) => {
      const shared = wanted.filter((mark) => marks.has(mark));
      return { role, score: shared.reduce((sum, mark) => sum + weight(mark) * (marks.get(mark) ?? 0), 0) };
    })
    .filter(({ score, role }) => score > 1 / Math.max(roles.length, 2) && role.id !== id)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ role }) => role);
}

/** The words of a role and its category, with how much each counts. */
function marksOf({ id, facts }: RoleFolder): ReadonlyMap<string, number> {
  const split = (name: string): string[] => slugify(name).split('-');
  const { title, aliases, category } = facts.value;
  const own = [...[id, title].flatMap(split), categoryMark(category)];
  const other = aliases.flatMap(split);
  return new Map([...other.map((word) => [word, 1] as const), ...own.map((mark) => [mark, 2] as const)]);
}

/** No word of a role: a category may be named like one. */
function categoryMark(category: string): string {
  return `category ${category}`;
}
