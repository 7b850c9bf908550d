import type { Section } from './words.ts';

/**
 * Words that scripts say by themselves, by script: they are written into the scripts of the site or of its search when
 * these are bundled, so that no page carries them.
 */
export const SITE_SCRIPT_SECTIONS = {
  site: ['offline', 'tableOfContents'],
  overview: ['zoom'],
  code: ['code'],
  parts: ['tasks'],
  keyboard: ['keyboard'],
} as const satisfies Readonly<Record<string, readonly Section[]>>;
export type SiteScriptSection = (typeof SITE_SCRIPT_SECTIONS)[keyof typeof SITE_SCRIPT_SECTIONS][number];

export const SEARCH_SCRIPT_SECTIONS = ['searchResults'] as const satisfies readonly Section[];
export type SearchScriptSection = (typeof SEARCH_SCRIPT_SECTIONS)[number];

/** The names under which the bundler puts them into a script. */
export const SITE_SCRIPT_WORDS = 'SITE_SCRIPT_WORDS';
export const SEARCH_SCRIPT_WORDS = 'SEARCH_SCRIPT_WORDS';
