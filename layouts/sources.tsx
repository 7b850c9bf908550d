import type { JSX } from 'preact';
import { sourceList } from '../src/components/source-list/index.ts';
import { Article, PageTitle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { placed } from './placed.ts';

export function SourcesLayout({ view }: { readonly view: PageView }): JSX.Element {
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {placed(sourceList, 'all-sources', view.context)}
      <PageFoot context={view.context} />
    </>
  );
}
