import { createHash } from 'node:crypto';
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import type { HighlightedCode } from '../components/component.ts';
import { escapedHtml, escapeHtml, highlightedHtml } from '../support/html.tsx';

const THEME = 'css-variables';
const PREFIX = '--t-';
const TOKEN_COLOUR = `var(${PREFIX}token-`;

/** Languages that are text by intent: no grammar and no notice. */
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'console-output', 'output']);

/** Other names that authors use for languages that Shiki knows. */
const ALIASES: Readonly<Record<string, string>> = {
  golang: 'go',
  'shell-session': 'shellsession',
  console: 'shellsession',
  pycon: 'python',
  promql: 'promql',
  env: 'dotenv',
};

interface Shared {
  readonly core: Promise<HighlighterCore>;
  highlighter?: HighlighterCore;
  readonly loaded: Set<string>;
  readonly memo: Map<string, HighlightedCode>;
}

/** On globalThis: serve mode loads this module anew after an edit, grammars and results outlive that. */
const store = globalThis as typeof globalThis & { rolebookHighlighter?: Shared };
const shared: Shared = (store.rolebookHighlighter ??= {
  core: createHighlighterCore({
    langs: [],
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: PREFIX, fontStyle: false })],
    // Not the JavaScript engine: it is faster for simple grammars but takes six times as long for TypeScript.
    engine: createOnigurumaEngine(import('shiki/wasm')),
  }),
  loaded: new Set(),
  memo: new Map(),
});

/** The name that Shiki has for a language as written on a fence: `py` → `python`; undefined where it has none. */
export function languageName(written: string): string | undefined {
  const name = written.toLowerCase();
  const alias = ALIASES[name] ?? name;
  if (alias in bundledLanguages) return alias;
  return alias in bundledLanguagesAlias ? alias : undefined;
}

/** Loads the grammars of the languages that a build meets; highlighting is synchronous after that. */
export async function prepareLanguages(written: Iterable<string>): Promise<void> {
  shared.highlighter ??= await shared.core;
  const names = new Set([...written].flatMap((name) => languageName(name) ?? []));
  const missing = [...names].filter((name) => !shared.loaded.has(name));
  const all: Readonly<Record<string, unknown>> = { ...bundledLanguages, ...bundledLanguagesAlias };
  const imports = missing.map((name) => all[name] as Parameters<HighlighterCore['loadLanguage']>[0]);
  await shared.highlighter.loadLanguage(...imports);
  for (const name of missing) shared.loaded.add(name);
}

/**
 * Code → lines of HTML with a class per kind of token (`t-keyword`), coloured by CSS variables in light and dark.
 * Unknown languages come out as plain text.
 */
export function highlight(code: string, written: string): HighlightedCode {
  const language = PLAIN.has(written.toLowerCase()) ? undefined : languageName(written);
  if (language === undefined || !shared.highlighter || !shared.loaded.has(language))
    return plain(code, written);
  const key = createHash('sha1').update(`${language}\0${code}`).digest('base64');
  let result = shared.memo.get(key);
  if (!result) {
    // tokenizeTimeLimit 0: the default limit per line makes the output depend on the speed of the machine.
    const options = { lang: language, theme: THEME, tokenizeTimeLimit: 0 };
    const lines = shared.highlighter.codeToTokensBase(code, options);
    result = { lines: lines.map((line) => highlightedHtml(lineHtml(line))), language };
    shared.memo.set(key, result);
  }
  return { ...result, language: written.toLowerCase() };
}

function plain(code: string, written: string): HighlightedCode {
  const known = written === '' ? undefined : written.toLowerCase().replace(/[^\w+#-]/g, '');
  return { lines: code.split('\n').map(escapedHtml), language: known === '' ? undefined : known };
}

/** A line of tokens → HTML; neighbours of one colour share a span, and white space takes the colour before it. */
function lineHtml(tokens: readonly ThemedToken[]): string {
  let out = '';
  let open = '';
  let text = '';
  const flush = (): void => {
    out += open === '' ? text : `<span class="t-${open}">${text}</span>`;
    text = '';
  };
  for (const { content, color } of tokens) {
    const blank = content.trim() === '';
    const colour = color?.startsWith(TOKEN_COLOUR) === true ? color.slice(TOKEN_COLOUR.length, -1) : '';
    if (!blank && colour !== open) {
      flush();
      open = colour;
    }
    text += escapeHtml(content);
  }
  flush();
  return out;
}
