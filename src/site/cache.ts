import { inEngine } from './engine-folder.ts';

/** Folder of the caches that make the next build faster; it may be deleted at any time. */
export const CACHE = process.env['ROLEBOOK_CACHE'] ?? inEngine('.cache/rolebook');

/** Where the colours of code are kept. */
export const CODE_COLOURS = `${CACHE}/code-colours`;

/** Where the data of YAML files is kept. */
export const YAML_DATA = `${CACHE}/yaml`;

/** Where checks keep what they have to know of pages. */
export const PAGE_FACTS = `${CACHE}/page-facts`;

/** Where builds keep what they have made of pages. */
export const MADE_BEFORE = `${CACHE}/made`;
