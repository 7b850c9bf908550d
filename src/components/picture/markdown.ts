import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import {
  parseSlashBody,
  slashBlockAt,
  slashData,
  type SlashBlock,
  type SlashData,
} from '../../support/markdown/slash-block.ts';
import { setData } from '../../support/markdown/token.ts';
import { hasSlashes } from '../component.ts';
import { captionNumber, numberCaptions, setCaption } from './caption-numbers.ts';

/** Bounds the work on thousands of openings. */
const MOST_LINES = 50;
/** How many figures may stand in each other, each with a caption of its own. */
const DEEPEST = 6;

const isCaption = (name: string, state: StateBlock): boolean =>
  /^(?:figure-|table-)?caption$/.test(name) && hasSlashes(state, 'caption');

/**
 * `/// caption`, `/// figure-caption` and `/// table-caption` up to a line `///` give the block before them a
 * caption; the latter two are numbered on from the last one or as `| 4` says, `| <` puts it above, and
 * `attrs: {id: beds}` gives the figure an id (the caption blocks of pymdownx). A figure without a caption gets it; one
 * that has one stands in another. With nothing before it a caption stands alone.
 */
export function captionSyntax(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'caption', captionBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.core.ruler.after('inline', 'caption_numbers', numberCaptions);
}

function captionBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const block = slashBlockAt(state, startLine, endLine, isCaption, silent);
  if (!block || block.close - startLine > MOST_LINES) return false;
  if (silent) return true;
  const from = lastBlock(state.tokens, state.level);
  if (from === undefined) return false;
  const content = state.tokens.splice(from);
  const figure = content[0];
  if (figure?.tag === 'figure' && !hasCaption(content)) {
    state.tokens.push(figure);
    state.level++;
    writeCaption(state, block, startLine, figure, content.slice(1, -1));
    state.level--;
    state.tokens.push(...content.slice(-1));
  } else {
    const open = push(state, 'figure', 1);
    open.map = [figure?.map?.[0] ?? startLine, block.end];
    for (const token of content) token.level++;
    writeCaption(state, block, startLine, open, content);
    push(state, 'figure', -1);
  }
  state.line = block.end;
  return true;
}

/** Writes what stands in a figure: some content and the caption, below it or above. */
function writeCaption(
  state: StateBlock,
  block: SlashBlock,
  line: number,
  figure: Token,
  content: readonly Token[],
): void {
  const [, above = '', words = ''] = /^([<>]?)\s*(.*)$/.exec(block.argument ?? '') ?? [];
  for (const name of ['id', 'class']) {
    const value = block.options.attributes.get(name);
    if (value !== undefined) figure.attrSet(name, value);
  }
  setCaption(figure, { kind: block.name, ...captionNumber(words) });
  if (above !== '<') state.tokens.push(...content);
  const caption = push(state, 'figcaption', 1);
  caption.map = [line, block.end];
  setData(caption, { ...slashData(block), isAlone: content.length === 0 } satisfies SlashData);
  parseSlashBody(state, block);
  push(state, 'figcaption', -1);
  if (above === '<') state.tokens.push(...content);
}

/** Where the block starts that ends here, if one does; undefined where it holds too many figures already. */
function lastBlock(tokens: readonly Token[], level: number): number | undefined {
  const last = tokens.at(-1);
  if (!last || last.level !== level || last.nesting === 1) return tokens.length;
  if (last.nesting === 0) return last.type === 'inline' ? undefined : tokens.length - 1;
  const open = tokens.findLastIndex((token) => token.nesting === 1 && token.level === level);
  return open === -1 || figuresDeep(tokens.slice(open)) > DEEPEST ? undefined : open;
}

/** How many figures stand in each other. */
function figuresDeep(tokens: readonly Token[]): number {
  let [depth, most] = [0, 0];
  for (const { tag, nesting } of tokens) {
    if (tag === 'figure') depth += nesting;
    most = Math.max(most, depth);
  }
  return most;
}

/** Whether a figure, from its first token to its last, has a caption of its own. */
function hasCaption(figure: readonly Token[]): boolean {
  const level = (figure[0]?.level ?? 0) + 1;
  return figure.some((token) => token.tag === 'figcaption' && token.level === level);
}

function push(state: StateBlock, tag: string, nesting: 1 | -1): Token {
  const token = state.push(`${tag}_${nesting === 1 ? 'open' : 'close'}`, tag, nesting);
  token.block = true;
  return token;
}
