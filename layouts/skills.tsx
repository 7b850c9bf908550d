import type { JSX } from 'preact';
import { skills } from '../src/components/skills/index.ts';
import { Article, PageTitle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { placed } from './placed.ts';

export function SkillsLayout({ view }: { readonly view: PageView }): JSX.Element {
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {placed(skills, 'all-skills', view.context)}
      <PageFoot context={view.context} />
    </>
  );
}
