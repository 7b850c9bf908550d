import type { StateCore, Token } from 'markdown-it';
import type { BodyData } from '../../support/markdown/indented-body.ts';
import { dataOf } from '../../support/markdown/token.ts';
import { envOf } from '../page-state.ts';
import { markerColumn } from './page-text.ts';
import { code } from './words.ts';

/**
 * Says where tabs or a block stand right below the first text of a list item. Shown here as meant; Python-Markdown
 * reads the lines of an item up to its first blank one as text, and only there: everywhere else a marker line cuts a
 * paragraph short.
 */
export function checkBlankLine(state: StateCore, index: number): void {
  const token = state.tokens[index];
  const item = token && isMarked(state, index) ? itemAround(state.tokens, index) : undefined;
  if (!token?.map || !item?.map) return;
  const { bodyLine, lines, state: page } = envOf(state.env);
  const [start] = token.map;
  const above = lines.slice(item.map[0], start);
  if (above.length === 0 || above.some((line) => /^[\s>]*$/.test(line))) return;
  const marker = (lines[start] ?? '').trim().replace(/^(?:>\s*)+/, '');
  page.report({
    check: 'blocks',
    line: bodyLine + start,
    column: markerColumn(state, token, marker),
    what: 'no blank line stands between the text of this list item and the block in it',
    unexpected: `Unexpected ${code(marker)} right below text of the item, expected a blank line`,
    fix: 'put a blank line before it; other tools show the whole block as text of the item.',
    advice: true,
  });
}

/** Whether a block or a group of tabs opens here by a marker line: those of the other spelling have no such body. */
function isMarked({ tokens }: StateCore, index: number): boolean {
  const opening = tokens[index]?.type === 'tabs_open' ? tokens[index + 1] : tokens[index];
  if (!opening || !/^(?:tab|admonition|collapsible)_open$/.test(opening.type)) return false;
  return tokens[index]?.type !== 'tab_open' && 'misplaced' in dataOf<BodyData>(opening);
}

/** The list item whose first lines of text end where a token stands; none where another block stands between. */
function itemAround(tokens: readonly Token[], index: number): Token | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.type === 'list_item_open') return token;
    if (token?.nesting === 1 && token.type !== 'paragraph_open') return undefined;
    if (token?.nesting === -1 && token.type !== 'paragraph_close') return undefined;
  }
  return undefined;
}
