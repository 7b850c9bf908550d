import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { PreviousNext, type NavigationLink } from '../src/components/navigation/template.tsx';
import { rolesOf } from '../src/model/guide.ts';
import { isHidden } from './hidden.ts';
import type { Role } from '../src/model/page.ts';
import { labelInRole } from './role-pages.tsx';

/** The roles before and after this one in its category. */
export function RoleNeighbours({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element | null {
  const { guide } = context;
  const { category } = role.facts;
  const roles = rolesOf(guide, category).map(({ url, facts }) => ({ url, title: facts.title }));
  return (
    <Neighbours label={guide.categories.get(category)?.title ?? category} pages={roles} context={context} />
  );
}

/** The pages before and after this one among those of its role. */
export function RolePartNeighbours({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element | null {
  const { guide, words, page: open } = context;
  if (isHidden(open, 'neighbours')) return null;
  const pages = (guide.rolePages.get(role.id) ?? []).map((page) => ({
    url: page.url,
    title: page.kind === 'role' ? page.title : labelInRole(page, words),
  }));
  return <Neighbours label={words.neighbours.inRole} pages={pages} context={context} />;
}

/** The pages before and after this one in the contents of the site, else in its folder. */
export function FolderNeighbours({ context }: { readonly context: PageContext }): JSX.Element | null {
  const { guide, page } = context;
  const words = context.words.neighbours;
  if (isHidden(page, 'neighbours')) return null;
  if (guide.contents?.nodes.has(page)) {
    return <Neighbours label={words.inOrder} pages={guide.contents.order} context={context} />;
  }
  const folder = folderOf(page.url);
  // About, start here, sources: pages at the door of a guide of roles are no series to be read in order.
  if (page.kind === 'page' && folder === '' && guide.roles.size > 0) return null;
  const pages = guide.pages.filter(({ kind, url }) => kind === page.kind && folderOf(url) === folder);
  return <Neighbours label={labelOfFolder(context)} pages={pages} context={context} />;
}

function labelOfFolder({ page, words }: PageContext): string {
  if (page.kind === 'component') return words.pages.gallery;
  return page.kind === 'skill' ? words.neighbours.skills : words.neighbours.inFolder;
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}

interface NeighboursProps {
  readonly label: string;
  readonly pages: readonly { readonly url: string; readonly title: string }[];
  readonly context: PageContext;
}

function Neighbours({ label, pages, context }: NeighboursProps): JSX.Element | null {
  const at = pages.findIndex(({ url }) => url === context.url);
  const link = (page: NeighboursProps['pages'][number] | undefined): NavigationLink | undefined =>
    page && { title: page.title, href: context.link(page.url) };
  return (
    <PreviousNext
      words={context.words}
      label={label}
      previous={link(pages[at - 1])}
      next={link(pages[at + 1])}
    />
  );
}
