import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { categoryHue } from '../src/model/category-hue.ts';
import type { CategoryWithRoles } from './role-lists.tsx';

/** So many books fit beside the title. */
const BOOKS = 14;

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
  const share = booksOfEach(categories.map(({ roles }) => roles.length));
  const books = categories.flatMap(({ category, roles }) =>
    roles.slice(0, share).map((role) => ({ role, hue: categoryHue(context.guide, category.id) })),
  );
  if (books.length === 0) return null;
  return (
    <div class="bookshelf" aria-hidden="true" data-pagefind-ignore="">
      {books.slice(0, BOOKS).map(({ role, hue }) => (
        <a tabindex={-1} href={context.link(role.url)} data-hue={hue}>
          {role.facts.title}
        </a>
      ))}
    </div>
  );
}

/** How many books each category may put up so that all find room; none is left out for the sake of a larger one. */
function booksOfEach(sizes: readonly number[]): number {
  const needed = (share: number): number => sizes.reduce((sum, size) => sum + Math.min(size, share), 0);
  let share = Math.max(0, ...sizes);
  while (share > 1 && needed(share) > BOOKS) share--;
  return share;
}
