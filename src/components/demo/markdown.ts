import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { lineText } from '../../support/markdown/indented-body.ts';
import { setData } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';

const CONTAINER = /^:{3,}[ \t]*([\w-]+)/;
const SOURCE = /^(`{3,}|~{3,})[ \t]*(?:markdown|md)(?![\w-])/;
/** What the tabs are called where a demo has several sources. */
const SPELLINGS = ['Material', 'Containers'];

/** Results in results: each shows all that is in it once more, so their number bounds how much a page can become. */
const DEEPEST_RESULT = 2;

/** The container that was opened last at some depth. */
interface Opened {
  readonly isDemo: boolean;
  /** Whether the result of its first source stands on the page. */
  hasResult: boolean;
  /** Fences, with their indentation, that nothing closes up to its end: looked for once. */
  readonly unclosed: Set<string>;
}

/**
 * `::: demo` around a fence of Markdown: the code, and below it the same lines once more as part of the page. They are
 * read where they stand, so that what is wrong in them is reported in their line. A second fence is another spelling
 * of the same: only its code is shown.
 */
export function demoSyntax(md: MarkdownIt): void {
  const opened = new WeakMap<StateBlock, Map<number, Opened>>();
  const depths = new WeakMap<StateBlock, number>();
  // Notes what opens, and leaves it to the rule of containers.
  md.block.ruler.before('container_block', 'demo_level', (state, startLine) => {
    const name = CONTAINER.exec(lineText(state, startLine) ?? '')?.[1];
    if (name === undefined) return false;
    const levels = opened.get(state) ?? new Map<number, Opened>();
    const container = { isDemo: name === 'demo', hasResult: false, unclosed: new Set<string>() };
    opened.set(state, levels.set(state.level + 1, container));
    return false;
  });
  md.block.ruler.before('fence', 'demo_source', (state, startLine, endLine, silent) => {
    const isInside = state.parentType === ('container' as typeof state.parentType);
    const container = isInside ? opened.get(state)?.get(state.level) : undefined;
    const fence = SOURCE.exec(lineText(state, startLine) ?? '')?.[1];
    if (silent || !container?.isDemo || fence === undefined) return false;
    const end = closingLine(state, [startLine, endLine], fence, container);
    if (end === undefined) return false;
    pushSource(state, startLine, end);
    const depth = depths.get(state) ?? 0;
    depths.set(state, depth + 1);
    if (!container.hasResult && depth < DEEPEST_RESULT) pushResult(state, startLine, end);
    depths.set(state, depth);
    container.hasResult = true;
    state.line = end + 1;
    return true;
  });
  md.core.ruler.after('containers', 'demos', arrangeDemos);
}

/** The line that closes a fence: as long and as far in. Where there is none, it is left to the rule of fences. */
function closingLine(
  state: StateBlock,
  [startLine, endLine]: readonly [number, number],
  fence: string,
  { unclosed }: Opened,
): number | undefined {
  const indent = state.sCount[startLine];
  const key = `${indent} ${fence}`;
  if (unclosed.has(key)) return undefined;
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.sCount[line] === indent && lineText(state, line)?.trimEnd() === fence) return line;
  }
  unclosed.add(key);
  return undefined;
}

/** The code: the rule of fences makes its token. A level further in, where this rule does not look again. */
function pushSource(state: StateBlock, startLine: number, end: number): void {
  state.push('demo_source_open', 'div', 1).map = [startLine, end + 1];
  parse(state, startLine, end + 1);
  state.push('demo_source_close', 'div', -1);
}

function pushResult(state: StateBlock, startLine: number, end: number): void {
  const { blkIndent } = state;
  state.push('demo_result_open', 'div', 1).map = [startLine + 1, end];
  state.blkIndent = state.sCount[startLine] ?? blkIndent;
  parse(state, startLine + 1, end);
  state.blkIndent = blkIndent;
  state.push('demo_result_close', 'div', -1);
}

/** Parses lines as Markdown of their own: nothing in them goes on behind them. */
function parse(state: StateBlock, from: number, to: number): void {
  const { lineMax, parentType } = state;
  state.lineMax = to;
  state.parentType = 'root';
  state.md.block.tokenize(state, from, to);
  state.lineMax = lineMax;
  state.parentType = parentType;
}

/** A demo that is open: its sources are gathered where the first stands, since tabs hold all of them. */
interface Frame {
  readonly open: Token;
  readonly before: Token[];
  readonly sources: Token[][];
  readonly after: Token[];
  /** Whether a source is open, which takes what comes. */
  inSource: boolean;
}

/** Puts the sources of each demo together, several of them as tabs. */
function arrangeDemos(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'demo_open')) return;
  const out: Token[] = [];
  const frames: Frame[] = [];
  for (const token of state.tokens) {
    const frame = frames.at(-1);
    if (token.type === 'demo_open')
      frames.push({ open: token, before: [], sources: [], after: [], inSource: false });
    else if (token.type === 'demo_close' && frame) {
      frames.pop();
      const outer = frames.at(-1);
      const target = outer ? besideSources(outer) : out;
      const { before, after } = frame;
      for (const part of [frame.open, ...before, ...sourceTokens(state, frame), ...after, token])
        target.push(part);
    } else if (frame) gather(frame, token);
    else out.push(token);
  }
  state.tokens = out;
}

function gather(frame: Frame, token: Token): void {
  if (token.type === 'demo_source_open') {
    frame.inSource = true;
    frame.sources.push([]);
  }
  const source = frame.inSource ? frame.sources.at(-1) : undefined;
  (source ?? besideSources(frame)).push(token);
  if (token.type === 'demo_source_close') frame.inSource = false;
}

function besideSources({ sources, before, after }: Frame): Token[] {
  return sources.length === 0 ? before : after;
}

function sourceTokens(state: StateCore, { open, sources }: Frame): readonly Token[] {
  if (sources.length === 0) reportNothing(state, open);
  if (sources.length < 2) return sources.flat();
  const level = open.level + 1;
  const tokens = sources.flatMap((source, i) => asTab(source, SPELLINGS[i] ?? String(i + 1)));
  return [
    blockToken(state, 'tabs_open', level, open),
    ...tokens,
    blockToken(state, 'tabs_close', level, open),
  ];
}

/** The wrapper of a source becomes a tab; all of it is a level further in than it was. */
function asTab(source: readonly Token[], label: string): readonly Token[] {
  const [first, last] = [source[0], source.at(-1)];
  for (const token of source) token.level++;
  if (first && last) [first.type, last.type] = ['tab_open', 'tab_close'];
  if (first) setData(first, { label, selected: false });
  return source;
}

function blockToken(state: StateCore, type: string, level: number, { map }: Token): Token {
  const token = new state.Token(type, 'div', type.endsWith('_open') ? 1 : -1);
  return Object.assign(token, { level, map, block: true });
}

function reportNothing(state: StateCore, { map, markup }: Token): void {
  const { state: page, bodyLine, lines } = environmentOf(state);
  const index = map?.[0] ?? 0;
  page.report({
    check: 'containers',
    line: bodyLine + index,
    column: Math.max((lines[index] ?? '').indexOf(':::'), 0) + 1,
    what: 'there is nothing to show in this demo',
    unexpected: `Unexpected \`${markup} demo\` without code, expected a block of code named \`markdown\``,
    fix: 'put the Markdown to show between a line "```markdown" and a line "```", with more backticks than it has itself.',
  });
}
