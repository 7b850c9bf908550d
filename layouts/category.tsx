import type { JSX } from 'preact';
import { careerMap } from '../src/components/career-map/index.ts';
import { categoryRoles } from '../src/components/category-roles/index.ts';
import type { Category } from '../src/model/settings.ts';
import { TitledArticle } from './content.tsx';
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
      <TitledArticle view={view} lede={category.summary} />
      {placed(categoryRoles, 'category-roles', context, { argument: category.id })}
      {placed(careerMap, 'career-map', context, { argument: category.id })}
      <PageFoot context={context} />
    </>
  );
}
