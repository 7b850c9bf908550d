import path from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { docusaurus } from './docusaurus.ts';
import { namesInside, programInside, textInside } from './root-files.ts';
import { readScript } from './script-settings.ts';
import { starlight } from './starlight.ts';
import type { SiteRoot, SiteSetup } from './tool.ts';
import { vitepress } from './vitepress.ts';
import { vuepress } from './vuepress.ts';

/** A kind of site, by where its settings are and how they are read. */
interface Tool {
  /** Files with its settings, from the root of a site. */
  readonly settings: readonly string[];
  /** What the settings must hold, where others use files of that name too. */
  readonly sign: RegExp;
  /** Folders of pages from which people look for the settings above them. */
  readonly pages: readonly string[];
  readonly read: (root: SiteRoot) => SiteSetup;
}

const ENDINGS = ['ts', 'mts', 'js', 'mjs', 'cjs'];
const withEndings = (name: string): string[] => ENDINGS.map((ending) => `${name}.${ending}`);

const TOOLS: readonly Tool[] = [
  {
    settings: withEndings('docusaurus.config'),
    sign: /./s,
    pages: ['docs'],
    read: docusaurus,
  },
  {
    settings: withEndings('.vitepress/config'),
    sign: /./s,
    pages: [],
    read: vitepress,
  },
  {
    settings: withEndings('.vuepress/config'),
    sign: /./s,
    pages: [],
    read: vuepress,
  },
  {
    settings: withEndings('astro.config'),
    sign: /starlight/,
    pages: ['src/content/docs', 'src/content'],
    read: starlight,
  },
];

/** Folders of a repository in which the site often is. */
const INSIDE = ['', 'docs', 'website', 'site'];

export interface FoundSite {
  readonly root: SiteRoot;
  readonly setup: SiteSetup;
  readonly problems: readonly Problem[];
}

/** The site of one of these tools that a folder is, holds, or is the pages of; undefined for any other folder. */
export function findDocsSite(folder: string, shownAs: string): FoundSite | undefined {
  for (const tool of TOOLS) {
    for (const inside of INSIDE) {
      const found = openAt(tool, { folder, shownAs, inside });
      if (found) return found;
    }
    const above = tool.pages.find((pages) => folder.split(path.sep).join('/').endsWith(`/${pages}`));
    if (above === undefined) continue;
    const root = folder.slice(0, -above.length - 1);
    const steps = above.replace(/[^/]+/g, '..');
    const shown = path.posix.normalize(path.posix.join(shownAs, steps));
    const found = openAt(tool, { folder: root, shownAs: shown, inside: '' });
    if (found) return found;
  }
  return undefined;
}

/** A folder out of which nothing is read, and the folder inside it in which the settings are looked for. */
interface Place {
  readonly folder: string;
  readonly shownAs: string;
  readonly inside: string;
}

function openAt(tool: Tool, { folder, shownAs, inside }: Place): FoundSite | undefined {
  const within = (file: string): string => path.posix.join(inside, file);
  for (const name of tool.settings) {
    const text = textInside(folder, within(name));
    if (text === undefined || !tool.sign.test(text)) continue;
    const at = path.posix.dirname(within(name));
    const settings = readScript(text, (file) => programInside(folder, path.posix.join(at, file)));
    const file = path.posix.join(shownAs, within(name));
    const root: SiteRoot = {
      folder,
      shownAs,
      settings: { ...settings, file },
      read: (wanted) => textInside(folder, within(wanted)),
      program: (wanted) => programInside(folder, within(wanted)),
      list: (wanted) => namesInside(folder, within(wanted)),
    };
    const setup = movedInto(inside, tool.read(root));
    const { error } = settings;
    const problems = [...(error ? [unreadable(file, error)] : []), ...foldersOutside(file, setup)];
    return { root, setup, problems };
  }
  return undefined;
}

/** A site whose paths count from the folder that holds the one with its settings. */
function movedInto(inside: string, setup: SiteSetup): SiteSetup {
  if (inside === '') return setup;
  const { mounts, aliases, isExcluded, editUrl } = setup;
  const moved = (folder: string): string => path.posix.join(inside, folder);
  return {
    ...setup,
    mounts: mounts.map((mount) => ({ ...mount, folder: moved(mount.folder) })),
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([start, folder]) => [start, `${moved(folder)}/`]),
    ),
    isExcluded: (file) => isExcluded(path.posix.relative(inside, file)),
    // The path of a page holds that folder now.
    editUrl: editUrl?.endsWith(`/${inside}/{path}`)
      ? editUrl.replace(`/${inside}/{path}`, '/{path}')
      : undefined,
  };
}

function foldersOutside(file: string, { mounts }: SiteSetup): Problem[] {
  const outside = mounts.filter(({ folder, pages }) => pages && folder.startsWith('..'));
  return outside.map(({ folder }) => ({
    file,
    line: 1,
    column: 1,
    check: 'other-tools',
    what: 'a folder of pages lies outside the site',
    unexpected: `Unexpected \`${folder}\`, expected a folder beside the settings or below`,
    fix: 'give the folder that holds both.',
  }));
}

function unreadable(
  file: string,
  { line, column, message }: { readonly line: number; readonly column: number; readonly message: string },
): Problem {
  return {
    file,
    line,
    column,
    check: 'other-tools',
    what: 'these settings cannot be read, so the pages are shown in the order of their folders',
    unexpected: `Unexpected text: ${message}`,
    fix: 'compare brackets, commas and quotes with a file that works.',
  };
}
