import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { RolePages } from '../src/components/navigation/role-pages.tsx';
import type { Page, Role } from '../src/model/page.ts';
import type { Words } from '../src/words/words.ts';

/** What a page is called among those of its role. */
export function labelInRole(page: Page, { navigation }: Words): string {
  if (page.kind === 'role-part') return page.label;
  return page.kind === 'role-pay' ? navigation.pay : navigation.role;
}

/** The way between the pages of a role; nothing where it has one page. */
export function RoleNavigation({
  role,
  context,
}: {
  readonly role: Role;
  readonly context: PageContext;
}): JSX.Element | null {
  const pages = context.guide.rolePages.get(role.id) ?? [];
  if (pages.length < 2) return null;
  const steps = pages.map((page) => ({
    title: labelInRole(page, context.words),
    href: page.url === context.url ? undefined : context.link(page.url),
  }));
  return <RolePages pages={steps} words={context.words} />;
}
