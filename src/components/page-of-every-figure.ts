import type { Page, Role } from '../model/page.ts';
import { rolePayPath } from '../model/pay-pages.ts';
import type { PageContext } from './component.ts';

/** The page with every pay figure of a role, as seen from another page; undefined where there is none, and on itself. */
export function pageOfEveryFigure(role: Role, { guide, url }: PageContext): Page | undefined {
  const target = guide.pagesByPath.get(rolePayPath(role.id));
  return target?.url === url ? undefined : target;
}
