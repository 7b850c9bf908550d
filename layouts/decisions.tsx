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
 * heading of its own text, if it has one), then the pages that help to decide, each with what it is for.
 */
export function WaysIn({ view }: { readonly view: PageView }): JSX.Element | null {
  const { context } = view;
  const { guide, words } = context;
  const pages = [FIT_PATH, PATHS_PATH, COMPARE_PATH].flatMap((path) => guide.pagesByPath.get(path) ?? []);
  if (pages.length === 0) return null;
  // Content with its own title has its own table of contents.
  const [first] = view.hasTitle ? [] : view.headings;
  return (
    <nav class="home-ways" aria-label={words.home.waysIn} data-ui="">
      <ul class="role-cards" role="list">
        {first && (
          <li>
            <a href={`#${first.id}`}>{first.text}</a>
            <p>{words.home.begin}</p>
          </li>
        )}
        {pages.map(({ url, title, description }) => (
          <li>
            <a href={context.link(url)}>{title}</a>
            <p>{description}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Below a role: the pages on which a reader decides between it and others; nothing where there is none. */
export function RoleDecisions({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element | null {
  const others = closestRoles(context.guide, role, 2).map(({ facts }) => facts.title);
  const words = context.words.role;
  const choices = [
    [comparisonPath(role.id), words.compareWith({ roles: others })],
    [pathsFromPath(role.id), words.leadsTo],
  ] as const;
  const links = choices.flatMap(([path, text]) => {
    const page = context.guide.pagesByPath.get(path);
    return page ? [{ href: context.link(page.url), text }] : [];
  });
  if (links.length === 0) return null;
  return (
    <nav class="decisions" aria-label={words.decide} data-ui="">
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
