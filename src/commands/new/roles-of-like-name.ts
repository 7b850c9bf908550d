import type { RoleFolder } from '../../model/content.ts';
import { slugify } from '../../support/slug.ts';

/** How many roles are worth looking at. */
const MOST = 3;

/**
 * Roles whose id, title or other titles share words with a new id, the most alike first. A word counts the more, the
 * fewer roles have it (`data` says more of a role than `engineer`), and twice where it is in the title itself.
 */
export function rolesOfLikeName(id: string, roles: readonly RoleFolder[]): readonly RoleFolder[] {
  const words = roles.map((role) => ({ role, words: wordsOf(role) }));
  const weight = (word: string): number => 1 / words.filter((each) => each.words.has(word)).length;
  return words
    .map((each) => {
      const shared = id.split('-').filter((word) => each.words.has(word));
      return {
        role: each.role,
        score: shared.reduce((sum, word) => sum + weight(word) * (each.words.get(word) ?? 0), 0),
      };
    })
    .filter(({ score, role }) => score > 1 / Math.max(roles.length, 2) && role.id !== id)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ role }) => role);
}

/** The words of a role, with how much each counts. */
function wordsOf({ id, facts }: RoleFolder): ReadonlyMap<string, number> {
  const split = (name: string): string[] => slugify(name).split('-');
  const own = [id, facts.value.title].flatMap(split);
  const other = facts.value.aliases.flatMap(split);
  return new Map([...other.map((word) => [word, 1] as const), ...own.map((word) => [word, 2] as const)]);
}
