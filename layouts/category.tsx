import type { JSX } from 'preact';
import { careerMap } from '../src/components/career-map/index.ts';
import { categoryRoles } from '../src/components/category-roles/index.ts';
import type { Category } from '../src/model/settings.ts';
import { Article, PageTitle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { placed } from './placed.ts';

export function CategoryLayout({
  view,
  category,
}: {
  readonly view: PageView;
  readonly category: Category;
}): JSX.Element {
  const { context } = view;
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede">{category.summary}</p>
      </div>
      <Article view={view} />
      {placed(categoryRoles, 'category-roles', context, { argument: category.id })}
      {placed(careerMap, 'career-map', context, { argument: category.id })}
      <PageFoot context={context} />
    </>
  );
}
