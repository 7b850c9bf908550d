import type { ComponentChildren, JSX } from 'preact';

export interface SearchFormProps {
  /** Relative link to the search page. */
  readonly action: string;
  readonly label: string;
}

/** The field as a plain form: without script it leads to the search page and its list of all roles. */
export function SearchForm({ action, label }: SearchFormProps): JSX.Element {
  return (
    <form class="search-form" role="search" aria-label={label} action={action}>
      <label>
        {label}
        <input type="search" name="q" autocomplete="off" spellcheck={false} />
      </label>
      <button>Search</button>
    </form>
  );
}

export interface SearchPanelProps extends SearchFormProps {
  /** What there is to see without a query, without script and without an index: all roles. */
  readonly children: ComponentChildren;
}

/** The search page; `src/search/client/page.ts` fills what is empty here. */
export function SearchPanel({ children, ...form }: SearchPanelProps): JSX.Element {
  return (
    <div class="search" data-search-panel>
      <SearchForm {...form} />
      <noscript>
        <p>Searching needs JavaScript. Everything there is to find is listed here.</p>
      </noscript>
      <div class="search-columns" data-search-columns hidden>
        <details class="search-filters" data-search-filters>
          <summary>Filter the results</summary>
        </details>
        <div>
          <div class="search-tools" data-search-tools></div>
          <div class="search-chips" data-search-chips></div>
          <p class="search-status" role="status" data-search-status></p>
          <ol class="search-results" role="list" data-search-results></ol>
          <button type="button" class="search-more" data-search-more hidden>
            Show more results
          </button>
        </div>
      </div>
      <div data-search-overview>{children}</div>
    </div>
  );
}
