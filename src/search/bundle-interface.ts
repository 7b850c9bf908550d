import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  SEARCH_SCRIPT_SECTIONS,
  SEARCH_SCRIPT_WORDS,
  type SearchScriptSection,
} from '../words/of-scripts.ts';
import { smallCounts } from '../words/small-counts.ts';
import { wordsData, type WordsData } from '../words/words.ts';

/** How it looks, apart from what the search page shows before it is loaded. */
export const INTERFACE_STYLE = fileURLToPath(new URL('client/style.css', import.meta.url));

/** `dialog`: the search over any page, and the marks of what was found. `page`: the search page. */
export type InterfacePart = 'dialog' | 'page';

/** A part of the interface of the search as one classic script, which also runs from `file://`, with its words. */
export async function bundleInterface(
  part: InterfacePart,
  words: WordsData<SearchScriptSection>,
): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`client/${part}-entry.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: {
      [SEARCH_SCRIPT_WORDS]: JSON.stringify({
        ...wordsData(words, ...SEARCH_SCRIPT_SECTIONS),
        counts: smallCounts(words.language),
      }),
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}
