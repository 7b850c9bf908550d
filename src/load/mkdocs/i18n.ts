import type { ContentsEntry } from '../../model/contents.ts';
import { NO_TRANSLATIONS, type Translations } from '../../model/translations.ts';
import { isRecord } from '../../support/is-record.ts';
import type { OldAddress } from '../foreign-site.ts';

interface Language {
  readonly locale: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** What it calls the sections of the navigation. */
  readonly sections: Readonly<Record<string, unknown>>;
}

/** A page as the plugin sees it: what it is a translation of, and into which language. */
interface Version {
  readonly original: string;
  readonly locale: string;
}

/**
 * The languages of a site with the plugin i18n, which finds translations by the ending of a file (`page.de.md`) or
 * its folder (`de/page.md`): https://ultrabug.github.io/mkdocs-static-i18n/.
 */
export class SiteLanguages {
  readonly translations: Translations;
  readonly #languages: readonly Language[];
  readonly #default: string;
  readonly #isFolder: boolean;
  /** Page by what it is a translation of, then by language. */
  readonly #pages = new Map<string, Map<string, string>>();

  /**
   * @param options those of the plugin; undefined for a site in one language
   * @param pages paths of all pages
   */
  constructor(options: Readonly<Record<string, unknown>> | undefined, pages: Iterable<string>) {
    this.#languages = options ? languagesOf(options) : [];
    this.#default = (this.#languages.find(({ isDefault }) => isDefault) ?? this.#languages[0])?.locale ?? '';
    this.#isFolder = options?.['docs_structure'] === 'folder';
    const languages = new Map<string, string>();
    const originals = new Map<string, string>();
    for (const page of options ? pages : []) {
      const { original, locale } = this.#version(page);
      const versions = this.#pages.get(original) ?? new Map<string, string>();
      this.#pages.set(original, versions.set(locale, page));
      if (locale !== this.#default) languages.set(page, locale);
      else if (original !== page) originals.set(page, original);
    }
    const key = JSON.stringify([this.#languages, this.#default, this.#isFolder]);
    this.translations = options
      ? { key, languages, originals, find: (path, language) => this.find(path, language) }
      : NO_TRANSLATIONS;
  }

  /** The page that a path means in a language; undefined where it is none of the site. */
  find(path: string, language = this.#default): string | undefined {
    const { original, locale } = this.#version(path);
    // A path that names a translation itself means that one.
    if (original !== path && this.#pages.get(original)?.get(locale) === path) return path;
    const versions = this.#pages.get(original);
    return versions?.get(language) ?? versions?.get(this.#default);
  }

  /** The site is published in its own language at the top, in each other one in a folder. */
  oldAddresses(): OldAddress[] {
    return [...this.#pages].flatMap(([original, versions]) =>
      [...versions].flatMap(([locale, to]) => {
        const from = locale === this.#default ? original : `${locale}/${original}`;
        return from === to ? [] : [{ from, to }];
      }),
    );
  }

  /** The pages in the language of the site, for contents that nobody wrote down. */
  ofDefault(pages: readonly string[]): readonly string[] {
    return this.#isFolder ? pages : pages.filter((page) => !this.translations.languages.has(page));
  }

  /** Adds the same contents in each other language, as far as there are translations. */
  withTranslations(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
    const others = this.#languages.filter(({ locale }) => locale !== this.#default);
    return [
      ...entries,
      ...others.flatMap((language): ContentsEntry[] => {
        const own = entries.flatMap((entry) => this.#translated(entry, language));
        return own.length === 0 ? [] : [{ kind: 'section', title: language.name, entries: own }];
      }),
    ];
  }

  /** An entry in another language; its pages are called by their own titles. */
  #translated(entry: ContentsEntry, language: Language): ContentsEntry[] {
    if (entry.kind === 'link') return [];
    const path = entry.path === undefined ? undefined : this.#translation(entry.path, language.locale);
    if (entry.kind === 'page') return path === undefined ? [] : [{ kind: 'page', path }];
    const entries = entry.entries.flatMap((inner) => this.#translated(inner, language));
    const named = language.sections[entry.title];
    const title = typeof named === 'string' ? named : entry.title;
    if (path === undefined && entries.length === 0) return [];
    return [{ kind: 'section', title, ...(path === undefined ? {} : { path }), entries }];
  }

  #translation(path: string, locale: string): string | undefined {
    return this.#pages.get(this.#version(path).original)?.get(locale);
  }

  #version(path: string): Version {
    for (const { locale } of this.#languages) {
      if (this.#isFolder && path.startsWith(`${locale}/`)) {
        return { original: path.slice(locale.length + 1), locale };
      }
      const [, stem, end] = /^(.+)\.([\w-]+)\.md$/i.exec(path) ?? [];
      if (!this.#isFolder && stem !== undefined && end === locale) return { original: `${stem}.md`, locale };
    }
    return { original: path, locale: this.#default };
  }
}

/** Languages as the plugin lists them today, and as it did before its version 1: `{ en: English, de: Deutsch }`. */
function languagesOf(options: Readonly<Record<string, unknown>>): Language[] {
  const written = options['languages'];
  const first = options['default_language'];
  const entries = isRecord(written)
    ? Object.entries(written).map(([locale, value]) => ({
        ...(isRecord(value) ? value : { name: value }),
        locale,
        default: locale === first,
      }))
    : Array.isArray(written)
      ? written.filter(isRecord)
      : [];
  return entries.flatMap((entry: Readonly<Record<string, unknown>>): Language[] => {
    const { locale, name, default: isDefault, nav_translations: sections } = entry;
    if (typeof locale !== 'string' || locale === 'default' || locale === 'null') return [];
    return [
      {
        locale,
        name: typeof name === 'string' ? name : locale,
        isDefault: isDefault === true,
        sections: isRecord(sections) ? sections : {},
      },
    ];
  });
}
