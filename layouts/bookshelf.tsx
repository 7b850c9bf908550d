import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { categoryHue } from '../src/model/category-hue.ts';
import type { CategoryWithRoles } from './role-lists.tsx';

/** So many books fit beside the title, and so many of one category, so that each has some. */
const BOOKS = 14;
const BOOKS_OF_A_CATEGORY = 4;

/**
 * The roles as books on a shelf: the picture of the home page, drawn from the guide itself. The same links stand
 * in words below it, so it is for the eye and the mouse only, and not there on narrow screens.
 */
export function Bookshelf({
  categories,
  context,
}: {
  readonly categories: readonly CategoryWithRoles[];
  readonly context: PageContext;
}): JSX.Element | null {
  const books = categories.flatMap(({ category, roles }) =>
    roles
      .slice(0, BOOKS_OF_A_CATEGORY)
      .map((role) => ({ role, hue: categoryHue(context.guide, category.id) })),
  );
  if (books.length === 0) return null;
  return (
    <div class="bookshelf" aria-hidden="true" data-pagefind-ignore>
      {books.slice(0, BOOKS).map(({ role, hue }) => (
        <a tabindex={-1} href={context.link(role.url)} data-hue={hue}>
          {role.facts.title}
        </a>
      ))}
    </div>
  );
}
