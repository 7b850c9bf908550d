import type { MarkdownIt, StateBlock } from 'markdown-it';
import { setData } from '../../support/markdown/token.ts';

/** A definition as it stands on one line. A footnote's label starts with `^`, and has a rule of its own. */
const DEFINITION =
  /^\[(?!\^)[^[\]\n]{1,200}\]:[ \t]*(?:<[^<>\n]*>|\S+)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*$/;
/** One whose title has quotes in its quotes. */
const QUOTED =
  /^\[(?!\^)(?<label>[^[\]\n]{1,200})\]:[ \t]*(?:<(?<inside>[^<>\n]*)>|(?<address>\S+))[ \t]+(?<quote>["'])(?<title>.*)\k<quote>[ \t]*$/;

/**
 * Definitions of addresses as Python-Markdown reads them where CommonMark does not: a line `[label]: address` ends the
 * paragraph right above it, since nobody writes it to be read, and a title may hold the quotes that it stands in.
 */
export function linkDefinitions(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, _endLine: number, silent: boolean): boolean => {
    if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    if (state.src[start] !== '[') return false;
    const text = state.src.slice(start, state.eMarks[line]);
    return silent ? DEFINITION.test(text) || QUOTED.test(text) : quotedTitle(state, line, text);
  };
  md.block.ruler.before('reference', 'definition_behind_text', rule, { alt: ['paragraph'] });
}

/** `[label]: address "A "quoted" word"`; other definitions are for markdown-it. */
function quotedTitle(state: StateBlock, line: number, text: string): boolean {
  const { label = '', inside, address = '', quote = '', title = '' } = QUOTED.exec(text)?.groups ?? {};
  if (quote === '' || !title.includes(quote)) return false;
  const { unescapeAll, normalizeReference } = state.md.utils;
  const name = normalizeReference(label);
  if (name === '') return false;
  const href = state.md.normalizeLink(unescapeAll(inside ?? address));
  state.env.references ??= {};
  state.env.references[name] ??= { href, title: unescapeAll(title) };
  const token = state.push('reference_definition', '', 0);
  token.map = [line, line + 1];
  token.hidden = true;
  setData(token, { label: name });
  state.line = line + 1;
  return true;
}
