import { createHash } from 'node:crypto';
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import type { CodePart } from '../components/code-line.tsx';
import type { HighlightedCode } from '../components/component.ts';
import { isKnown, isText, languageName } from './languages.ts';

const THEME = 'css-variables';
const PREFIX = '--t-';
const TOKEN_COLOUR = `var(${PREFIX}token-`;

interface Shared {
  readonly core: Promise<HighlighterCore>;
  highlighter?: HighlighterCore;
  readonly loaded: Set<string>;
  readonly memo: Map<string, HighlightedCode['lines']>;
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
 * Code → lines of parts with a kind each (`keyword`), which become classes (`t-keyword`) that CSS variables colour in
 * light and dark. Unknown languages come out as plain text.
 */
export function highlight(code: string, written: string): HighlightedCode {
  const name = isText(written) ? undefined : languageName(written);
  if (name === undefined || !shared.highlighter || !shared.loaded.has(name)) {
    return plain(code, written);
  }
  const key = createHash('sha1').update(`${name}\0${code}`).digest('base64');
  let lines = shared.memo.get(key);
  if (!lines) {
    // tokenizeTimeLimit 0: the default limit per line makes the output depend on the speed of the machine.
    const options = { lang: name, theme: THEME, tokenizeTimeLimit: 0 };
    lines = shared.highlighter.codeToTokensBase(code, options).map(partsOf);
    shared.memo.set(key, lines);
  }
  return { lines, language: classOf(written), known: isKnown(written) };
}

/**
 * The same for a check: colours only code with the number of a note, `(1)!`, which counts in comments alone. All other
 * code has the same mistakes without colours, which take most of the time of a check.
 */
export function highlightForNotes(code: string, written: string): HighlightedCode {
  return /\(\d{1,4}\)!/.test(code) ? highlight(code, written) : plain(code, written);
}

function plain(code: string, written: string): HighlightedCode {
  const lines = code.split('\n').map((text) => [{ text, kind: '' }]);
  return { lines, language: classOf(written), known: isKnown(written) };
}

/** The language as its author wrote it, as the end of a class. */
function classOf(written: string): string | undefined {
  const name = written.toLowerCase().replace(/[^\w+#.-]/g, '');
  return name === '' ? undefined : name;
}

/** A line of tokens → parts; neighbours of one colour are one, and white space takes the colour before it. */
function partsOf(tokens: readonly ThemedToken[]): CodePart[] {
  const parts: { text: string; kind: string }[] = [];
  for (const { content, color } of tokens) {
    const kind = color?.startsWith(TOKEN_COLOUR) === true ? color.slice(TOKEN_COLOUR.length, -1) : '';
    const last = parts.at(-1);
    if (last && (last.kind === kind || content.trim() === '')) last.text += content;
    else parts.push({ text: content, kind: content.trim() === '' ? '' : kind });
  }
  return parts;
}
