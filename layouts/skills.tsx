import type { JSX } from 'preact';
import { skills } from '../src/components/skills/index.ts';
import { Article, PageTitle } from './content.tsx';
import { FIT_PATH } from '../src/model/decision-pages.ts';
import type { PageContext } from '../src/components/component.ts';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { placed } from './placed.ts';

export function SkillsLayout({ view }: { readonly view: PageView }): JSX.Element {
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      <FitLink context={view.context} />
      {placed(skills, 'all-skills', view.context)}
      <PageFoot context={view.context} />
    </>
  );
}

/** The way on to the roles that fit a reader's own skills, where the guide has that page. */
function FitLink({ context }: { readonly context: PageContext }): JSX.Element | null {
  const page = context.guide.pagesByPath.get(FIT_PATH);
  if (!page) return null;
  return (
    <p data-ui="">
      <a href={context.link(page.url)}>{page.title}</a> {page.description}
    </p>
  );
}
