import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { titleOf } from '../src/model/guide.ts';
import type { Project } from '../src/model/page.ts';
import { skillUrl } from '../src/model/page-names.ts';
import { ContentWithContents, PageTitle } from './content.tsx';
import { FolderNeighbours } from './neighbours.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { ReadingTime } from './reading-time.tsx';

/** What there is to gain, in how much time, for whom; then the project. */
export function ProjectLayout({
  view,
  project,
}: {
  readonly view: PageView;
  readonly project: Project;
}): JSX.Element {
  const { context } = view;
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede">{project.front.objective}</p>
        <ReadingTime view={view} />
      </div>
      <ContentWithContents view={view}>
        <ProjectFacts project={project} context={context} />
      </ContentWithContents>
      <PageFoot context={context} />
      <FolderNeighbours context={context} />
    </>
  );
}

/** The space after each term keeps the words apart where the search reads them without their boxes. */
function ProjectFacts({
  project: { front },
  context,
}: {
  readonly project: Project;
  readonly context: PageContext;
}): JSX.Element {
  const { guide } = context;
  const roles = front.roles.map((id) => ({ title: titleOf(guide, id), url: guide.roles.get(id)?.url }));
  const skills = front.skills.map((id) => ({
    title: guide.skills.get(id)?.title ?? id,
    url: guide.skills.has(id) ? skillUrl(id) : undefined,
  }));
  return (
    <dl class="project-facts">
      <div>
        <dt>{context.words.project.time}</dt> <dd>{front.time}</dd>
      </div>
      <div>
        <dt>{context.words.project.roles}</dt>{' '}
        <dd>
          <Links links={roles} context={context} />
        </dd>
      </div>
      {skills.length > 0 && (
        <div>
          <dt>{context.words.project.skills}</dt>{' '}
          <dd>
            <Links links={skills} context={context} />
          </dd>
        </div>
      )}
    </dl>
  );
}

interface LinkOf {
  readonly title: string;
  readonly url: string | undefined;
}

function Links({
  links,
  context,
}: {
  readonly links: readonly LinkOf[];
  readonly context: PageContext;
}): JSX.Element {
  return (
    <ul role="list">
      {links.map(({ title, url }) => (
        <li>{url === undefined ? title : <a href={context.link(url)}>{title}</a>}</li>
      ))}
    </ul>
  );
}
