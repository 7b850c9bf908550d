import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { closestRoles } from '../src/model/closest-roles.ts';
import { comparisonPath } from '../src/model/decision-pages.ts';
import type { Role } from '../src/model/page.ts';

/** Below a role: the pages on which a reader decides between it and others. Links to pages that are not made are left out. */
export function RoleDecisions({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element | null {
  const { guide } = context;
  const comparison = guide.pagesByPath.get(comparisonPath(role.id));
  if (!comparison) return null;
  const others = closestRoles(guide, role, 2).map(({ facts }) => facts.title);
  return (
    <nav class="role-decisions" aria-label="Decide" data-ui="" data-pagefind-ignore>
      <ul role="list">
        <li>
          <a href={context.link(comparison.url)}>Compare with {listWords(others, context.language)}</a>
        </li>
      </ul>
    </nav>
  );
}

function listWords(titles: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(titles);
}
