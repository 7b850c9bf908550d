import { createCssVariablesTheme, createHighlighterCore, type ThemedToken } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import type { HighlighterCore } from 'shiki/core';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import type { CodePart } from '../../components/code-line.tsx';

const THEME = 'css-variables';
const PREFIX = '--t-';
const TOKEN_COLOUR = `var(${PREFIX}token-`;

/** Shiki, and the grammars that it has. Loaded only where some code was never coloured before. */
export interface Tokeniser {
  /** Loads the grammars of languages by Shiki's names for them. */
  readonly load: (names: Iterable<string>) => Promise<void>;
  /** Code in a language that is loaded → its lines of parts, with the kind of each: `keyword`. */
  readonly tokenise: (code: string, name: string) => readonly (readonly CodePart[])[];
}

/** Starts Shiki, without any grammar. */
export async function openTokeniser(): Promise<Tokeniser> {
  const highlighter = await createHighlighterCore({
    langs: [],
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: PREFIX, fontStyle: false })],
    // Not the JavaScript engine: it is faster for simple grammars but takes six times as long for TypeScript.
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  return {
    load: (names) => loadGrammars(highlighter, names),
    tokenise: (code, lang) =>
      // tokenizeTimeLimit 0: the default limit per line makes the output depend on the speed of the machine.
      highlighter.codeToTokensBase(code, { lang, theme: THEME, tokenizeTimeLimit: 0 }).map(partsOf),
  };
}

async function loadGrammars(highlighter: HighlighterCore, names: Iterable<string>): Promise<void> {
  const all: Readonly<Record<string, unknown>> = { ...bundledLanguages, ...bundledLanguagesAlias };
  const imports = [...names].map((name) => all[name] as Parameters<HighlighterCore['loadLanguage']>[0]);
  await highlighter.loadLanguage(...imports);
}

/** Kinds of words and figures: signs among them, `=` and `${`, are plain, and have no element in every second line. */
const KINDS_OF_WORDS: ReadonlySet<string> = new Set(['keyword', 'constant']);
const WORD = /[\p{L}\p{N}]/u;

/** A line of tokens → parts; neighbours of one colour are one, and white space takes the colour before it. */
function partsOf(tokens: readonly ThemedToken[]): CodePart[] {
  const parts: { text: string; kind: string }[] = [];
  for (const { content, color } of tokens) {
    const named = color?.startsWith(TOKEN_COLOUR) === true ? color.slice(TOKEN_COLOUR.length, -1) : '';
    const kind = KINDS_OF_WORDS.has(named) && !WORD.test(content) ? '' : named;
    const last = parts.at(-1);
    if (last && (last.kind === kind || content.trim() === '')) last.text += content;
    else parts.push({ text: content, kind: content.trim() === '' ? '' : kind });
  }
  return parts;
}
