import type { Guide } from './guide.ts';
import type { Role } from './page.ts';
import { similarRoles } from './similar-roles.ts';

/**
 * The roles that somebody who thinks of this one should look at too, at most `count`: first those that its page calls
 * related, in its order, then those whose skills overlap most with its own.
 */
export function closestRoles(guide: Guide, role: Role, count: number): readonly Role[] {
  const named = role.facts.related.flatMap(({ role: id }) => guide.roles.get(id) ?? []);
  const first = [...new Set(named)].filter((other) => other !== role).slice(0, count);
  // A large guide asks for every role: one whose page names enough others is not weighed against all.
  if (first.length === count) return first;
  const others = similarRoles(guide, role, {
    least: 0,
    except: new Set(first.map(({ id }) => id)),
    limit: count - first.length,
  });
  return [...first, ...others.map(({ role: other }) => other)];
}
