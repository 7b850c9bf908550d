import type { JSX } from 'preact';
import { Article, PageTitle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { RolesByCategory } from './role-lists.tsx';

export function RolesLayout({ view }: { readonly view: PageView }): JSX.Element {
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      <RolesByCategory context={view.context} />
      <PageFoot context={view.context} />
    </>
  );
}
