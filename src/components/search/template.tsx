import type { ComponentChildren, JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';

export interface SearchFormProps {
  readonly words: WordsOf<'common' | 'search'>;
  /** Relative link to the search page. */
  readonly action: string;
  /** By default it says what there is to find. */
  readonly label?: string;
}

/** The field as a plain form: without script it leads to the search page and its list of all roles. */
export function SearchForm({ words, action, label = words.common.searchAll }: SearchFormProps): JSX.Element {
  return (
    <form class="search-form" role="search" aria-label={label} action={action}>
      <label>
        {label}
        <input type="search" name="q" autocomplete="off" spellcheck={false} />
      </label>
      <button>{words.search.button}</button>
    </form>
  );
}

export interface SearchPanelProps extends SearchFormProps {
  /** What there is to see without a query, without script and without an index: all roles. */
  readonly children: ComponentChildren;
}

/** The search page; `src/search/client/page.ts` fills what is empty here. */
export function SearchPanel({ children, words, ...form }: SearchPanelProps): JSX.Element {
  return (
    <div class="search" data-search-panel>
      <SearchForm {...form} words={words} />
      <noscript>
        <p>{words.search.needsScript}</p>
      </noscript>
      <div class="search-columns" data-search-columns hidden>
        <details class="search-filters" data-search-filters>
          <summary>{words.search.filters}</summary>
        </details>
        <div>
          <div class="search-tools" data-search-tools></div>
          <div class="search-chips" data-search-chips></div>
          <p class="search-status" role="status" data-search-status></p>
          <ol class="search-results" role="list" data-search-results></ol>
          <button type="button" class="search-more" data-search-more hidden>
            {words.search.more}
          </button>
        </div>
      </div>
      <div data-search-overview>{children}</div>
    </div>
  );
}
