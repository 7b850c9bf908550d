import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import type { Page, Role } from '../src/model/page.ts';

/** What the search tells its readers a page is. */
const KINDS: Readonly<Record<Page['kind'], string>> = {
  home: 'Page',
  role: 'Role',
  project: 'Project',
  category: 'Category',
  pay: 'Pay',
  sources: 'Page',
  roles: 'Page',
  skills: 'Page',
  contents: 'Page',
  tags: 'Page',
  skill: 'Skill',
  compare: 'Page',
  comparison: 'Page',
  search: 'Page',
  gallery: 'Page',
  downloads: 'Page',
  offline: 'Page',
  'not-found': 'Page',
  page: 'Page',
};

/** What the search knows of a page besides its text: filters, and what a result shows. */
export function SearchFacts({ context }: { readonly context: PageContext }): JSX.Element | null {
  const { page } = context;
  if (!page.searchable) return null;
  return (
    <>
      <meta data-pagefind-filter="kind[content]" content={KINDS[page.kind]} />
      {page.description !== '' && <meta data-pagefind-meta="summary[content]" content={page.description} />}
      {page.kind === 'role' && <RoleSearchFacts role={page.role} context={context} />}
    </>
  );
}

function RoleSearchFacts({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element {
  const { category, skills } = role.facts;
  const { guide } = context;
  const title = guide.categories.get(category)?.title ?? category;
  const needed = [...skills.must, ...skills.important].map(
    ({ skill }) => guide.skills.get(skill)?.title ?? skill,
  );
  return (
    <>
      <meta data-pagefind-filter="category[content]" data-pagefind-meta="category[content]" content={title} />
      {[...new Set(needed)].map((skill) => (
        <meta data-pagefind-filter="skill[content]" content={skill} />
      ))}
    </>
  );
}
