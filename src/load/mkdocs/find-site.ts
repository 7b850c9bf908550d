import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Located } from '../../model/content.ts';
import { ContentError, type Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import { located } from '../yaml.ts';
import { withoutNothing, type MkdocsConfig } from './config.ts';
import { fittingConfig, type Report } from './fitting-config.ts';
import { MAX_SETTINGS, readInertYaml } from './inert-yaml.ts';

/** A MkDocs site as found on the disk: its settings, and the folder of its pages. */
export interface MkdocsFolders {
  /** Folder of `mkdocs.yml`, absolute. */
  readonly root: string;
  /** Nothing outside this folder is read: the repository that the site is in, or `root` where it is in none. */
  readonly confines: string;
  readonly docs: string;
  /** The same two, as messages name them. */
  readonly rootShownAs: string;
  readonly docsShownAs: string;
  readonly config: Located<MkdocsConfig>;
  readonly problems: readonly Problem[];
}

const NAMES = ['mkdocs.yml', 'mkdocs.yaml'];

/**
 * The MkDocs site that a folder is: one with `mkdocs.yml` in it, or the folder of pages of one that has it in the
 * folder above. Undefined for any other folder. Throws `ContentError` where the pages lie outside or are not there.
 */
export function findMkdocsSite(folder: string, shownAs: string): MkdocsFolders | undefined {
  const own = settingsFile(folder);
  if (own !== undefined) return readSite(folder, shownAs, own);
  const above = settingsFile(path.dirname(folder));
  if (above === undefined) return undefined;
  const parentShownAs = path.posix.normalize(
    path.posix.basename(shownAs) === path.basename(folder) ? path.posix.dirname(shownAs) : `${shownAs}/..`,
  );
  const { config } = readConfig(path.dirname(folder), parentShownAs, above);
  const isItsDocs = path.resolve(path.dirname(folder), config.value.docs_dir) === folder;
  return isItsDocs ? readSite(path.dirname(folder), parentShownAs, above) : undefined;
}

function settingsFile(folder: string): string | undefined {
  return NAMES.find((name) => {
    const file = path.join(folder, name);
    return existsSync(file) && lstatSync(file).isFile();
  });
}

function readSite(root: string, rootShownAs: string, name: string): MkdocsFolders {
  const { config, problems } = readConfig(root, rootShownAs, name);
  const written = config.value.docs_dir;
  const docs = path.resolve(root, written);
  const isThere = existsSync(docs) && statSync(docs).isDirectory();
  const confines = repositoryOf(root) ?? root;
  if (!isThere || !isInside(realpathSync(docs), realpathSync(confines))) {
    throw new ContentError([...problems, noDocs(config, written, isThere)]);
  }
  const docsShownAs = path.posix.join(rootShownAs, path.relative(root, docs).split(path.sep).join('/'));
  return { root, confines, docs, rootShownAs, docsShownAs, config, problems };
}

/** The nearest folder above, or the folder itself, that is a git repository. What its authors wrote lies in it. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/** Whether a path, absolute and without links, is a folder or in it. */
export function isInside(file: string, folder: string): boolean {
  return `${file}${path.sep}`.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}

function noDocs(config: Located<MkdocsConfig>, written: string, isThere: boolean): Problem {
  return {
    file: config.file,
    ...config.at(['docs_dir']),
    check: 'mkdocs',
    what: isThere ? 'the folder of pages lies outside the site' : 'there is no folder of pages',
    unexpected: `Unexpected \`${written}\`, expected a folder beside \`${path.posix.basename(config.file)}\`${isThere ? ', or in its git repository' : ''}`,
    fix: 'correct `docs_dir:`, or move the pages there.',
  };
}

interface ReadConfig {
  readonly config: Located<MkdocsConfig>;
  readonly problems: readonly Problem[];
}

/** Reads the settings; what is wrong with them is reported. */
function readConfig(root: string, rootShownAs: string, name: string): ReadConfig {
  const file = path.posix.join(rootShownAs, name);
  const problems: Problem[] = [];
  const text = readSettings(path.join(root, name));
  const inert = readInertYaml(text);
  const at = located({ file, text, firstLine: 1 }, inert.data).at;
  const report: Report = (position, words) => {
    problems.push({ file, ...at(position), check: 'mkdocs', ...words });
  };
  if (inert.error) problems.push(brokenSettings(file, text, inert.error));
  const whole = withoutNothing(inherited(root, inert.data, report));
  return { config: { value: fittingConfig(whole, report), file, at }, problems };
}

function readSettings(file: string): string {
  if (statSync(file).size > MAX_SETTINGS) return '';
  return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
}

function brokenSettings(
  file: string,
  text: string,
  { message, offset }: { readonly message: string; readonly offset: number },
): Problem {
  const before = text.slice(0, offset).split('\n');
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    check: 'mkdocs',
    what: 'these settings cannot be read, so the pages are shown in the order of their folders',
    unexpected: `Unexpected text: ${message.split('\n')[0] ?? ''}`,
    fix: 'compare indentation, colons and quotes with a file that works.',
  };
}

/** The settings together with those that they say they inherit; only one step, and only from the same confines. */
function inherited(
  root: string,
  data: Readonly<Record<string, unknown>>,
  report: Report,
): Readonly<Record<string, unknown>> {
  const from = data['INHERIT'];
  if (typeof from !== 'string') return data;
  const file = path.resolve(root, from);
  const confines = repositoryOf(root) ?? root;
  const isThere = existsSync(file) && isInside(realpathSync(file), realpathSync(confines));
  if (isThere) return merged(readInertYaml(readSettings(file)).data, data);
  report(['INHERIT'], {
    what: 'inherited settings are not read',
    unexpected: `Unexpected \`${from}\`, expected a file of the site, or of its git repository`,
    fix: 'copy what it says into this file.',
  });
  return data;
}

function merged(
  base: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const both = Object.entries(own).map(([key, value]) => {
    const below = base[key];
    return [key, isRecord(value) && isRecord(below) ? merged(below, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(both) };
}
