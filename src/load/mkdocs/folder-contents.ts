import { posix } from 'node:path';
import type { ContentsEntry } from '../../model/contents.ts';
import { isRecord } from '../../support/is-record.ts';
import { folderSettings, inheritedSettings, type FolderSettings } from './folder-settings.ts';
import { sorted, type Sortable } from './folder-sorting.ts';
import { restPattern, type RestPattern } from './rest-pattern.ts';

/** A folder of pages, with what it holds. */
interface Folder {
  readonly path: string;
  readonly pages: string[];
  readonly folders: Map<string, Folder>;
}

/** The pages of a site by folder, for contents that nobody wrote down. */
export class FolderContents {
  readonly #top: Folder = { path: '', pages: [], folders: new Map() };
  readonly #settings: (folder: string) => Readonly<Record<string, unknown>>;
  readonly #titleOf: (page: string) => string | undefined;

  /**
   * @param pages paths of all pages
   * @param settings what the file that arranges a folder says; nothing where it has none
   * @param titleOf titles of pages
   */
  constructor(
    pages: Iterable<string>,
    settings: (folder: string) => Readonly<Record<string, unknown>> = () => ({}),
    titleOf: (page: string) => string | undefined = () => undefined,
  ) {
    this.#settings = settings;
    this.#titleOf = titleOf;
    for (const page of pages) this.#place(page);
  }

  /** All pages: those of a folder first, its index before them, then its folders, each in order of their names. */
  all(): ContentsEntry[] {
    return this.#entries(this.#top);
  }

  /** The pages and folders that a pattern stands for, as in `nav: - guides/*`. */
  matching(pattern: RestPattern): ContentsEntry[] {
    const folder = this.#folder(pattern.folder);
    return folder ? this.#rest(folder, folderSettings({}), new Set(), pattern) : [];
  }

  /** What a folder holds, as in `nav: - guides/`; undefined where there is no such folder. */
  section(path: string): ContentsEntry | undefined {
    const folder = this.#folder(path);
    return folder && this.#section(folder);
  }

  #folder(path: string, from = this.#top): Folder | undefined {
    const steps = path.split('/').filter((step) => step !== '' && step !== '.');
    return steps.reduce<Folder | undefined>((above, step) => above?.folders.get(step), from);
  }

  #place(page: string): void {
    let folder = this.#top;
    for (const step of posix.dirname(page).split('/')) {
      if (step === '.') continue;
      const path = folder.path === '' ? step : `${folder.path}/${step}`;
      const next = folder.folders.get(step) ?? { path, pages: [], folders: new Map() };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.pages.push(page);
  }

  #section(folder: Folder, title?: string): ContentsEntry {
    const settings = this.#settingsOf(folder);
    const entries = this.#entries(folder, settings);
    const [first] = entries;
    const name = title ?? settings.title ?? folderTitle(folder.path);
    if (settings.collapses && entries.length === 1 && first?.kind === 'page') {
      return title === undefined ? first : { ...first, title };
    }
    // The index introduces its folder, unless somebody gave it a name of its own.
    if (first?.kind === 'page' && isIndex(first.path) && first.title === undefined) {
      return { kind: 'section', title: name, path: first.path, entries: entries.slice(1) };
    }
    return { kind: 'section', title: name, entries };
  }

  #entries(folder: Folder, settings = this.#settingsOf(folder)): ContentsEntry[] {
    const nav = settings.nav;
    if (!nav) return this.#rest(folder, settings, new Set());
    const named = new Set(nav.flatMap((item) => targetsOf(item)).map((target) => within(folder, target)));
    return nav.flatMap((item) => this.#written(item, folder, settings, named));
  }

  /** Everything in a folder that fits a pattern and is not named otherwise. */
  #rest(
    folder: Folder,
    settings: FolderSettings,
    named: ReadonlySet<string>,
    { matches }: Pick<RestPattern, 'matches'> = { matches: () => true },
  ): ContentsEntry[] {
    const isOther = (page: string): boolean => !named.has(page);
    const pages = folder.pages
      .filter((page) => isOther(page) && matches(posix.basename(page), 'page'))
      .map((path): Sortable => {
        const title = this.#titleOf(path);
        return { kind: isIndex(path) ? 'index' : 'page', path, title, entry: { kind: 'page', path } };
      });
    const folders = [...folder.folders.values()]
      .filter((inner) => isOther(inner.path) && matches(posix.basename(inner.path), 'folder'))
      .filter((inner) => !this.#settingsOf(inner).hide && pagesBelow(inner).some(isOther))
      .map((inner): Sortable => {
        const entry = this.#section(inner);
        return { kind: 'folder', path: inner.path, title: entry.title, entry };
      });
    return sorted([...pages, ...folders], settings.sorting);
  }

  /** One item of the `nav` of a folder: a page, a folder, `...` for all others, a link, a section of its own. */
  #written(
    item: unknown,
    folder: Folder,
    settings: FolderSettings,
    named: ReadonlySet<string>,
  ): ContentsEntry[] {
    if (typeof item === 'string') {
      return this.#pattern(item, folder, settings, named) ?? this.#target(item, folder);
    }
    if (!isRecord(item)) return [];
    return Object.entries(item).flatMap(([title, value]): ContentsEntry[] => {
      if (typeof value === 'string') {
        const entries = this.#pattern(value, folder, settings, named);
        if (!entries) return this.#target(value, folder, title);
        // awesome-nav has `- glob: "*.md"` in the place of a title.
        return title === 'glob' ? entries : [{ kind: 'section', title, entries }];
      }
      if (!Array.isArray(value)) return [];
      const entries = value.flatMap((inner) => this.#written(inner, folder, settings, named));
      return [{ kind: 'section', title, entries }];
    });
  }

  #pattern(
    item: string,
    folder: Folder,
    settings: FolderSettings,
    named: ReadonlySet<string>,
  ): ContentsEntry[] | undefined {
    const pattern = restPattern(item);
    const inner = pattern && this.#folder(pattern.folder, folder);
    return pattern && (inner ? this.#rest(inner, settings, named, pattern) : []);
  }

  #target(written: string, folder: Folder, title?: string): ContentsEntry[] {
    if (/^https?:|^mailto:/i.test(written)) return [{ kind: 'link', href: written, title: title ?? written }];
    // The contents must not bring a `javascript:` link.
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(written)) return [];
    const path = within(folder, written);
    const inner = folder.folders.get(written.replace(/\/$/, ''));
    if (inner) return [this.#section(inner, title)];
    return [{ kind: 'page', path, ...(title === undefined ? {} : { title }) }];
  }

  #settingsOf(folder: Folder): FolderSettings {
    return folderSettings(this.#dataOf(folder.path));
  }

  #dataOf(folder: string): Readonly<Record<string, unknown>> {
    const above = folder === '' ? {} : this.#dataOf(folder.includes('/') ? posix.dirname(folder) : '');
    return { ...inheritedSettings(above), ...this.#settings(folder) };
  }
}

/** The paths that an item of `nav` names. */
function targetsOf(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  if (Array.isArray(item)) return item.flatMap(targetsOf);
  return isRecord(item) ? Object.values(item).flatMap(targetsOf) : [];
}

function within(folder: Folder, written: string): string {
  return posix.normalize(posix.join(folder.path, written)).replace(/\/$/, '');
}

/** All pages in a folder and in its folders. */
function pagesBelow(folder: Folder): string[] {
  return [...folder.pages, ...[...folder.folders.values()].flatMap(pagesBelow)];
}

function isIndex(path: string): boolean {
  return /(^|\/)(index|README)\.(mdx?|markdown)$/i.test(path);
}

/** `getting-started` → `Getting started`; a name with capitals of its own keeps them. */
export function folderTitle(path: string): string {
  const words = posix.basename(path).replace(/[-_]+/g, ' ').trim();
  return words === words.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
