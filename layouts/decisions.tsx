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

/** Pages that help to decide, for readers who do not know yet which role they want. */
export function Decisions({ context }: { readonly context: PageContext }): JSX.Element | null {
  const titles = [FIT_PATH, COMPARE_PATH, PATHS_PATH].map((path): DecisionLink => [path, undefined]);
  return <DecisionLinks links={titles} context={context} />;
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
  const list = new Intl.ListFormat(context.language, { type: 'conjunction' }).format(others);
  const links: readonly DecisionLink[] = [
    [comparisonPath(role.id), `Compare with ${list}`],
    [pathsFromPath(role.id), 'Where this can lead'],
  ];
  return <DecisionLinks links={links} context={context} />;
}

/** Path of a page, and what its link says if that is not its title. */
type DecisionLink = readonly [path: string, text: string | undefined];

/** Links to pages that this guide has; nothing where it has none. */
function DecisionLinks({
  links,
  context,
}: {
  readonly links: readonly DecisionLink[];
  readonly context: PageContext;
}): JSX.Element | null {
  const found = links.flatMap(([path, text]) => {
    const page = context.guide.pagesByPath.get(path);
    return page ? [{ href: context.link(page.url), text: text ?? page.title }] : [];
  });
  if (found.length === 0) return null;
  return (
    <nav class="decisions" aria-label="Decide" data-ui="" data-pagefind-ignore>
      <ul role="list">
        {found.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
