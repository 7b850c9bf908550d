import { rolesOf, type Guide } from '../../model/guide.ts';
import type { Page, PageKind } from '../../model/page.ts';
import { titleOrder } from '../../support/title-order.ts';

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

/** A category by itself: its page and those of its roles, the pay of each after it. Without roles it has no pages. */
export function categoryPart(guide: Guide, id: string): BookPart {
  const roles = new Set(rolesOf(guide, id));
  const isOf = (page: Page): boolean =>
    page.kind === 'category'
      ? page.category.id === id
      : (page.kind === 'role' || page.kind === 'role-pay') && roles.has(page.role);
  const title = guide.categories.get(id)?.title ?? id;
  return {
    title,
    pages: roles.size === 0 ? [] : guide.pages.filter(isOf).toSorted(byTitleAfterCategory(guide)),
  };
}

function byTitleAfterCategory({ settings }: Guide): (a: Page, b: Page) => number {
  const { compare } = titleOrder(settings.language);
  return (a, b) => {
    const categoryFirst = Number(b.kind === 'category') - Number(a.kind === 'category');
    return categoryFirst || compare(a.title, b.title);
  };
}
