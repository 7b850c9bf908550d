import type { JSX } from 'preact';
import type { Component, PageContext } from '../src/components/component.ts';
import { salaryChart } from '../src/components/salary-chart/index.ts';
import { salaryTable } from '../src/components/salary-table/index.ts';
import type { Region } from '../src/model/settings.ts';
import { Article, PageTitle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';

/** Pay of all roles of a region: the picture, then every figure. */
export function PayLayout({
  view,
  region,
}: {
  readonly view: PageView;
  readonly region: Region;
}): JSX.Element {
  const { context } = view;
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede">{context.words.pages.payText}</p>
      </div>
      <OtherRegions context={context} />
      <Article view={view} />
      {inRegion(salaryChart, 'pay-chart-of-roles', region, context)}
      {inRegion(salaryTable, 'pay-of-roles', region, context)}
      <PageFoot context={context} />
    </>
  );
}

function inRegion(
  component: Component,
  name: string,
  region: Region,
  context: PageContext,
): JSX.Element | undefined {
  const options = new Map([['region', region.id]]);
  return component.placements?.[name]?.({ role: undefined, argument: '', options, line: 1 }, context);
}

function OtherRegions({ context }: { readonly context: PageContext }): JSX.Element | null {
  const pages = context.guide.pages.flatMap((page) => (page.kind === 'pay' ? [page] : []));
  if (pages.length < 2) return null;
  return (
    <nav class="pay-regions" aria-label={context.words.pages.payElsewhere}>
      <ul role="list">
        {pages.map(({ url, region }) => (
          <li>
            <a href={context.link(url)} aria-current={url === context.page.url ? 'page' : undefined}>
              {region.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
