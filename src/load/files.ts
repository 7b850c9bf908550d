import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../model/problem.ts';
import { titleOrder } from '../support/title-order.ts';

/** A file of the content folder, found but not yet read. */
export interface FoundFile {
  /** From the content folder, with forward slashes: `roles/devops-engineer/index.md`. */
  readonly path: string;
  readonly absolute: string;
  readonly kind: 'markdown' | 'data' | 'asset' | 'foreign' | 'link';
  /** Its text, where it is a page that another tool makes by itself; there is no such file then. */
  readonly text?: string;
}

/** Files that are published as they are. Not `.html` or `.js`: content must not bring script to a reader. */
const ASSET = /\.(png|jpe?g|gif|webp|avif|svg|ico|pdf|csv|txt|mp4|webm|mp3|ogg|woff2)$/i;

/** Folder of a guide from which files of any kind that no browser runs are published. */
export const DOWNLOADS = 'files/';

/**
 * Files that no browser runs: data, sources to download, drawings, archives. Another tool publishes them with its
 * pages; a guide does from one folder, since elsewhere such a file lies there by mistake.
 */
const DOWNLOAD =
  /\.(json|ya?ml|toml|ini|cfg|conf|tsv|bib|tex|log|diff|patch|sql|py|rb|rs|go|java|c|h|cpp|sh|ps1|ipynb|drawio|excalidraw|puml|zip|t?gz|xz|docx?|xlsx?|pptx?|odt|ods|odp|wav|m4a|mov|ttf|otf|woff)$/i;

/** Folders that tools leave behind and that are nobody's content. */
const SKIPPED = new Set(['node_modules', '_site', '__pycache__']);

/**
 * True for Markdown that is no page of its own, only text that pages include (`--8<-- "includes/note.md"`): all below
 * `includes/`, and every file or folder whose name starts with `_`. Names that start with a dot are not even listed.
 */
export function isPart(file: string): boolean {
  return /^includes\/|(^|\/)_/.test(file) && kindOf(file) === 'markdown';
}

const names = titleOrder('en');

/** As file managers list them: `2-beds.md` before `10-frost.md`. */
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return names.compare(a.name, b.name) || compareText(a.name, b.name);
}

/**
 * Lists the files below a folder in a stable order. Symbolic links are named but never followed.
 *
 * @param options `mdx`: whether a page with components of another tool counts as Markdown, which only an import asks for
 */
export function findFiles(root: string, { mdx = false } = {}): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const walk = (folder: string): void => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const absolute = path.join(root, relative);
      if (entry.isSymbolicLink()) found.push({ path: relative, absolute, kind: 'link' });
      else if (entry.isDirectory()) walk(relative);
      else if (entry.isFile())
        found.push({
          path: relative,
          absolute,
          kind: mdx && /\.mdx$/i.test(entry.name) ? 'markdown' : kindOf(entry.name),
        });
    }
  };
  walk('');
  return found;
}

/** True for a file to download, by its name. */
export function isDownload(name: string): boolean {
  return DOWNLOAD.test(name);
}

/** What a file is by its name. */
export function kindOf(name: string): FoundFile['kind'] {
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/\.ya?ml$/i.test(name)) return 'data';
  return ASSET.test(name) ? 'asset' : 'foreign';
}
