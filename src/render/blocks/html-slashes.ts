import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import {
  parseSlashBody,
  slashBlockSyntax,
  slashData,
  type SlashBlock,
} from '../../support/markdown/slash-block.ts';
import { setData } from '../../support/markdown/token.ts';
import { hasSlashes } from '../../components/component.ts';
import { allowedAttributes, allowedElement } from '../html-allow-list.ts';
import { escapeHtml } from '../../support/html.tsx';
import { RAW_ELEMENTS, SPAN_ELEMENTS } from './matching-tags.ts';

const SELECTOR = /^([A-Za-z][\w-]*)((?:[.#][\w-]+|\[[^\]\n]*\])*)$/;

/**
 * `/// html | div.card#first[title="A"]` of pymdownx: an element around Markdown, reduced like HTML of the author's.
 * `markdown: inline` makes one line of text of it, `markdown: raw` leaves it as it is written.
 */
export function htmlSlashes(md: MarkdownIt): void {
  slashBlockSyntax(
    md,
    'html_slashes',
    (name, state) => name === 'html' && hasSlashes(state, 'html'),
    (state, block, line) => {
      const [, name = 'div', rest = ''] = SELECTOR.exec(block.argument ?? '') ?? [];
      const tag = allowedElement(name.toLowerCase());
      const open = state.push('html_element_open', tag, 1);
      open.map = [line, block.close + 1];
      setData(open, slashData(block));
      setAllowed(open, rest, block);
      const mode = block.options.values.get('markdown') ?? modeOf(tag);
      if (mode === 'raw' || mode === 'html') pushHtml(state, block, mode === 'html');
      else if (mode === 'inline') pushInline(state, block);
      else parseSlashBody(state, block);
      state.push('html_element_close', tag, -1);
    },
  );
}

/** How the content of an element is read where its block does not say. */
function modeOf(tag: string): string {
  if (RAW_ELEMENTS.has(tag)) return 'raw';
  return SPAN_ELEMENTS.has(tag) ? 'inline' : 'block';
}

function setAllowed(token: Token, selector: string, { options }: SlashBlock): void {
  const written = [...selector.matchAll(/\[([^\]\n]*)\]/g)].map((match) => match[1] ?? '');
  const others = [...options.attributes].map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  const plain = selector.replace(/\[[^\]\n]*\]/g, '');
  for (const [name, value] of allowedAttributes(token.tag, ` ${[...written, ...others].join(' ')}`))
    token.attrSet(name, value);
  for (const [sign = ''] of plain.matchAll(/[.#][\w-]+/g)) {
    if (sign.startsWith('.')) token.attrJoin('class', sign.slice(1));
    else token.attrSet('id', sign.slice(1));
  }
}

function pushInline(state: StateBlock, { from, close }: SlashBlock): void {
  const token = state.push('inline', '', 0);
  token.content = state.getLines(from, close, state.blkIndent, false).trim();
  token.map = [from, close];
  token.children = [];
}

/** Text that is no Markdown: as it is written, or HTML, which is reduced like all of the author's. */
function pushHtml(state: StateBlock, { from, close }: SlashBlock, isHtml: boolean): void {
  const token = state.push('html_block', '', 0);
  const text = state.getLines(from, close, state.blkIndent, false).trim();
  token.content = isHtml ? text : escapeHtml(text);
  token.map = [from, close];
}
