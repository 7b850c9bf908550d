import path from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { docusaurus } from './docusaurus.ts';
import { namesInside, programInside, textInside } from './root-files.ts';
import { readScript } from './script-settings.ts';
import { starlight } from './starlight.ts';
import type { SiteRoot, SiteSetup } from './tool.ts';
import { vitepress } from './vitepress.ts';

/** A kind of site, by where its settings are and how they are read. */
interface Tool {
  readonly name: string;
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
    name: 'Docusaurus',
    settings: withEndings('docusaurus.config'),
    sign: /./s,
    pages: ['docs'],
    read: docusaurus,
  },
  {
    name: 'VitePress',
    settings: withEndings('.vitepress/config'),
    sign: /./s,
    pages: [],
    read: vitepress,
  },
  {
    name: 'Starlight',
    settings: withEndings('astro.config'),
    sign: /starlight/,
    pages: ['src/content/docs', 'src/content'],
    read: starlight,
  },
];

/** Folders of a repository in which the site often is. */
const INSIDE = ['', 'docs', 'website', 'site'];

export interface FoundSite {
  readonly tool: string;
  readonly root: SiteRoot;
  readonly setup: SiteSetup;
  readonly problems: readonly Problem[];
}

/** The site of one of these tools that a folder is, holds, or is the pages of; undefined for any other folder. */
export function findDocsSite(folder: string, shownAs: string): FoundSite | undefined {
  for (const tool of TOOLS) {
    for (const inside of INSIDE) {
      const found = openAt(tool, path.join(folder, inside), path.posix.join(shownAs, inside));
      if (found) return found;
    }
    const above = tool.pages.find((pages) => folder.split(path.sep).join('/').endsWith(`/${pages}`));
    const root = above && folder.slice(0, -above.length - 1);
    const steps = above === undefined ? '' : above.replace(/[^/]+/g, '..');
    const found = root && openAt(tool, root, path.posix.normalize(path.posix.join(shownAs, steps)));
    if (found) return found;
  }
  return undefined;
}

function openAt(tool: Tool, folder: string, shownAs: string): FoundSite | undefined {
  for (const name of tool.settings) {
    const text = textInside(folder, name);
    if (text === undefined || !tool.sign.test(text)) continue;
    const at = path.posix.dirname(name);
    const settings = readScript(text, (file) => programInside(folder, path.posix.join(at, file)));
    const file = path.posix.join(shownAs, name);
    const root: SiteRoot = {
      folder,
      shownAs,
      settings: { ...settings, file },
      read: (inside) => textInside(folder, inside),
      program: (inside) => programInside(folder, inside),
      list: (inside) => namesInside(folder, inside),
    };
    const { error } = settings;
    return {
      tool: tool.name,
      root,
      setup: tool.read(root),
      problems: error ? [unreadable(file, error)] : [],
    };
  }
  return undefined;
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
