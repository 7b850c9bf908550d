import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import type { BreadcrumbStep } from './template.tsx';

export interface RolePagesProps {
  /** In the order in which they are read; the one that is open has no link. */
  readonly pages: readonly BreadcrumbStep[];
  readonly words: WordsOf<'navigation'>;
}

/** The pages of a role, below the title of each of them. */
export function RolePages({ pages, words }: RolePagesProps): JSX.Element {
  return (
    <nav class="navigation-role" aria-label={words.navigation.ofRole} data-ui="" data-pagefind-ignore="">
      <ul role="list">
        {pages.map(({ title, href }) =>
          href === undefined ? (
            <li aria-current="page">{title}</li>
          ) : (
            <li>
              <a href={href}>{title}</a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
