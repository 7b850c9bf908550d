import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import { dataSchemas, guideData, roleDataUrl, roleFile } from './guide-data.ts';

export { structuredData } from './structured-data/index.ts';

/** Another form of a page, for programs. */
export interface PageForm {
  /** Media type. */
  readonly type: string;
  readonly title: string;
  /** Address from the root of the site. */
  readonly url: string;
}

/** Files of the site that are for programs: address → text, in the order in which they are written. */
export function* exportedFiles(guide: Guide): Iterable<readonly [url: string, text: string]> {
  if (guide.roles.size === 0) return;
  yield ['guide.json', json(guideData(guide))];
  for (const role of guide.sortedRoles) yield [roleDataUrl(role), json(roleFile(guide, role))];
  for (const [name, schema] of dataSchemas()) yield [name, json(schema)];
}

/** The forms in which a program may read a page instead. */
export function formsOf(guide: Guide, page: Page): readonly PageForm[] {
  const type = 'application/json';
  if (page.kind === 'role') return [{ type, title: page.title, url: roleDataUrl(page.role) }];
  if (page.kind === 'home' && guide.roles.size > 0) return [{ type, title: page.title, url: 'guide.json' }];
  return [];
}

/** A field a line, so that two versions of a guide can be compared. */
function json(data: object): string {
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
