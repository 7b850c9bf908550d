import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { findFiles } from '../../load/files.ts';
import { MAX_SETTINGS, readInertYaml } from '../../load/mkdocs/inert-yaml.ts';
import { summaryNav } from '../../load/mkdocs/summary-nav.ts';
import type { Content } from '../../model/content.ts';

const CATEGORY = /(^|\/)_category_\.(json|ya?ml)$/;
const SUMMARY = 'SUMMARY.md';

/**
 * How a folder of documents is arranged by files that are no programs: a `SUMMARY.md` at the top (mdBook), and a
 * `_category_.json` or `.yml` in each folder (Docusaurus).
 */
export class Arrangement {
  readonly #categories: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly #summary: { readonly folder: string; readonly text: string } | undefined;

  constructor(folder: string, content: Content) {
    const categories = findFiles(folder).filter(({ path }) => CATEGORY.test(path));
    this.#categories = new Map(
      categories
        .filter(({ absolute }) => statSync(absolute).size <= MAX_SETTINGS)
        .map(({ path, absolute }) => [folderOf(path), readInertYaml(readFileSync(absolute, 'utf8')).data]),
    );
    const summary = content.pages.find(({ path }) => path === SUMMARY || path === `src/${SUMMARY}`);
    this.#summary = summary && { folder: folderOf(summary.path), text: summary.text };
  }

  isCategory(path: string): boolean {
    return CATEGORY.test(path);
  }

  /** Whether a page is the list that the contents are made of. */
  isSummary(path: string): boolean {
    return this.#summary !== undefined && path === posix.join(this.#summary.folder, SUMMARY);
  }

  /** Title of a folder and the list of what it holds, as `FolderContents` takes them. */
  readonly settings = (folder: string): Readonly<Record<string, unknown>> => {
    const title = this.#categories.get(folder)?.['label'];
    return {
      ...(title === undefined ? {} : { title }),
      ...(this.#summary?.folder === folder ? { nav: summaryNav(this.#summary.text) } : {}),
    };
  };

  /** Place of a folder among its neighbours; undefined where nobody gave it one. */
  readonly position = (folder: string): number | undefined => {
    const position = this.#categories.get(folder)?.['position'];
    return typeof position === 'number' ? position : undefined;
  };
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
