import type { JSX } from 'preact';
import { roleFacts } from '../src/components/role-facts/index.ts';
import type { Role } from '../src/model/page.ts';
import { ContentWithContents, PageTitle } from './content.tsx';
import { RoleNeighbours } from './neighbours.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { ReadingTime } from './reading-time.tsx';
import { RoleNavigation } from './role-pages.tsx';
import { RoleDecisions } from './decisions.tsx';
import { placed } from './placed.ts';

/** What the role is, in one screen: title, summary, facts; then the author's page. */
export function RoleLayout({ view, role }: { readonly view: PageView; readonly role: Role }): JSX.Element {
  const { context } = view;
  const { summary, reviewed } = role.facts;
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede">{summary}</p>
        <ReadingTime view={view} />
        <RoleNavigation role={role} context={context} />
      </div>
      <ContentWithContents view={view}>
        {placed(roleFacts, 'role-facts', context, { role })}
      </ContentWithContents>
      <RoleDecisions role={role} context={context} />
      <PageFoot context={context} reviewed={reviewed} />
      <RoleNeighbours role={role} context={context} />
    </>
  );
}
