import type { JSX } from 'preact';
import { SearchPanel } from '../src/components/search/template.tsx';
import { Article, PageTitle } from './content.tsx';
import { PagesByFolder } from './page-list.tsx';
import type { PageView } from './page-view.ts';
import { RolesByCategory } from './role-lists.tsx';

export function SearchLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      <SearchPanel action={context.link('search.html')} words={context.words}>
        <RolesByCategory context={context} />
        <PagesByFolder context={context} />
      </SearchPanel>
    </>
  );
}
