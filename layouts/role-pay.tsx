import type { JSX } from 'preact';
import { salaryChart } from '../src/components/salary-chart/index.ts';
import { salaryTable } from '../src/components/salary-table/index.ts';
import type { Role } from '../src/model/page.ts';
import { Article, PageTitle } from './content.tsx';
import { RolePartNeighbours } from './neighbours.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { RoleNavigation } from './role-pages.tsx';
import { placed } from './placed.ts';

/** Every pay figure of a role: the picture, then the tables. What its own page shows of them is a part. */
export function RolePayLayout({ view, role }: { readonly view: PageView; readonly role: Role }): JSX.Element {
  const { context } = view;
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede">{context.words.pages.rolePayText}</p>
        <RoleNavigation role={role} context={context} />
      </div>
      <Article view={view} />
      {placed(salaryChart, 'salary-chart', context, { role })}
      {placed(salaryTable, 'pay-of-role', context, { role })}
      <PageFoot context={context} />
      <RolePartNeighbours role={role} context={context} />
    </>
  );
}
