import type { Words } from '../words/words.ts';
import type { Content, MarkdownFile } from './content.ts';
import type { Page, Role } from './page.ts';
import { placeOf } from './page-names.ts';
import { isMoreThanBrief } from './pay-groups.ts';

type PageWords = Words['pages'];

/** A page for each region of which a figure is known, with the pay of all roles. */
export function payPages(
  content: Content,
  files: ReadonlyMap<string, MarkdownFile>,
  words: PageWords,
): readonly Page[] {
  const known = new Set(content.roles.flatMap(({ pay }) => pay.value.map(({ region }) => region)));
  const regions = content.settings.value.regions.filter(({ id }) => known.has(id));
  return regions.map((region): Page => ({
    kind: 'pay',
    region,
    ...placeOf(`pay/${region.id}.md`, files),
    title: words.pay({ region: region.title }),
    description: words.payDescription({ region: region.title }),
    searchable: true,
  }));
}

/** A page with every figure of a role, where more are known than its own page shows. */
export function rolePayPages(
  content: Content,
  files: ReadonlyMap<string, MarkdownFile>,
  roles: ReadonlyMap<string, Role>,
  words: PageWords,
): readonly Page[] {
  const sources = new Map(content.sources.value.map((source) => [source.id, source]));
  const regions = content.settings.value.regions.map(({ id }) => id);
  const told = [...roles.values()].filter(({ pay }) => isMoreThanBrief(pay, sources, regions));
  return told.map((role): Page => ({
    kind: 'role-pay',
    role,
    ...placeOf(rolePayPath(role.id), files),
    title: words.rolePay({ role: role.facts.title }),
    description: words.rolePayDescription({ role: role.facts.title }),
    searchable: true,
  }));
}

/** Path of the page with every pay figure of a role. */
export function rolePayPath(roleId: string): string {
  return `roles/${roleId}/pay.md`;
}
