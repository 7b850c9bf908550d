import { groupBy } from '../support/group-by.ts';
import { titleOrder } from '../support/title-order.ts';
import type { Words } from '../words/words.ts';
import type { MarkdownFile } from './content.ts';
import type { Page, Role } from './page.ts';
import { firstHeading, pageUrl, titleFromPath, withoutFirstTitle } from './page-names.ts';
import type { GuideSettings } from './settings.ts';

/** A page of a role besides its own. */
export type RolePart = Extract<Page, { readonly kind: 'role-part' }>;

/** Whether a page tells of one role by its facts: its own, or a part of it. */
export function isOfRole(page: Page | undefined): page is Extract<Page, { kind: 'role' | 'role-part' }> {
  return page?.kind === 'role' || page?.kind === 'role-part';
}

/** The pages of a role, in the order in which they are read. */
const ROLE_PAGES = ['role', 'role-part', 'role-pay'] as const;
export type RolePage = Extract<Page, { readonly kind: (typeof ROLE_PAGES)[number] }>;

/** Whether a page is one of a role: its own, a part of it, its pay. */
export function isRolePage(page: Page): page is RolePage {
  return ROLE_PAGES.some((kind) => kind === page.kind);
}

/** The role that a file is a further page of, by where it lies: `roles/tester/learn.md` → `tester`. */
export function roleOfPart(path: string): string | undefined {
  return /^roles\/([^/]+)\/(?!(?:index|readme)\.)[^/]+\.(?:md|markdown)$/i.exec(path)?.[1];
}

/** Name of a part, by which `parts` of guide.yaml sets its place: `roles/tester/learn.md` → `learn`. */
export function partName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/**
 * The further pages of each role, by its id: those that the settings name in their order, then the others by title.
 *
 * @param files Markdown files that are not yet another page
 */
export function rolePartPages(
  files: readonly MarkdownFile[],
  roles: ReadonlyMap<string, Role>,
  { parts: names, language }: Pick<GuideSettings, 'parts' | 'language'>,
  words: Words['pages'],
): ReadonlyMap<string, readonly RolePart[]> {
  const { compare } = titleOrder(language);
  const place = (part: RolePart): number => {
    const at = names.indexOf(partName(part.path));
    return at === -1 ? names.length : at;
  };
  const parts = files.flatMap((file) => {
    const role = roles.get(roleOfPart(file.path) ?? '');
    return role ? [rolePart(file, role, words)] : [];
  });
  const inOrder = parts.toSorted((a, b) => place(a) - place(b) || compare(a.label, b.label));
  return groupBy(inOrder, ({ role }) => role.id);
}

/** Its title names the role too: each role has an interview. Where the text begins with it, it is not said twice. */
function rolePart(file: MarkdownFile, role: Role, words: Words['pages']): RolePart {
  const { title, description, search } = file.front.value;
  const label = title ?? firstHeading(file.body) ?? titleFromPath(file.path, words.untitled);
  return {
    kind: 'role-part',
    role,
    label,
    path: file.path,
    url: pageUrl(file.path),
    title: words.rolePart({ role: role.facts.title, part: label }),
    description: description ?? '',
    searchable: search,
    file: title === undefined ? { ...file, body: withoutFirstTitle(file.body) } : file,
  };
}

/** The pages of each role, by its id: its own, its parts, its pay. */
export function pagesByRole(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  const place = ({ kind }: RolePage): number => ROLE_PAGES.indexOf(kind);
  const inOrder = pages.filter(isRolePage).toSorted((a, b) => place(a) - place(b));
  return groupBy(inOrder, ({ role }) => role.id);
}
