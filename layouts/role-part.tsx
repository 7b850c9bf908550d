import type { JSX } from 'preact';
import type { Role } from '../src/model/page.ts';
import { ContentWithContents } from './content.tsx';
import { RolePartNeighbours } from './neighbours.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { ReadingTime } from './reading-time.tsx';
import { PageTags } from './tags.tsx';
import { RoleNavigation } from './role-pages.tsx';

/** A further page of a role: its title always names the role, so it is the layout's and never the text's. */
export function RolePartLayout({
  view,
  role,
}: {
  readonly view: PageView;
  readonly role: Role;
}): JSX.Element {
  const { context } = view;
  const { title, description } = context.page;
  return (
    <>
      <div class="page-title">
        <h1 data-pagefind-weight="10">{title}</h1>
        {description !== '' && <p class="lede">{description}</p>}
        <PageTags context={context} />
        <ReadingTime view={view} />
        <RoleNavigation role={role} context={context} />
      </div>
      <ContentWithContents view={view} />
      <PageFoot context={context} />
      <RolePartNeighbours role={role} context={context} />
    </>
  );
}
