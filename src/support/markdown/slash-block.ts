import type { MarkdownIt, StateBlock } from 'markdown-it';
import { parse } from 'yaml';
import { INDENT, lineText } from './indented-body.ts';
import { closingSlashes, SLASH_OPENING } from './slash-lines.ts';

/** A block of pymdownx.blocks: `/// name | argument`, its options, Markdown, `///`. */
export interface SlashBlock {
  readonly name: string;
  /** Words behind the bar: a title, a label; undefined where there is no bar. */
  readonly argument: string | undefined;
  readonly options: SlashOptions;
  /** First line of its Markdown. */
  readonly from: number;
  /** The line behind its Markdown: the one that closes it, where one does. */
  readonly close: number;
  /** The line behind it. */
  readonly end: number;
}

/** Data of a token that such a block opened, for the diagnostics: names of options as they are written. */
export interface SlashData {
  readonly slashOptions?: readonly string[];
  /** Whether no line closes it. */
  readonly neverClosed?: boolean;
  /** Whether it is a caption of nothing. */
  readonly isAlone?: boolean;
}

/** What the indented lines below the opening say: `type: warning`, `open: true`, `attrs: {class: wide}`. */
export interface SlashOptions {
  readonly values: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
}

const NO_OPTIONS: SlashOptions = { values: new Map(), attributes: new Map() };
/** Longest text that is read as options. */
const LONGEST_OPTIONS = 2000;
/** How deep a block may stand that nothing closes: each of them reads all that follows once more. */
const DEEPEST_OPEN = 20;

/** The block that a line opens, if it is one of the names; one that nothing closes ends with what is around it. */
export function slashBlockAt(
  state: StateBlock,
  line: number,
  endLine: number,
  isName: (name: string, state: StateBlock) => boolean,
  ending = false,
): SlashBlock | undefined {
  const text = lineText(state, line, ending);
  const match = text?.startsWith('///') ? SLASH_OPENING.exec(text) : undefined;
  const name = match?.[2]?.toLowerCase() ?? '';
  if (!match || !isName(name, state)) return undefined;
  const closing = closingSlashes(state, line);
  const isClosed = closing !== undefined && closing < endLine;
  if (!isClosed && state.level > DEEPEST_OPEN) return undefined;
  const close = isClosed ? closing : ending ? endLine : endOfMargin(state, line, endLine);
  const { options, from } = optionsBelow(state, line, close);
  return { name, argument: match[3]?.trim(), options, from, close, end: isClosed ? close + 1 : close };
}

/** The first line from one on that stands outside of the item that it is in, if it is in one. */
function endOfMargin(state: StateBlock, line: number, endLine: number): number {
  let end = line + 1;
  while (end < endLine && (state.isEmpty(end) || (state.sCount[end] ?? 0) >= state.blkIndent)) end++;
  while (end > line + 1 && state.isEmpty(end - 1)) end--;
  return end;
}

/**
 * Adds blocks of pymdownx.blocks.
 *
 * @param rule name of the rule
 * @param isName whether a name opens such a block
 * @param write writes the tokens of a block; gives back the last one it wrote where it takes in those behind it
 */
export function slashBlockSyntax(
  md: MarkdownIt,
  rule: string,
  isName: (name: string, state: StateBlock) => boolean,
  write: (state: StateBlock, block: SlashBlock, line: number) => SlashBlock | void,
): void {
  md.block.ruler.before(
    'fence',
    rule,
    (state, startLine, endLine, silent) => {
      const block = slashBlockAt(state, startLine, endLine, isName, silent);
      if (!block) return false;
      if (silent) return true;
      const last = write(state, block, startLine) ?? block;
      state.line = last.end;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

/** What the diagnostics are left of a block. */
export function slashData({ options, close, end }: SlashBlock): SlashData {
  return { slashOptions: [...options.values.keys()], neverClosed: close === end };
}

/** Parses the Markdown of a block; its tokens follow those already made. */
export function parseSlashBody(state: StateBlock, { from, close }: SlashBlock): void {
  const { lineMax, parentType } = state;
  state.lineMax = close;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, from, close);
  Object.assign(state, { lineMax, parentType });
}

/** Indented lines right below an opening are its options, where they are YAML of names and values. */
function optionsBelow(
  state: StateBlock,
  line: number,
  close: number,
): { readonly options: SlashOptions; readonly from: number } {
  const least = (state.sCount[line] ?? 0) + INDENT;
  let end = line + 1;
  while (end < close && !state.isEmpty(end) && (state.sCount[end] ?? 0) >= least) end++;
  const text = state.getLines(line + 1, end, least, false);
  const options = end === line + 1 || text.length > LONGEST_OPTIONS ? undefined : parseOptions(text);
  return options ? { options, from: end } : { options: NO_OPTIONS, from: line + 1 };
}

function parseOptions(text: string): SlashOptions | undefined {
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  if (!isRecord(data)) return undefined;
  const { attrs, ...values } = data;
  return { values: textsOf(values), attributes: isRecord(attrs) ? textsOf(attrs) : new Map() };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function textsOf(data: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(data).flatMap(([name, value]): [string, string][] =>
      /^(?:string|number|boolean)$/.test(typeof value) ? [[name, String(value)]] : [],
    ),
  );
}
