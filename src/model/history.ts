import type { Guide } from './guide.ts';
import type { Page } from './page.ts';

/** A commit that changed files of the content. */
export interface Change {
  readonly commit: string;
  /** When its author made it, as an ISO instant in UTC: `2026-11-21T09:30:00.000Z`. */
  readonly at: string;
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
  /** Paths from the content folder. */
  readonly files: readonly string[];
}

/** What git tells of the content. It tells nothing that it does not know for sure. */
export interface ContentHistory {
  /** The newest first. */
  readonly changes: readonly Change[];
  /** Files that were changed since, or never committed: when is not known. */
  readonly uncommitted: ReadonlySet<string>;
  /** Whether `changes` goes back to the beginning; a shallow clone does not. */
  readonly whole: boolean;
  /** The content folder from the root of its repository, `content/`; undefined where git does not tell. */
  readonly folder: string | undefined;
}

/** Of content that is not under version control, or whose git cannot be asked. */
export const NO_HISTORY: ContentHistory = {
  changes: [],
  uncommitted: new Set(),
  whole: false,
  folder: undefined,
};

/** The changes by the file that they changed, each list the newest first. */
export function changesByFile({ changes }: ContentHistory): ReadonlyMap<string, readonly Change[]> {
  const byFile = new Map<string, Change[]>();
  for (const change of changes) {
    for (const file of change.files) {
      const known = byFile.get(file);
      if (known) known.push(change);
      else byFile.set(file, [change]);
    }
  }
  return byFile;
}

/** The day of an instant, both in UTC: `2026-11-21T09:30:00.000Z` → `2026-11-21`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DD'.length);
}

/** When a page was last changed and by whom. */
export interface PageHistory {
  /** ISO instant in UTC. */
  readonly lastChange: string;
  /** Everybody who ever changed it, the first one first; empty where not all of its history is known. */
  readonly contributors: readonly string[];
}

/** The history of a page's own files; undefined where it is not known when one of them was last changed. */
export function pageHistory(guide: Guide, page: Page): PageHistory | undefined {
  const files = filesOf(guide, page);
  const { uncommitted, whole } = guide.content.history;
  if (files.some((file) => uncommitted.has(file))) return undefined;
  const changes = [...new Set(files.flatMap((file) => guide.changes.get(file) ?? []))];
  const [first, ...others] = changes.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (!first) return undefined;
  const authors = new Set([first, ...others].map(({ author }) => author));
  return { lastChange: (others.at(-1) ?? first).at, contributors: whole ? [...authors] : [] };
}

/** Paths of the files that a page is made from, and no other page or all of them. */
export function filesOf(guide: Guide, page: Page): readonly string[] {
  const known = guide.content.texts;
  return [...(page.file ? [page.file.path] : []), ...dataOf(guide, page)].filter((file) => known.has(file));
}

function dataOf(guide: Guide, page: Page): readonly string[] {
  switch (page.kind) {
    case 'role':
      return [`roles/${page.role.id}/role.yaml`, payFileOf(page.role.id)];
    case 'role-pay':
      return [payFileOf(page.role.id)];
    case 'pay': {
      const paid = guide.sortedRoles.filter(({ pay }) => pay.some(({ region }) => region === page.region.id));
      return paid.map(({ id }) => payFileOf(id));
    }
    case 'skills':
      return ['data/skills.yaml'];
    case 'sources':
      return ['data/sources.yaml'];
    default:
      return [];
  }
}

/** Path of the file with the figures of a role. */
export function payFileOf(roleId: string): string {
  return `roles/${roleId}/pay.yaml`;
}
