import type { JSX } from 'preact';
import { ContentWithContents, PageTitle } from './content.tsx';
import { PageTags } from './tags.tsx';
import { FolderNeighbours } from './neighbours.tsx';
import { Posts, PublishedOn } from './posts.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';

export function PlainLayout({ view }: { readonly view: PageView }): JSX.Element {
  return (
    <>
      <PublishedOn context={view.context} />
      <PageTags context={view.context} />
      <PageTitle view={view} />
      <ContentWithContents view={view} />
      <Posts context={view.context} />
      <PageFoot context={view.context} />
      <FolderNeighbours context={view.context} />
    </>
  );
}
