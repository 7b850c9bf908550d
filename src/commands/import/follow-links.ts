import { posix } from 'node:path';
import { anchorsResolve } from '../../checks/anchors-resolve.ts';
import { linksResolve } from '../../checks/links-resolve.ts';
import { code, pageProblem, shownPath } from '../../checks/wording.ts';
import { parseSnippetLine, parseTarget } from '../../load/snippet-line.ts';
import type { Content, MarkdownFile } from '../../model/content.ts';
import { buildGuide, type Guide } from '../../model/guide.ts';
import { readAt } from '../../model/line-origin.ts';
import { resolveLink, type LinkTarget } from '../../model/links.ts';
import type { Outline } from '../../model/outline.ts';
import type { Page } from '../../model/page.ts';
import type { Position, Problem } from '../../model/problem.ts';
import { applyEdits, type Edit } from './edits.ts';
import { asIncluded } from './included-lines.ts';
import { NewHeadingIds, outlinesOf } from './new-heading-ids.ts';
import type { Left } from './plan.ts';
import { decodeUrlPart } from '../../support/decode-url.ts';

/**
 * Lets the links and inclusions of a site follow its files to their new places. What leads nowhere stays as written
 * and is a problem; what cannot be changed safely is left to a person.
 */
export class LinkFollower {
  /** Dead links of the source. */
  readonly problems: readonly Problem[];
  readonly left: Left[] = [];
  /** Names of the icons that pages have. */
  readonly icons: ReadonlySet<string>;
  readonly #content: Content;
  readonly #guide: Guide;
  readonly #newPath: (path: string) => string;
  /** Links from the root of the old site, which nobody but an import can judge. */
  readonly #dead: Problem[] = [];
  readonly #newIds: NewHeadingIds;
  /** Changes of each file, by its path in the source. */
  readonly #edits = new Map<string, Map<string, Edit>>();

  /** @param newPath where a file of the source will stand */
  constructor(content: Content, newPath: (path: string) => string) {
    this.#content = content;
    this.#guide = buildGuide(content);
    this.#newPath = newPath;
    const outlines = outlinesOf(this.#guide);
    this.#newIds = new NewHeadingIds(content, outlines);
    for (const [page, outline] of outlines) this.#followLinks(page, outline);
    for (const page of content.pages) this.#followSnippets(page);
    this.icons = new Set([...outlines.values()].flatMap(({ icons }) => icons.map(({ name }) => name)));
    const built = {
      guide: this.#guide,
      outlines,
      diagramFailures: [],
      hasIcon: () => true,
      iconNames: () => [],
      today: '',
    };
    this.problems = [...this.#dead, ...linksResolve.check(built), ...anchorsResolve.check(built)];
  }

  /** The text of a file with its links as its new place needs them. */
  text(path: string): string {
    const edits = [...(this.#edits.get(path)?.values() ?? [])];
    const written = asIncluded(path, this.#content.written.get(path) ?? '', this.#content.pages);
    const result = applyEdits(written, edits);
    for (const edit of result.missed) this.#missed(path, edit);
    return result.text;
  }

  #followLinks(page: Page, { links, images }: Outline): void {
    const all = [...links, ...images.map(({ src, ...position }) => ({ ...position, href: src }))];
    for (const { href, ...position } of all) {
      const to = this.#newLink(page, href, position);
      if (to !== undefined && to !== href) this.#edit(page, position, href, to);
    }
  }

  /** A link as it must be written in the new place; undefined where it may stay. */
  #newLink(page: Page, href: string, position: Position): string | undefined {
    if (href === '' || href.startsWith('?')) return undefined;
    const target = this.#target(page, href);
    const hash =
      target?.kind === 'page' ? this.#newHash(target) : target?.kind === 'asset' ? target.hash : '';
    if (href.startsWith('#')) return hash === '' ? undefined : `#${hash}`;
    const isOutsideRules = href.startsWith('/') && !this.#content.hasOwnRoot;
    if (target?.kind === 'missing' && isOutsideRules) this.#reportDead(page, href, position);
    if (target?.kind !== 'page' && target?.kind !== 'asset') return undefined;
    const from = this.#newPath(page.path);
    const to = this.#newPath(target.kind === 'page' ? target.page.path : target.path);
    const written = posix.join(posix.dirname(from), decodeUrlPart(href.replace(/[?#].*$/s, '')));
    const isSamePlace = written === to && !href.startsWith('/');
    if (isSamePlace && hash === target.hash) return undefined;
    const relative = posix.relative(posix.dirname(from), to).replace(/[ ()#%?]/g, encodeURIComponent);
    return relative + (hash === '' ? '' : `#${hash}`);
  }

  #newHash({ page, hash }: { readonly page: Page; readonly hash: string }): string {
    return this.#newIds.of(page, hash);
  }

  /** Where a link leads; `/docs/a.md` of a folder `docs` counts from the root of the repository. */
  #target(page: Page, href: string): LinkTarget | undefined {
    const target = resolveLink(this.#guide, page, href);
    const root = `/${posix.basename(this.#content.folder)}/`;
    if (target?.kind !== 'missing' || !href.startsWith(root)) return target;
    return resolveLink(this.#guide, page, href.slice(root.length - 1));
  }

  #reportDead(page: Page, href: string, position: Position): void {
    const problem = pageProblem(this.#guide, page, position, {
      check: linksResolve.name,
      what: 'link leads to no page or file',
      unexpected: `Unexpected ${code(href)}, expected a page or file of this site`,
      fix: 'give the full address if it is on the web (`https://…`), or take the link out.',
    });
    this.#dead.push(problem);
  }

  #edit(page: Page, position: Position, from: string, to: string): void {
    if (!page.file) return;
    const { path, line, column } = readAt(page.file, position);
    this.#add(path, { line, column, from, to });
  }

  /** A part that two pages include from different folders may need two different links: a person must choose. */
  #add(path: string, edit: Edit): void {
    const edits = this.#edits.get(path) ?? new Map<string, Edit>();
    const key = `${edit.line}:${edit.column}:${edit.from}`;
    const other = edits.get(key);
    if (other && other.to !== edit.to) this.#missed(path, edit);
    else edits.set(key, edit);
    this.#edits.set(path, edits);
  }

  /** `--8<-- "file"` counts from the content folder, wherever the old tool was told to look. */
  #followSnippets(page: MarkdownFile): void {
    if (!page.text.includes('8<')) return;
    let isInList = false;
    for (const [i, line] of page.text.split('\n').entries()) {
      const found = parseSnippetLine(line);
      if (found?.kind === 'list') isInList = !isInList;
      const listed = isInList && !found ? line.trim() : '';
      const written = found?.kind === 'file' ? found.path : listed;
      const { path } = parseTarget(written);
      const source = path === '' ? undefined : this.#included(page.path, path);
      if (source === undefined || this.#newPath(source) === path) continue;
      const column = found?.kind === 'file' ? found.column : line.indexOf(path) + 1;
      this.#add(page.path, { line: i + 1, column, from: path, to: this.#newPath(source) });
    }
  }

  /** The file that a page includes by a path: one of those that were read when the site was loaded. */
  #included(page: string, path: string): string | undefined {
    const { written: texts } = this.#content;
    const wanted = [posix.normalize(path), posix.join(posix.dirname(page), path)];
    const known = [...texts.keys()];
    return (
      wanted.find((file) => texts.has(file)) ??
      known.find((file) => file.startsWith('../') && file.endsWith(`/${path}`)) ??
      known.find((file) => file.endsWith(`/${path}`) || path.endsWith(`/${file}`))
    );
  }

  #missed(path: string, { line, from, to }: Edit): void {
    const where = `${shownPath(this.#content, path)}:${line}`;
    this.left.push({ where, what: `link \`${from}\``, why: `it has to be written by hand: \`${to}\`` });
  }
}
