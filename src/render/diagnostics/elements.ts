import type { StateCore, Token } from 'markdown-it';
import { dataOf } from '../../support/markdown/token.ts';
import type { HtmlData } from '../blocks/html-tokens.ts';
import { envOf } from '../page-state.ts';
import { markerColumn } from './page-text.ts';
import { code } from './words.ts';

/** Says where an element that is to hold Markdown has no tag that closes it: it then holds nothing of what follows. */
export function checkElement(state: StateCore, token: Token): void {
  const { unclosed } = dataOf<HtmlData>(token);
  if (unclosed === undefined) return;
  const { bodyLine, state: page } = envOf(state.env);
  const closing = code(`</${unclosed}>`);
  page.report({
    check: 'html',
    line: bodyLine + (token.map?.[0] ?? 0),
    column: markerColumn(state, token, `<${unclosed}`),
    what: 'this element is never closed, so what follows stands outside of it',
    unexpected: `Unexpected end of the text around it, expected ${closing}`,
    fix: `write ${closing} on a line of its own where the element ends.`,
  });
}
