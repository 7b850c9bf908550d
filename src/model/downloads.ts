import { slugify } from '../support/slug.ts';
import { rolesOf, type Guide } from './guide.ts';
import type { Category } from './settings.ts';

/** Where the forms of the guide that a reader can take along are published, from the root of the site. */
export interface Downloads {
  /** Everything in one archive, to be opened from a folder. */
  readonly folder: string;
  readonly book: string;
  /** The whole guide as one page to print. */
  readonly print: string;
  readonly printByCategory: readonly { readonly category: Category; readonly url: string }[];
  /** All pages of a role as one, for roles that are told of in several, by their ids. */
  readonly printByRole: ReadonlyMap<string, string>;
}

/** Addresses of all editions to print, also of those that turn out too large to be made. */
export function printedUrls({ print, printByCategory, printByRole }: Downloads): readonly string[] {
  return [print, ...printByCategory.map(({ url }) => url), ...printByRole.values()];
}

/** Addresses of the downloads of a guide; undefined where its settings want none. A category without roles has none. */
export function downloadsOf(guide: Guide): Downloads | undefined {
  const { settings } = guide;
  if (!settings.downloads) return undefined;
  const name = slugify(settings.title) || 'guide';
  return {
    folder: `downloads/${name}-offline.zip`,
    book: `downloads/${name}.epub`,
    print: 'print.html',
    printByCategory: [...guide.categories.values()]
      .filter(({ id }) => rolesOf(guide, id).length > 0)
      .map((category) => ({ category, url: `print/${category.id}.html` })),
    printByRole: new Map(
      guide.sortedRoles
        .filter(({ id }) => guide.rolePages.get(id)?.some(({ kind }) => kind === 'role-part'))
        .map(({ id }) => [id, `print/roles/${id}.html`]),
    ),
  };
}
