import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { parseSlashBody, slashBlockAt } from '../../support/markdown/slash-block.ts';
import { environmentOf, hasSlashes } from '../component.ts';
import { dataOf, setData, textToken } from '../../support/markdown/token.ts';

const MOST_LINES = 50;

const isCaption = (name: string, state: StateBlock): boolean =>
  /^(?:figure-|table-)?caption$/.test(name) && hasSlashes(state, 'caption');

/** Which of the words of an article a numbered caption starts with. */
const NUMBERED: ReadonlyMap<string, 'figureNumber' | 'tableNumber'> = new Map([
  ['figure-caption', 'figureNumber'],
  ['table-caption', 'tableNumber'],
]);

interface CaptionData {
  readonly kind: string;
  /** The number that the author gives it; the next one follows on. */
  readonly number: number | undefined;
}

/**
 * `/// caption`, `/// figure-caption` and `/// table-caption` up to a line `///` give the block before them a
 * caption; the latter two are numbered on from the last one or as `| 4` says, `| <` puts it above, and `attrs: {id: beds}` gives the figure an id (the caption
 * blocks of pymdownx).
 */
export function captionSyntax(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'caption', captionBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.core.ruler.after('inline', 'caption_numbers', numberCaptions);
}

function captionBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const block = slashBlockAt(state, startLine, endLine, isCaption, silent);
  if (!block || !isShort(state, startLine, block.close)) return false;
  if (silent) return true;
  const from = lastBlock(state.tokens, state.level);
  if (from === undefined) return false;
  const content = state.tokens.splice(from);
  const open = push(state, 'figure', 1);
  open.map = [content[0]?.map?.[0] ?? startLine, block.close + 1];
  for (const name of ['id', 'class']) {
    const value = block.options.attributes.get(name);
    if (value !== undefined) open.attrSet(name, value);
  }
  const above = block.argument?.startsWith('<') === true;
  if (!above) take(state, content);
  const number = /^<?\s*([1-9]\d{0,3})$/.exec(block.argument ?? '')?.[1];
  setData(push(state, 'figcaption', 1), {
    kind: block.name,
    number: number === undefined ? undefined : Number(number),
  } satisfies CaptionData);
  parseSlashBody(state, block);
  push(state, 'figcaption', -1);
  if (above) take(state, content);
  push(state, 'figure', -1);
  state.line = block.close + 1;
  return true;
}

/** What has a blank line in it is no caption. The limit bounds the work on thousands of openings. */
function isShort(state: StateBlock, from: number, to: number): boolean {
  if (to - from > MOST_LINES) return false;
  for (let line = from + 1; line < to; line++) if (state.isEmpty(line)) return false;
  return true;
}

/** Where the block starts that ends here; none where it has a caption already. */
function lastBlock(tokens: readonly Token[], level: number): number | undefined {
  const last = tokens.at(-1);
  if (!last || last.level !== level || last.nesting === 1 || last.type === 'figure_close') return undefined;
  if (last.nesting === 0) return last.type === 'inline' ? undefined : tokens.length - 1;
  const open = tokens.findLastIndex((token) => token.nesting === 1 && token.level === level);
  return open === -1 ? undefined : open;
}

function push(state: StateBlock, tag: string, nesting: 1 | -1): Token {
  const token = state.push(`${tag}_${nesting === 1 ? 'open' : 'close'}`, tag, nesting);
  token.block = true;
  return token;
}

function take(state: StateBlock, content: readonly Token[]): void {
  for (const token of content) {
    token.level++;
    state.tokens.push(token);
  }
}

function numberCaptions(state: StateCore): void {
  const counts = new Map<string, number>();
  const { article } = environmentOf(state).state.words;
  state.tokens.forEach((token, i) => {
    if (token.type !== 'figcaption_open') return;
    const { kind, number: given } = dataOf<CaptionData>(token);
    const prefix = NUMBERED.get(kind);
    // The caption's first paragraph: its opening, then its text.
    const text = state.tokens[i + 2];
    if (prefix === undefined || text?.type !== 'inline') return;
    const number = given ?? (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, number);
    text.children?.unshift(textToken(state, `${article[prefix]({ number })} `));
  });
}
