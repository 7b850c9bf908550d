import type { Page, Role } from './page.ts';
import type { Skill } from './shared-data.ts';

/** Path of the page on which a reader chooses roles to compare. */
export const COMPARE_PATH = 'compare.md';
/** Path of the page that ranks roles by the skills of a reader. */
export const FIT_PATH = 'fit.md';

/** A page without what the list of pages knows of it: its address and whether a file introduces it. */
export type PagePlan = DistributiveOmit<Page, 'url' | 'file'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const FIT_PLAN: PagePlan = {
  kind: 'fit',
  path: FIT_PATH,
  title: 'Which role fits me?',
  description: 'Tick what you can do, and see which roles are closest and what they need besides.',
  searchable: true,
};

/**
 * Pages that help to decide: those on which a reader chooses, and one for each role that needs no script, so that
 * their number is linear. None where there is nothing to choose between.
 */
export function decisionPages(
  roles: ReadonlyMap<string, Role>,
  skills: readonly Skill[],
): readonly PagePlan[] {
  if (roles.size < 2) return [];
  return [
    ...(skills.length === 0 ? [] : [FIT_PLAN]),
    {
      kind: 'compare',
      path: COMPARE_PATH,
      title: 'Compare roles',
      description: 'Two or three roles side by side: what the work is, what it takes, what it pays.',
      searchable: true,
    },
    ...[...roles.values()].map((role): PagePlan => ({
      kind: 'comparison',
      role,
      path: comparisonPath(role.id),
      title: `Compare: ${role.facts.title}`,
      description: `${role.facts.title} beside the closest roles: what the work is, what it takes, what it pays.`,
      searchable: false,
    })),
  ];
}

/** Path of the page with a role beside those closest to it. */
export function comparisonPath(roleId: string): string {
  return `compare/${roleId}.md`;
}
