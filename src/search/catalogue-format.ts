/**
 * What the search knows of all pages at once, beside Pagefind's index of their words: names for exact matches and
 * for mending typos, facets with the pages they hold for, and pay to sort by. `pagefind/catalogue.js` holds it.
 */
export interface Catalogue {
  /** Roles first, then all others, in the order of their titles. */
  readonly pages: readonly CataloguePage[];
  readonly facets: readonly Facet[];
  /** Regions in which pay of a role is known. */
  readonly regions: readonly { readonly id: string; readonly title: string }[];
  /** Names of skills and tools, each with its other names. */
  readonly terms: readonly (readonly [name: string, ...aliases: string[]])[];
}

/** Something to filter by. */
export interface Facet {
  /** As it stands in the address: `skill`, `pay-uk`. */
  readonly id: string;
  readonly title: string;
  readonly values: readonly string[];
  /** The region whose pay it is about; shown only while that region is chosen. */
  readonly region?: string;
}

export interface CataloguePage {
  /** Name of its fragment in Pagefind's index. */
  readonly id: string;
  /** Address from the root of the site. */
  readonly url: string;
  readonly title: string;
  /** Other names, as searched for. */
  readonly aliases?: readonly string[];
  /** For each facet the indexes of its values that hold. */
  readonly values: readonly (readonly number[])[];
  /** For each region the median a year in its currency; 0 where none is known. */
  readonly pay?: readonly number[];
}

/** The global name under which `catalogue.js` leaves it; a classic script, because `file://` has no other way. */
export const CATALOGUE_NAME = 'rolebookCatalogue';
export const CATALOGUE_FILE = 'catalogue.js';

/**
 * A word that ends every page of the index: a letter that nobody types. A search for it gives every page from one
 * small file, where Pagefind's own way, a search for nothing, loads the whole index.
 */
export const EVERY_PAGE = 'ꙮ';
