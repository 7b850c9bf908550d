import type { StateCore, Token } from 'markdown-it';
import { dataOf } from '../support/markdown/token.ts';
import { setAttributes } from './set-attributes.ts';

/** A list alone on the line right below a fence or a formula belongs to that: `{ .annotate }`, `{ #energy }`. */
export function takeListsBelowCode(state: StateCore): void {
  const taken = new Set<Token>();
  state.tokens.forEach((code, i) => {
    if (code.type !== 'fence' && code.type !== 'math') return;
    const [open, inline, close] = state.tokens.slice(i + 1, i + 4);
    const [list, ...rest] = inline?.children ?? [];
    if (!open || !inline || !close || list?.type !== 'attribute_list' || rest.length > 0) return;
    if (open.type !== 'paragraph_open' || open.map?.[0] !== code.map?.[1]) return;
    setAttributes(code, dataOf<{ list?: string }>(list).list ?? '');
    for (const token of [open, inline, close]) taken.add(token);
  });
  if (taken.size > 0) state.tokens = state.tokens.filter((token) => !taken.has(token));
}

/** A list alone on the line right below a table is no row: it belongs to the table. */
export function takeListsBelowTables(state: StateCore): void {
  let table: Token | undefined;
  let row = 0;
  const taken = new Set<Token>();
  state.tokens.forEach((token, i) => {
    if (token.type === 'table_open') table = token;
    if (token.type === 'tr_open') row = i;
    if (token.type !== 'tbody_close' || !table) return;
    const tokens = state.tokens.slice(row, i);
    const [cell, ...others] = tokens.filter(({ type }) => type === 'inline');
    const [list, ...rest] = cell?.children ?? [];
    const { list: words } = list?.type === 'attribute_list' ? dataOf<{ list?: string }>(list) : {};
    if (words === undefined || rest.length > 0 || others.some(({ content }) => content !== '')) return;
    setAttributes(table, words);
    for (const part of tokens) taken.add(part);
  });
  if (taken.size > 0) state.tokens = state.tokens.filter((token) => !taken.has(token));
}
