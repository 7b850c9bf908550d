import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import {
  parseSlashBody,
  slashBlockSyntax,
  slashData,
  type SlashBlock,
} from '../../support/markdown/slash-block.ts';
import { setData } from '../../support/markdown/token.ts';
import { hasSlashes } from '../../components/component.ts';
import { allowedAttributes, allowedElement, VOID_ELEMENTS } from '../html-allow-list.ts';
import { escapeHtml } from '../../support/html.tsx';
import { BLOCK_ELEMENTS, RAW_ELEMENTS, SPAN_ELEMENTS } from './matching-tags.ts';

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
      if (!BLOCK_ELEMENTS.has(tag) || VOID_ELEMENTS.has(tag)) {
        pushInline(state, block, (text) => inTags(tag, rest, block, text));
        return;
      }
      const open = state.push('html_element_open', tag, 1);
      open.map = [line, block.end];
      setData(open, slashData(block));
      setAllowed(open, rest, block);
      const mode = block.options.values.get('markdown') ?? modeOf(tag);
      if (mode === 'raw' || mode === 'html') pushHtml(state, block, mode === 'html');
      else if (mode === 'inline') pushInline(state, block, (text) => text);
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

/** Parts of a selector: `.one#two[title="A"]`. */
const PART = /([.#])([\w-]+)|\[([^\]\n]*)\]/g;

/** Attributes of a selector, and those among the options of its block, as they are written in a tag. */
function attributesOf(selector: string, { options }: SlashBlock): string {
  const written: string[] = [];
  const classes: string[] = [];
  for (const [, sign, name = '', attribute = ''] of selector.matchAll(PART)) {
    if (sign === '.') classes.push(name);
    else written.push(sign === '#' ? `id="${name}"` : attribute);
  }
  for (const [name, value] of options.attributes) {
    if (name === 'class') classes.push(value);
    else written.push(`${name}="${escapeHtml(value)}"`);
  }
  if (classes.length > 0) written.push(`class="${escapeHtml(classes.join(' '))}"`);
  return ` ${written.join(' ')}`;
}

function setAllowed(token: Token, selector: string, block: SlashBlock): void {
  for (const [name, value] of allowedAttributes(token.tag, attributesOf(selector, block)))
    token.attrSet(name, value);
}

/** An element that stands in a line of text, such as a link or a picture, as its author would write it there. */
function inTags(tag: string, selector: string, block: SlashBlock, text: string): string {
  const open = `<${tag}${attributesOf(selector, block).trimEnd()}>`;
  return VOID_ELEMENTS.has(tag) ? open : `${open}${text}</${tag}>`;
}

/** One line of text: `write` gives the Markdown of what stands in a block. */
function pushInline(state: StateBlock, { from, close }: SlashBlock, write: (text: string) => string): void {
  const token = state.push('inline', '', 0);
  token.content = write(state.getLines(from, close, state.blkIndent, false).trim().replace(/\n\s*/g, '\n'));
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
