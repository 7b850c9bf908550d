import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { kindOf, type FoundFile } from '../files.ts';
import { AUTHORS_FILE } from './blog.ts';
import { isInside, type MkdocsFolders } from './find-site.ts';
import { MAX_SETTINGS } from './inert-yaml.ts';

/** True for a file of its own: a link could lead anywhere. */
export function isPlainFile(file: string): boolean {
  return existsSync(file) && lstatSync(file).isFile();
}

/** Neither a file whose name starts with a dot nor one behind a symbolic link: a page must not show a stranger's keys. */
export function outsideFile({ confines, docs }: MkdocsFolders, file: string): FoundFile | undefined {
  const absolute = path.resolve(docs, file);
  const isHidden = file.split('/').some((step) => /^\.[^./]/.test(step) && step !== AUTHORS_FILE);
  if (isHidden || !isInside(absolute, confines) || !isPlainFile(absolute)) return undefined;
  const isReal =
    realpathSync(absolute) === path.join(realpathSync(confines), path.relative(confines, absolute));
  return isReal ? { path: file, absolute, kind: /\.md$/i.test(file) ? 'markdown' : 'foreign' } : undefined;
}

/** The text of a Markdown file of the site that another includes. */
export function textInSite(site: MkdocsFolders, file: string): string | undefined {
  const found = outsideFile(site, file);
  const isShort = found && statSync(found.absolute).size <= MAX_SETTINGS;
  return isShort ? readFileSync(found.absolute, 'utf8').replace(/\r\n?/g, '\n') : undefined;
}

/** What a link leads to may be read where its own name could be: in the site, and not hidden. */
export function linkedFile(site: MkdocsFolders, link: FoundFile): FoundFile | undefined {
  if (!existsSync(link.absolute)) return undefined;
  const target = path
    .relative(realpathSync(site.docs), realpathSync(link.absolute))
    .split(path.sep)
    .join('/');
  const file = outsideFile(site, target);
  return file && { ...file, path: link.path, kind: kindOf(link.path) };
}
