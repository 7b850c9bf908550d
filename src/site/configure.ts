import type { EleventyConfig, UserOptions } from '@11ty/eleventy';
import { inEngine } from './engine-folder.ts';
import { currentSite } from './site-store.ts';

/**
 * Wires Eleventy to the house. Its one template is ours and turns the list of addresses into pages; it never sees
 * a file that an author wrote, so nothing in the content can be a template, a data file or a program.
 */
export function configure(config: EleventyConfig): UserOptions {
  config.setDataFileSuffixes([]);
  config.setUseGitIgnore(false);
  config.addGlobalData('urls', () => [...currentSite().rendered.pages.keys()].toSorted());
  config.addTemplate('pages.11ty.js', ({ url }) => currentSite().document(url), {
    pagination: { data: 'urls', size: 1, alias: 'url' },
    permalink: ({ url }: { readonly url: string }) => url,
    eleventyExcludeFromCollections: true,
  });
  return {
    dir: { input: inEngine('layouts'), includes: '../layouts', data: '../src/site/no-data' },
    templateFormats: ['11ty.js'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    dataTemplateEngine: false,
  };
}
