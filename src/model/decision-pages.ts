import type { Words } from '../words/words.ts';
import type { Content } from './content.ts';
import type { Page, PathStart, Role } from './page.ts';

/** Path of the page on which a reader chooses roles to compare. */
export const COMPARE_PATH = 'compare.md';
/** Path of the page that ranks roles by the skills of a reader. */
export const FIT_PATH = 'fit.md';

/** Path of the page on which a reader says where they are and where they want to go. */
export const PATHS_PATH = 'paths.md';

/** A page without what the list of pages knows of it: its address and whether a file introduces it. */
export type PagePlan = DistributiveOmit<Page, 'url' | 'file'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

type PageWords = Words['pages'];

/**
 * Pages that help to decide: those on which a reader chooses, and one for each role or occupation that needs no script,
 * so that their number is linear. None where there is nothing to choose between.
 */
export function decisionPages(
  content: Content,
  roles: ReadonlyMap<string, Role>,
  words: PageWords,
): readonly PagePlan[] {
  return [
    ...fitPages(content, roles, words),
    ...comparePages(roles, words),
    ...pathPages(content, roles, words),
  ];
}

function fitPages(
  content: Content,
  roles: ReadonlyMap<string, Role>,
  { fit: title, fitDescription: description }: PageWords,
): readonly PagePlan[] {
  if (roles.size < 2 || content.skills.value.length === 0) return [];
  return [{ kind: 'fit', path: FIT_PATH, title, description, searchable: true }];
}

function comparePages(roles: ReadonlyMap<string, Role>, words: PageWords): readonly PagePlan[] {
  if (roles.size < 2) return [];
  return [
    {
      kind: 'compare',
      path: COMPARE_PATH,
      title: words.compare,
      description: words.compareDescription,
      searchable: true,
    },
    ...[...roles.values()].map((role): PagePlan => ({
      kind: 'comparison',
      role,
      path: comparisonPath(role.id),
      title: words.comparison({ role: role.facts.title }),
      description: words.comparisonDescription({ role: role.facts.title }),
      searchable: false,
    })),
  ];
}

/** Path of the page with a role beside those closest to it. */
export function comparisonPath(roleId: string): string {
  return `compare/${roleId}.md`;
}

function pathPages(
  content: Content,
  roles: ReadonlyMap<string, Role>,
  words: PageWords,
): readonly PagePlan[] {
  const starts = pathStarts(content, roles);
  if (starts.length === 0) return [];
  return [
    {
      kind: 'paths',
      path: PATHS_PATH,
      title: words.paths,
      description: words.pathsDescription,
      searchable: true,
    },
    ...starts.map((start): PagePlan => ({
      kind: 'paths-from',
      start,
      path: pathsFromPath(start.id),
      title: words.pathsFrom({ start: start.title }),
      description: words.pathsFromDescription({ start: start.title }),
      searchable: false,
    })),
  ];
}

/** Path of the page with what can be reached from a role or occupation. */
export function pathsFromPath(id: string): string {
  return `paths/${id}.md`;
}

/** What moves lead on from, in the order of the roles and then of the occupations. */
function pathStarts(content: Content, roles: ReadonlyMap<string, Role>): readonly PathStart[] {
  const left = new Set(content.moves.value.flatMap(({ from, to }) => (from === to ? [] : [from])));
  const ofRoles = [...roles.values()].map(({ id, facts: { title, category } }) => ({ id, title, category }));
  const named = content.occupations.value.filter(({ id }) => !roles.has(id));
  const ofOccupations = named.map(({ id, title, category }) => ({ id, title, category }));
  const starts = new Map<string, PathStart>();
  for (const start of [...ofRoles, ...ofOccupations]) {
    if (left.has(start.id) && !starts.has(start.id)) starts.set(start.id, start);
  }
  return [...starts.values()];
}
