import { rolesOf, type Guide } from '../../model/guide.ts';
import type { Page, PageKind } from '../../model/page.ts';

/** Pages that follow one another under a heading of the table of contents. */
export interface BookPart {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The guide in the order of a book: roles by category, projects, other pages, and what can be looked up. */
export function bookOf(guide: Guide): readonly BookPart[] {
  const words = guide.words.editions;
  const of = (...kinds: readonly PageKind[]): readonly Page[] =>
    guide.pages.filter(({ kind }) => kinds.includes(kind));
  const [, ...named] = guide.contents?.order ?? [];
  const ordered = new Set<Page>(named);
  const plain = [
    ...of('home').filter(({ file }) => (file?.body.trim() ?? '') !== ''),
    ...[...of('page')].toSorted((a, b) => Number(ordered.has(b)) - Number(ordered.has(a))),
  ];
  const parts = [
    ...guide.settings.categories.map(({ id }) => categoryPart(guide, id)),
    { title: words.projects, pages: of('project') },
    { title: guide.roles.size > 0 ? words.aboutThisGuide : guide.settings.title, pages: plain },
    { title: words.toLookUp, pages: of('pay', 'skills', 'sources') },
  ];
  return parts.filter(({ pages }) => pages.length > 0);
}

/** A category by itself: its page, and those of each of its roles in their order. Without roles it has no pages. */
export function categoryPart(guide: Guide, id: string): BookPart {
  const roles = rolesOf(guide, id);
  const own = guide.pages.filter((page) => page.kind === 'category' && page.category.id === id);
  return {
    title: guide.categories.get(id)?.title ?? id,
    pages: roles.length === 0 ? [] : [...own, ...roles.flatMap((role) => guide.rolePages.get(role.id) ?? [])],
  };
}
