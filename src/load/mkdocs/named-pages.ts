import { posix } from 'node:path';
import { proseLines } from '../../support/markdown/prose-lines.ts';
import type { MkdocsConfig } from './config.ts';
import { headingIds } from './heading-ids.ts';

/** Plugins by which a page is found by its name, wherever it lies: `[[Tide pools]]`. */
const PLUGINS = ['roamlinks', 'ezlinks', 'obsidian-bridge', 'obsidian-support', 'wikilinks'];
/** Plugins by which `[pools](pools.md)` leads to the file of that name, wherever it lies. */
const FINDERS = ['roamlinks', 'ezlinks', 'autolinks'];

/** `![[tide.png|200]]`: a picture or not, a name, a heading, and words to show; in a table the bar has a backslash. */
const NAMED = /(!?)\[\[([^[\]|#\\\n]*)(?:#([^[\]|\\\n]*))?(?:\\?\|([^[\]\n]*))?\]\]/g;
/** `](pools.md#rocks`: the address of a link that names a file and no folder. */
const BARE = /(?<=\]\()([^\s()/:#]+\.\w+)(?=[#)\s])/g;

/** The files that names may mean. */
interface KnownFiles {
  readonly paths: ReadonlySet<string>;
  /** As `namesOf` gives them. */
  readonly byName: ReadonlyMap<string, string>;
}

/**
 * Links of a site in which files go by their names, as links by path: `[[Pools|the pools]]` →
 * `[the pools](rocks/Pools.md)`. Two files of one name are told apart by the path that is nearest to the top. What
 * names no file stays as it is, and code too.
 */
export class NamedPages {
  readonly #hasNames: boolean;
  readonly #finds: boolean;
  readonly #idOf: (heading: string) => string;
  readonly #files: () => readonly string[];
  #known: KnownFiles | undefined;

  /** @param files paths of all pages and pictures; asked for once, and only where they are needed */
  constructor({ plugins, markdown_extensions: extensions }: MkdocsConfig, files: () => readonly string[]) {
    this.#hasNames =
      PLUGINS.some((name) => plugins.has(name)) && plugins.get('ezlinks')?.['wikilinks'] !== false;
    this.#finds = FINDERS.some((name) => plugins.has(name));
    const ids = headingIds(extensions.get('toc') ?? {});
    this.#idOf = (heading) => ids.ofText(heading);
    this.#files = files;
  }

  /** The text of a page with its links by path. */
  linked(text: string, page: string): string {
    if (!this.#hasNames && !this.#finds) return text;
    const lines = text.split('\n');
    for (const { line } of proseLines(text)) {
      lines[line - 1] = (lines[line - 1] ?? '')
        .split(/(`+[^`]*`+)/)
        .map((piece, i) => (i % 2 === 1 ? piece : this.#line(piece, page)))
        .join('');
    }
    return lines.join('\n');
  }

  #line(text: string, page: string): string {
    const named = this.#hasNames
      ? text.replace(NAMED, (written, mark: string, name: string, heading?: string, words?: string) =>
          this.#link({ written, isPicture: mark !== '', name: name.trim(), heading, words }, page),
        )
      : text;
    if (!this.#finds) return named;
    return named.replace(BARE, (name) => {
      const isBeside = this.#knownFiles().paths.has(posix.join(posix.dirname(page), name));
      const path = isBeside ? undefined : this.#find(name);
      return path === undefined ? name : address(page, path);
    });
  }

  #link(
    {
      written,
      isPicture,
      name,
      heading,
      words,
    }: {
      readonly written: string;
      readonly isPicture: boolean;
      readonly name: string;
      readonly heading: string | undefined;
      readonly words: string | undefined;
    },
    page: string,
  ): string {
    const path = name === '' ? '' : this.#find(name);
    if (path === undefined || (name === '' && heading === undefined)) return written;
    if (isPicture && !path.endsWith('.md')) {
      const width = /^\d+$/.test(words ?? '') ? `{ width="${words}" }` : '';
      return `![${width === '' ? (words ?? '') : ''}](${address(page, path)})${width}`;
    }
    const hash = heading === undefined ? '' : `#${this.#idOf(heading)}`;
    return `[${words ?? (name === '' ? heading : name)}](${path === '' ? '' : address(page, path)}${hash})`;
  }

  #find(name: string): string | undefined {
    const { byName } = this.#knownFiles();
    const key = name.replace(/^\.?\//, '').toLowerCase();
    return byName.get(key) ?? byName.get(`${key}.md`);
  }

  #knownFiles(): KnownFiles {
    if (this.#known) return this.#known;
    const files = this.#files();
    this.#known = { paths: new Set(files), byName: namesOf(files) };
    return this.#known;
  }
}

/** Files by their names and by every end of their paths; of several the one nearest to the top, then the first. */
function namesOf(files: readonly string[]): ReadonlyMap<string, string> {
  const depth = (path: string): number => path.split('/').length;
  const found = new Map<string, string>();
  for (const file of files.toSorted((a, b) => depth(a) - depth(b))) {
    const steps = file.toLowerCase().split('/');
    for (let i = steps.length - 1; i >= 0; i--) {
      const end = steps.slice(i).join('/');
      if (!found.has(end)) found.set(end, file);
    }
  }
  return found;
}

function address(page: string, path: string): string {
  return posix
    .relative(posix.dirname(page), path)
    .replace(/[ ()#%?]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
