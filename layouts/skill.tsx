import type { JSX } from 'preact';
import { resources } from '../src/components/resources/index.ts';
import { skill as skillRoom } from '../src/components/skill/index.ts';
import { Raw } from '../src/support/html.tsx';
import { slugify } from '../src/support/slug.ts';
import type { Skill } from '../src/model/shared-data.ts';
import { Article, PageTitle } from './content.tsx';
import { FolderNeighbours } from './neighbours.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { placed } from './placed.ts';

/** What the skill is, who needs it and how well, what goes with it, where to learn it. */
export function SkillLayout({
  view,
  skill,
}: {
  readonly view: PageView;
  readonly skill: Skill;
}): JSX.Element {
  const { context } = view;
  const { aliases, group, summary } = skill;
  const words = context.words.skill;
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede">
          <Raw html={context.inline(summary)} />
        </p>
        <p class="skill-facts">
          {aliases.length === 0
            ? group
            : words.alsoCalled({ group, names: aliases.join(context.words.punctuation.comma) })}
        </p>
      </div>
      <Article view={view} />
      <Part title={words.rolesThatNeedIt} content={placed(skillRoom, 'skill-roles', context)} view={view} />
      <Part title={words.skillsWithIt} content={placed(skillRoom, 'related-skills', context)} view={view} />
      <Part title={words.whereToLearn} content={placed(resources, 'resources', context)} view={view} />
      <Part
        title={words.proficiencies}
        content={placed(skillRoom, 'proficiency-scale', context)}
        view={view}
      />
      <PageFoot context={context} />
      <FolderNeighbours context={context} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  /** Undefined where there is nothing to show; there is then no heading either. */
  readonly content: JSX.Element | undefined;
  readonly view: PageView;
}

function Part({ title, content, view: { context } }: PartProps): JSX.Element | null {
  if (!content) return null;
  const id = context.uniqueId(slugify(title));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {content}
    </section>
  );
}
