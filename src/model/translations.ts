/** Pages of a site that say the same in several languages. A guide of ours has one language, and none of them. */
export interface Translations {
  /** Tells, with the paths of all pages, what `find` gives. */
  readonly key: string;
  /** Language of each page that is not in that of the site, by path. */
  readonly languages: ReadonlyMap<string, string>;
  /** Pages in the language of the site that stand elsewhere than where their addresses say: path → `guide/start.md`. */
  readonly originals: ReadonlyMap<string, string>;
  /**
   * The page that is meant by a path as a page in some language writes it: its translation where there is one, else
   * the page in the language of the site. Undefined where the path names none of them.
   *
   * @param path from the content folder, with its ending
   * @param language undefined for that of the site
   */
  readonly find: (path: string, language: string | undefined) => string | undefined;
}

export const NO_TRANSLATIONS: Translations = {
  key: '',
  languages: new Map(),
  originals: new Map(),
  find: () => undefined,
};
