import type { JSX } from 'preact';
import { SearchForm } from '../src/components/search/template.tsx';
import { Article, PageTitle } from './content.tsx';
import type { PageView } from './page-view.ts';
import { WaysOut } from './ways-out.tsx';

export function NotFoundLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  return (
    <>
      <PageTitle view={view} />
      {view.content === '' ? (
        <p class="lede">
          There is no page at this address. It may have moved, or the link to it has a mistake.
        </p>
      ) : (
        <Article view={view} />
      )}
      <SearchForm action={context.link('search.html')} label="Search roles, skills and pages" />
      <WaysOut context={context} />
    </>
  );
}
