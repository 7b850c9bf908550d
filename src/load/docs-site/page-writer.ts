import { posix } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { decodeUrl } from '../../support/decode-url.ts';
import type { WrittenText } from '../foreign-site.ts';
import { withByline } from '../authors.ts';
import { dayOfPath } from './docusaurus-pages.ts';
import type { Expressions } from './expressions.ts';
import { introduction } from './introduction.ts';
import { codeImport } from './code-imports.ts';
import { codeInclusion, componentInclusion, pageInclusion } from './inclusions.ts';
import type { Included, PageContext } from './page-context.ts';
import type { Places } from './places.ts';
import { readFront } from './read-front.ts';
import type { SiteSetup } from './tool.ts';
import { translate, type Loss } from './translate.ts';
import type { Fields } from './values.ts';

/** Brings the pages of a site into our notation, and keeps what could not be. */
export class PageWriter {
  readonly #setup: SiteSetup;
  readonly #places: Places;
  readonly #read: (file: string) => string | undefined;
  readonly #losses = new Map<string, readonly Loss[]>();

  /** @param read gives the text of a file by its path from the root of the site */
  constructor(setup: SiteSetup, places: Places, read: (file: string) => string | undefined) {
    this.#setup = setup;
    this.#places = places;
    this.#read = read;
  }

  /** @param page the path at which the page is published */
  write(text: string, page: string): WrittenText {
    const fields = readFront(text);
    const { losses, ...translated } = translate(text, this.#context(page, fields));
    this.#losses.set(page, losses);
    const introduced = withIntroduction(
      translated,
      introduction(fields, (address) => this.#address(page, address)),
      dayOf(page, fields),
    );
    return withByline(introduced, this.#setup.byline(page, fields));
  }

  /** What pages that were written could not keep. @param shown how messages name a file */
  problems(shown: (path: string) => string): Problem[] {
    return [...this.#losses].flatMap(([page, losses]) =>
      losses.map(({ line, column, what, why }) => ({
        file: shown(page),
        line,
        column,
        check: 'other-tools',
        what: 'part of this page is a program of another tool',
        unexpected: `Unexpected ${what}, expected text: ${why}`,
        fix: 'write in Markdown what a reader should see, or take it out.',
      })),
    );
  }

  #context(page: string, fields: Fields): PageContext {
    const own = this.#lies(page);
    const files = {
      part: (path: string) => this.#part(own, path),
      code: (path: string) => this.#code(own, path),
    };
    return {
      fields,
      expressions: this.#expressions(own),
      address: (written) => this.#address(page, written),
      inclusion: (line, names, isCode): Included | undefined =>
        pageInclusion(line, files, isCode) ??
        codeInclusion(line, files) ??
        codeImport(line, files) ??
        componentInclusion(line, names, files),
    };
  }

  #expressions(file: string): Expressions {
    const { expressions } = this.#setup;
    if (expressions === 'vue') return 'vue';
    return expressions === 'all' || /\.mdx$/i.test(file) ? 'braces' : 'none';
  }

  /** Where a page lies, from the root of the site. */
  #lies(page: string): string {
    return this.#places.lying.get(page) ?? page;
  }

  /** A path as a page writes it → from the root of the site; undefined where it is one of the published site. */
  #file(from: string, written: string): string | undefined {
    const alias = Object.keys(this.#setup.aliases).find((start) => written.startsWith(start));
    if (alias !== undefined)
      return posix.normalize((this.#setup.aliases[alias] ?? '') + written.slice(alias.length));
    if (written.startsWith('/')) return undefined;
    return posix.normalize(posix.join(posix.dirname(from), written));
  }

  #part(from: string, written: string): string | undefined {
    return this.#places.published(this.#file(from, written) ?? written.replace(/^\/+/, ''));
  }

  #code(from: string, written: string): string | undefined {
    return this.#read(this.#file(from, written) ?? written.replace(/^\/+/, ''));
  }

  /** An address of a page as it is written here: files by where they are published, the rest without what is of the tool. */
  #address(page: string, written: string): string {
    const plain = written.replace(/^pathname:\/\//, '');
    if (/^([a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(plain)) return written;
    const [, path = '', end = ''] = /^([^?#]*)(.*)$/s.exec(plain) ?? [];
    const file = this.#file(this.#lies(page), decodeUrl(path));
    const target = file === undefined ? this.#fromTop(path) : this.#published(file);
    if (target === undefined) return path.replace(/\.mdx$/i, '.md') + end;
    const relative = posix.relative(posix.dirname(page), target);
    const naive = posix.normalize(posix.join(posix.dirname(page), decodeUrl(path)));
    // A link that leads there as it is stays as its author wrote it.
    if (naive === target) return written;
    return (
      (relative === '' ? posix.basename(target) : relative).replace(/[ ()#%?]/g, encodeURIComponent) + end
    );
  }

  #published(file: string): string | undefined {
    const endings = ['', '.md', '.mdx', '/index.md', '/index.mdx'];
    return endings
      .map((ending) => this.#places.published(file + ending))
      .find((found) => found !== undefined);
  }

  /** `/docs/a.md` from the top of the published site, or of a folder of pages; the path of the site itself left out. */
  #fromTop(path: string): string | undefined {
    const { base, mounts } = this.#setup;
    const inside = decodeUrl(base !== '/' && path.startsWith(base) ? path.slice(base.length) : path.slice(1));
    const file = mounts
      .filter(({ pages }) => pages)
      .map(({ folder }) => this.#places.published(posix.join(folder, inside)))
      .find((found) => found !== undefined && /\.mdx?$/i.test(inside));
    if (file !== undefined || base === '/' || !path.startsWith(base)) return file;
    return inside === '' ? undefined : inside;
  }
}

/** The day of a post that only its path tells. */
function dayOf(page: string, fields: Fields): string | undefined {
  return fields['date'] === undefined && /(^|\/)blog\//.test(page) ? dayOfPath(page) : undefined;
}

/** Puts lines below the front matter, and the day of a post into it. */
function withIntroduction(
  { text, lines }: { readonly text: string; readonly lines: readonly number[] },
  introduced: readonly string[],
  day: string | undefined,
): WrittenText {
  const all = text.split('\n');
  const end = all[0] === '---' ? all.findIndex((line, i) => i > 0 && line === '---') : -1;
  const front = day === undefined ? [] : end === -1 ? ['---', `date: ${day}`, '---'] : [`date: ${day}`];
  const before = end === -1 ? [] : all.slice(0, end);
  const middle = end === -1 ? [] : ['---'];
  const head = [...before, ...front, ...middle, ...introduced];
  const rest = end === -1 ? all : all.slice(end + 1);
  const isMoved = head.length > (end === -1 ? 0 : end + 1);
  const own = isMoved
    ? [...head.map((_, i) => Math.min(i + 1, Math.max(end + 1, 1))), ...lines.slice(end + 1)]
    : lines;
  return { text: [...head, ...rest].join('\n'), lines: own };
}
