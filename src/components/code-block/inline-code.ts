import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { renderHtml } from '../../support/html.tsx';
import { dataOf, setData } from '../../support/markdown/token.ts';
import { environmentOf, type HighlightedCode } from '../component.ts';
import { InlineCode } from './template.tsx';

/** `#!python x = 1` or `:::python x = 1`, as pymdownx inlinehilite reads it. */
const LANGUAGE = /^(#!|:{3,})([\w#.+-]+)[ \t]+(?=\S)/;

interface InlineData {
  readonly language: string;
  readonly lines: HighlightedCode['lines'];
}

/** Highlights inline code that names its language; takes the name out of the text. */
export function inlineCodeLanguages(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'inline_code_language', (state) => {
    for (const { children, content } of state.tokens) {
      if (!children || !/`(?:#!|:::)/.test(content)) continue;
      const shown = shownSigns(content);
      for (const token of children) {
        if (token.type === 'code_inline' && !shown.has(key(token.markup, token.content)))
          nameLanguage(token, state);
      }
    }
  });
  const rule = md.renderer.rules['code_inline'];
  md.renderer.rules['code_inline'] = (tokens, i, options, env, self) => {
    const token = tokens[i];
    const { language, lines } = token ? dataOf<Partial<InlineData>>(token) : {};
    if (!token || language === undefined || !lines) return rule?.(tokens, i, options, env, self) ?? '';
    const attributes = Object.fromEntries((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
    return renderHtml(InlineCode({ language, parts: lines, attributes }));
  };
}

/** Code whose sign is to be seen, as a blank behind the backticks says: `` ` #!python x ` ``. */
function shownSigns(content: string): ReadonlySet<string> {
  return new Set(
    [...content.matchAll(/(`+) ((?:#!|:{3})[^`]*)/g)].map(([, markup = '', code = '']) => key(markup, code)),
  );
}

function key(markup: string, code: string): string {
  return `${markup} ${code.replaceAll('\n', ' ').trimEnd()}`;
}

function nameLanguage(token: Token, state: StateCore): void {
  const match = LANGUAGE.exec(token.content);
  if (!match) return;
  const code = token.content.slice(match[0].length).trim();
  const { lines, language, known } = environmentOf(state).state.highlight(code, match[2] ?? '');
  // `:::tip Title` is more probably about a container than in a language that nobody knows.
  if (language === undefined || (!known && match[1] !== '#!')) return;
  token.content = code;
  setData(token, { language, lines } satisfies InlineData);
}
