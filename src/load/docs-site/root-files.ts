import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../mkdocs/find-site.ts';
import { MAX_SETTINGS } from '../mkdocs/inert-yaml.ts';

/** Endings that imports leave out. */
const ENDINGS = ['', '.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/** Hidden folders in which tools have their settings. */
const OPEN = new Set(['.vitepress', '.vuepress']);

/**
 * Text of a file of a site by its path from the root. Undefined for one that is not there or too long, lies outside,
 * behind a symbolic link, or is hidden: a page must not show a stranger's keys. Folders of settings are no secret.
 */
export function textInside(root: string, file: string): string | undefined {
  const absolute = path.resolve(root, file);
  const steps = path.relative(root, absolute).split(path.sep);
  const isHidden = steps.some((step) => /^\.[^./]/.test(step) && !OPEN.has(step));
  if (isHidden || !isInside(absolute, root) || !existsSync(absolute)) return undefined;
  const isReal = realpathSync(absolute) === path.join(realpathSync(root), ...steps);
  if (!isReal || !lstatSync(absolute).isFile() || statSync(absolute).size > MAX_SETTINGS) return undefined;
  const text = readFileSync(absolute, 'utf8')
    .replace(/^\u{FEFF}/u, '')
    .replace(/\r\n?/g, '\n');
  return text.includes('\0') ? undefined : text;
}

/** The same of a program that another imports. */
export function programInside(root: string, file: string): string | undefined {
  return ENDINGS.map((ending) => textInside(root, file + ending)).find((text) => text !== undefined);
}

/** Names of what a folder of a site holds; none where there is no such folder. */
export function namesInside(root: string, folder: string): readonly string[] {
  const absolute = path.resolve(root, folder);
  if (!isInside(absolute, root) || !existsSync(absolute) || !statSync(absolute).isDirectory()) return [];
  return readdirSync(absolute)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
}
