import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparedRole } from '../components/compare/props.ts';
import { COMPARE_PATH } from '../model/decision-pages.ts';
import { dataScript } from '../support/data-script.ts';
import type { RenderedGuide } from './render-guide.ts';

/** The columns of all roles, a script each: one page with all of them would grow with the guide. */
export interface CompareColumns {
  /** From the root of the site; named by the content of all, so that no page meets the columns of another build. */
  readonly folder: string;
  /** Name of a file in the folder → its text. */
  readonly files: ReadonlyMap<string, string>;
}

/** What the page on which a reader compares roles loads for each; undefined where the guide has no such page. */
export function compareColumns({ guide, pages, days }: RenderedGuide): CompareColumns | undefined {
  const page = guide.pagesByPath.get(COMPARE_PATH);
  const state = page?.kind === 'compare' ? pages.get(page.url)?.state : undefined;
  if (!state) return undefined;
  const files = new Map(
    guide.sortedRoles.map((role) => [
      `${role.id}.js`,
      dataScript(role.id, comparedRole(role, days.get(role.id), state)),
    ]),
  );
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  return { folder: `compare/columns.${hash.digest('hex').slice(0, 10)}`, files };
}

export function writeColumns({ folder, files }: CompareColumns, output: string): void {
  mkdirSync(path.join(output, folder), { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(output, folder, name), text);
}
