import { posix } from 'node:path';
import { linksResolve } from '../../checks/links-resolve.ts';
import { components } from '../../components/index.ts';
import { loadContent } from '../../load/load-content.ts';
import { parseSnippetLine, parseTarget } from '../../load/snippet-line.ts';
import type { Content, MarkdownFile } from '../../model/content.ts';
import { buildGuide, type Guide } from '../../model/guide.ts';
import { writtenAt } from '../../model/line-origin.ts';
import { resolveLink } from '../../model/links.ts';
import type { Outline } from '../../model/outline.ts';
import type { Page } from '../../model/page.ts';
import type { Position } from '../../model/problem.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { applyEdits, type Edit } from './edits.ts';
import { carryFrontMatter } from './front-matter.ts';
import { guideYaml } from './guide-yaml.ts';
import { newPaths } from './new-paths.ts';
import type { ImportPlan, Left, PlannedFile } from './plan.ts';
import { leftOfSettings } from './left-of-settings.ts';

/**
 * A MkDocs site → the plan of a content folder that holds the same: its settings as `guide.yaml`, its pages where
 * they were, links and inclusions following what had to move.
 *
 * @param folder the folder of `mkdocs.yml`, or its folder of pages
 */
export function planSite(folder: string, shownAs: string): ImportPlan {
  const content = loadContent(folder, shownAs);
  const site = new SiteImport(content);
  return site.plan(leftOfSettings(folder, shownAs, content));
}

class SiteImport {
  readonly #content: Content;
  readonly #guide: Guide;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #left: Left[] = [];
  /** Changes of each file, by its path in the source. */
  readonly #edits = new Map<string, Map<string, Edit>>();

  constructor(content: Content) {
    this.#content = content;
    this.#guide = buildGuide(content);
    const appended = content.abbreviations.map(({ path }) => path);
    const outside = new Set([...content.texts.keys(), ...appended].filter((file) => file.startsWith('../')));
    const pages = content.pages.map((page) => page.path);
    this.#paths = newPaths([...pages, ...content.assets.keys(), ...outside]);
  }

  plan(left: readonly Left[]): ImportPlan {
    const outlines = this.#outlines();
    for (const [page, outline] of outlines) this.#followLinks(page, outline);
    for (const page of this.#content.pages) this.#followSnippets(page);
    const { pages, assets } = this.#content;
    const written: PlannedFile[] = [
      { path: 'guide.yaml', content: { text: guideYaml(this.#content, this.#paths) } },
      ...pages.map((page) => this.#page(page)),
      ...[...assets].map(([path, copyOf]) => ({ path: this.#newPath(path), content: { copyOf } })),
      ...this.#parts(),
    ];
    const built = {
      guide: this.#guide,
      outlines,
      diagramFailures: [],
      hasIcon: () => true,
      iconNames: () => [],
      today: '',
    };
    const problems = [...this.#content.problems, ...linksResolve.check(built)];
    return { files: written, left: [...left, ...this.#left], problems };
  }

  /** What every page links to. Code is not coloured and diagrams are not drawn: nobody looks at these pages. */
  #outlines(): ReadonlyMap<Page, Outline> {
    const renderer = new MarkdownRenderer(components);
    return new Map(
      this.#guide.pages.flatMap((page) => {
        if (!page.file) return [];
        const state = renderer.newState(this.#guide, page, '');
        return [[page, renderer.render(page.file.body, page.file.bodyLine, state).outline] as const];
      }),
    );
  }

  #followLinks(page: Page, { links, images }: Outline): void {
    const all = [...links, ...images.map(({ src, ...position }) => ({ ...position, href: src }))];
    for (const { href, ...position } of all) {
      const to = this.#newLink(page, href);
      if (to !== undefined && to !== href) this.#edit(page, position, href, to);
    }
  }

  /** A link as it must be written in the new place; undefined where it may stay. */
  #newLink(page: Page, href: string): string | undefined {
    const target = resolveLink(this.#guide, page, href);
    if (!target || target.kind === 'missing' || target.kind === 'outside' || /^[#?]|^$/.test(href))
      return undefined;
    const old = target.kind === 'page' ? target.page.path : target.path;
    const [from, to] = [this.#newPath(page.path), this.#newPath(old)];
    const written = posix.normalize(posix.join(posix.dirname(from), decoded(href.replace(/[?#].*$/s, ''))));
    if (written === to) return undefined;
    const relative = posix.relative(posix.dirname(from), to).replace(/[ ()]/g, encodeURIComponent);
    return relative + (target.hash === '' ? '' : `#${target.hash}`);
  }

  #edit(page: Page, position: Position, from: string, to: string): void {
    if (!page.file) return;
    const { path, line, column } = writtenAt(page.file, position);
    const edits = this.#edits.get(path) ?? new Map<string, Edit>();
    const key = `${line}:${column}:${from}`;
    const other = edits.get(key);
    if (other && other.to !== to) this.#missed(path, { line, column, from, to });
    else edits.set(key, { line, column, from, to });
    this.#edits.set(path, edits);
  }

  /** `--8<-- "file"` counts from the content folder now, wherever MkDocs was told to look. */
  #followSnippets(page: MarkdownFile): void {
    if (!page.text.includes('8<')) return;
    for (const [i, line] of page.text.split('\n').entries()) {
      const found = parseSnippetLine(line);
      if (found?.kind !== 'file') continue;
      const { path } = parseTarget(found.path);
      const source = this.#included(page.path, path);
      if (source === undefined || this.#newPath(source) === path) continue;
      const edit = { line: i + 1, column: found.column, from: path, to: this.#newPath(source) };
      const edits = this.#edits.get(page.path) ?? new Map<string, Edit>();
      this.#edits.set(page.path, edits.set(`${edit.line}:8<`, edit));
    }
  }

  /** The file that a page includes by a path: one of those that were read when the site was loaded. */
  #included(page: string, path: string): string | undefined {
    const known = [...this.#content.texts.keys()];
    const wanted = [posix.normalize(path), posix.normalize(posix.join(posix.dirname(page), path))];
    return (
      wanted.find((file) => known.includes(file)) ??
      known.find((file) => file.startsWith('../') && file.endsWith(`/${path}`)) ??
      known.find((file) => file.endsWith(`/${path}`) || path.endsWith(`/${file}`))
    );
  }

  #page(page: MarkdownFile): PlannedFile {
    const front = carryFrontMatter(page);
    const where = posix.join(this.#content.folder, page.path);
    for (const field of front.left) {
      this.#left.push({
        where,
        what: `front matter \`${field}\``,
        why: 'it has no counterpart; it stays in the file as a comment',
      });
    }
    const edited = this.#edited(page.path, page.text);
    const body = edited
      .split('\n')
      .slice(page.bodyLine - 1)
      .join('\n');
    return { path: this.#newPath(page.path), content: { text: front.text + body } };
  }

  /** Files beside the pages that they include, and the abbreviations that all of them know. */
  #parts(): PlannedFile[] {
    const terms = new Set(this.#content.abbreviations.map(({ path }) => path));
    const outside = [...this.#content.texts.keys()].filter((file) => file.startsWith('../'));
    const lists = outside.filter((file) => terms.has(file));
    const joined = lists.map((file) => this.#content.texts.get(file) ?? '').join('\n');
    return [
      ...(lists.length === 0 ? [] : [{ path: 'includes/abbreviations.md', content: { text: joined } }]),
      ...outside
        .filter((file) => !terms.has(file))
        .map((file) => ({
          path: this.#newPath(file),
          content: { text: this.#edited(file, this.#content.texts.get(file) ?? '') },
        })),
    ];
  }

  #edited(path: string, text: string): string {
    const edits = [...(this.#edits.get(path)?.values() ?? [])];
    const result = applyEdits(text, edits);
    for (const edit of result.missed) this.#missed(path, edit);
    return result.text;
  }

  #missed(path: string, { line, from, to }: Edit): void {
    const where = `${posix.join(this.#content.folder, path)}:${line}`;
    this.#left.push({ where, what: `link \`${from}\``, why: `it has to be written by hand: \`${to}\`` });
  }

  #newPath(path: string): string {
    return this.#paths.get(path) ?? path;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
