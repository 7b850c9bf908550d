import { fileURLToPath } from 'node:url';
import { numberPatterns } from '../words/number-patterns.ts';
import {
  SITE_SCRIPT_SECTIONS,
  SITE_SCRIPT_WORDS,
  type SearchScriptSection,
  type SiteScriptSection,
} from '../words/of-scripts.ts';
import { digitsOf } from '../words/small-counts.ts';
import { wordsData, type WordsData } from '../words/words.ts';
import { bundle, imports, named, type Asset } from './bundle.ts';

export type ScriptWords = WordsData<SiteScriptSection | SearchScriptSection>;

/** Some scripts in one, with their words. */
export function bundleScript(
  name: keyof typeof SITE_SCRIPT_SECTIONS,
  scripts: readonly string[],
  words: ScriptWords,
): Promise<Asset> {
  return bundle(name, imports(scripts, 'import'), 'ts', {
    [SITE_SCRIPT_WORDS]: JSON.stringify({
      ...wordsData(words, ...SITE_SCRIPT_SECTIONS[name]),
      digits: digitsOf(words.language),
      patterns: numberPatterns(words.language),
    }),
  });
}

/** The list of keys: its addresses differ in their ends only, so that a page need not say both. */
export interface KeyboardAssets {
  readonly script: Asset;
  readonly style: Asset;
}

export async function bundleKeyboard(words: ScriptWords): Promise<KeyboardAssets> {
  const file = (name: string): string =>
    fileURLToPath(new URL(`../components/keyboard/${name}`, import.meta.url));
  const [script, style] = await Promise.all([
    bundleScript('keyboard', [file('list.ts')], words),
    bundle('keyboard', imports([file('list.css')], '@import'), 'css'),
  ]);
  const { url } = named('keyboard', 'js', Buffer.concat([script.bytes, style.bytes]));
  return { script: { ...script, url }, style: { ...style, url: url.replace(/js$/, 'css') } };
}
