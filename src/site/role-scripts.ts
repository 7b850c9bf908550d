import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PageContext } from '../components/component.ts';
import { comparedRole } from '../components/compare/props.ts';
import { roleNeeds } from '../components/paths/needs.ts';
import { COMPARE_PATH, PATHS_PATH } from '../model/decision-pages.ts';
import type { Role } from '../model/page.ts';
import { dataScript } from '../support/data-script.ts';
import type { RenderedGuide } from './render-guide.ts';

/** What a page with a choice loads of the roles that are chosen, a script each: one page with all of them would grow with the guide. */
export interface RoleScripts {
  /** From the root of the site; named by the content of all, so that no page meets the data of another build. */
  readonly folder: string;
  /** Name of a file in the folder → its text. */
  readonly files: ReadonlyMap<string, string>;
}

/** The columns of roles that are compared; undefined where the guide has no page for that. */
export function compareScripts(rendered: RenderedGuide): RoleScripts | undefined {
  const { days } = rendered;
  return roleScripts(rendered, COMPARE_PATH, (role, page) => comparedRole(role, days.get(role.id), page));
}

/** What roles take, for the way from one to another; undefined where the guide has no page for that. */
export function pathScripts(rendered: RenderedGuide): RoleScripts | undefined {
  return roleScripts(rendered, PATHS_PATH, roleNeeds);
}

/** A script for each role, with links that count from the generated page with that path. */
function roleScripts(
  { guide, pages }: RenderedGuide,
  pagePath: string,
  dataOf: (role: Role, page: PageContext) => object,
): RoleScripts | undefined {
  const page = guide.pagesByPath.get(pagePath);
  // A guide may have a page of its own by that name.
  if (page?.kind !== 'compare' && page?.kind !== 'paths') return undefined;
  const state = pages.get(page.url)?.state;
  if (!state) return undefined;
  const files = new Map(
    guide.sortedRoles.map((role) => [
      `${role.id}.js`,
      dataScript(`${page.kind}/${role.id}`, dataOf(role, state)),
    ]),
  );
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  return { folder: `${page.kind}/data.${hash.digest('hex').slice(0, 10)}`, files };
}

export function writeRoleScripts({ folder, files }: RoleScripts, output: string): void {
  mkdirSync(path.join(output, folder), { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(output, folder, name), text);
}
