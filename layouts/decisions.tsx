import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { closestRoles } from '../src/model/closest-roles.ts';
import {
  COMPARE_PATH,
  comparisonPath,
  FIT_PATH,
  PATHS_PATH,
  pathsFromPath,
} from '../src/model/decision-pages.ts';
import type { Role } from '../src/model/page.ts';
import type { PageView } from './page-view.ts';

/**
 * Ways in for readers who do not know yet which role they want: where the home page tells them to begin (the first
 * heading of its own text, if it has one), then the pages that help to decide.
 */
export function WaysIn({ view }: { readonly view: PageView }): JSX.Element | null {
  const paths = [FIT_PATH, PATHS_PATH, COMPARE_PATH].map((path): DecisionLink => [path, undefined]);
  const pages = existing(paths, view.context);
  // Content with its own title has its own table of contents, and without other ways the text is next anyhow.
  const [first] = view.hasTitle || pages.length === 0 ? [] : view.headings;
  const begin = first ? [{ href: `#${first.id}`, text: first.text }] : [];
  return <Links label={view.context.words.home.waysIn} links={[...begin, ...pages]} />;
}

/** Below a role: the pages on which a reader decides between it and others. */
export function RoleDecisions({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element | null {
  const others = closestRoles(context.guide, role, 2).map(({ facts }) => facts.title);
  const words = context.words.role;
  const links: readonly DecisionLink[] = [
    [comparisonPath(role.id), words.compareWith({ roles: others })],
    [pathsFromPath(role.id), words.leadsTo],
  ];
  return <Links label={words.decide} links={existing(links, context)} />;
}

/** Path of a page, and what its link says if that is not its title. */
type DecisionLink = readonly [path: string, text: string | undefined];

interface Link {
  readonly href: string;
  readonly text: string;
}

/** Links to those of the pages that this guide has. */
function existing(links: readonly DecisionLink[], context: PageContext): readonly Link[] {
  return links.flatMap(([path, text]) => {
    const page = context.guide.pagesByPath.get(path);
    return page ? [{ href: context.link(page.url), text: text ?? page.title }] : [];
  });
}

/** Nothing where there is no link. */
function Links({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly Link[];
}): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <nav class="decisions" aria-label={label} data-ui="" data-pagefind-ignore>
      <ul role="list">
        {links.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
