import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MAX_SETTINGS, readInertYaml } from './inert-yaml.ts';
import { isPlainFile } from './site-files.ts';
import { summaryNav } from './summary-nav.ts';

/** Files that arrange a folder, by awesome-pages and awesome-nav. */
const FOLDER_SETTINGS = ['.pages', '.nav.yml'];

/**
 * What the file that arranges a folder says; nothing where it has none.
 *
 * @param summary name of the list of links that arranges it by literate-nav, where the site has that
 */
export function readFolderSettings(
  docs: string,
  folder: string,
  summary: string | undefined,
): Readonly<Record<string, unknown>> {
  const read = (name: string): string | undefined => {
    const file = path.join(docs, folder, name);
    return isPlainFile(file) && statSync(file).size <= MAX_SETTINGS ? readFileSync(file, 'utf8') : undefined;
  };
  const list = summary === undefined ? undefined : read(summary);
  if (list !== undefined) return { nav: summaryNav(list) };
  const text = FOLDER_SETTINGS.map(read).find((found) => found !== undefined);
  return text === undefined ? {} : readInertYaml(text).data;
}
