import type { JSX } from 'preact';
import { Article, PageTitle } from './content.tsx';
import type { PageView } from './page-view.ts';
import { WaysOut } from './ways-out.tsx';

/** Shown in place of a page that is not saved while there is no network. */
export function OfflineLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  return (
    <>
      <PageTitle view={view} />
      {view.content === '' ? <p class="lede">{context.words.pages.offlineText}</p> : <Article view={view} />}
      <WaysOut context={context} />
    </>
  );
}
