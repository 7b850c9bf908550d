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
      {view.content === '' ? <p class="lede">{context.words.pages.notFoundText}</p> : <Article view={view} />}
      <div data-nearest hidden>
        <h2>{context.words.pages.notFoundNearest}</h2>
        <ul></ul>
      </div>
      <SearchForm action={context.link('search.html')} words={context.words} />
      <WaysOut context={context} />
    </>
  );
}
