import type { StateCore, Token } from 'markdown-it';
import { KINDS } from '../../components/kinds.ts';
import type { SyntaxProblem } from '../../model/outline.ts';
import { envOf } from '../page-state.ts';
import { columnOf, paragraphLines, type TextLine } from './page-text.ts';
import { code } from './words.ts';

type Words = Pick<SyntaxProblem, 'check' | 'what' | 'unexpected' | 'fix'>;

const LOOKS_SPECIAL = /8<-|\[[!A-Z]|!\w|<!--|\$\$|[：！？＝]{3}/;
/** Signs of a marker line as keyboards for Chinese and Japanese write them. */
const WIDE =
  /^(?:：{3,}(?=[ \t]*[A-Za-z]|$)|！{3}(?=[ \t]*[A-Za-z])|？{3}[＋+]?(?=[ \t]*[A-Za-z])|＝{3}(?=[ \t]*["“]))/;
const INCLUSION = /^-{2,}8<-{2,}[ \t]+(\S.*)$/;
const ALERT = /^\[!([A-Za-z]+)\][+-]?(?=[ \t]|$)/;
/** The kinds that GitHub knows, as somebody writes them who forgets a bracket or the exclamation mark. */
const NEARLY_ALERT = /^(?:\[(?=\w+\]$)|!?(?=\w+$)|\[!(?=\w+$))(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]?$/;

/** Says where a line of text was meant to include a file, or to start an alert, a formula or a comment. */
export function checkLooseLines(state: StateCore, index: number): void {
  const token = state.tokens[index];
  if (token?.type !== 'inline' || !LOOKS_SPECIAL.test(token.content)) return;
  for (const line of paragraphLines(state, index)) {
    const words = inclusionWords(line) ?? wideWords(line) ?? alertWords(line, isInQuotation(state, line));
    if (words) envOf(state.env).state.report({ ...words, line: line.line, column: line.column });
  }
  for (const opening of unclosed(token)) reportUnclosed(state, token, opening);
}

function inclusionWords({ text }: TextLine): Words | undefined {
  const path = INCLUSION.exec(text)?.[1];
  // A section of a file is marked by brackets.
  if (path === undefined || path.startsWith('[')) return undefined;
  const meant = `--8<-- "${path.replace(/^["'“”„«»‘’]+|["'“”„«»‘’]+$/gu, '').trim()}"`;
  // Exactly as it should be, and text all the same: it was escaped, `;--8<-- "…"`.
  if (meant === text.trim()) return undefined;
  return {
    check: 'snippets',
    what: 'this looks like the inclusion of a file, but is text',
    unexpected: `Unexpected ${code(text)}, expected ${code(meant)}`,
    fix: `write ${code(meant)}, in straight quotes and with nothing behind them.`,
  };
}

function wideWords({ text }: TextLine): Words | undefined {
  const signs = WIDE.exec(text)?.[0];
  if (signs === undefined) return undefined;
  const meant = signs.replace(/[：！？＝＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return {
    check: signs.startsWith('：') ? 'containers' : 'blocks',
    what: 'this looks like a block, but is text: its signs are wide ones',
    unexpected: `Unexpected ${code(signs)}, expected ${code(meant)}`,
    fix: `write ${code(meant)}, and straight quotes around a title.`,
  };
}

function isInQuotation(state: StateCore, { index }: TextLine): boolean {
  return /^\s*>/.test(envOf(state.env).lines[index] ?? '');
}

function alertWords({ text }: TextLine, inQuotation: boolean): Words | undefined {
  const name = ALERT.exec(text)?.[1] ?? (inQuotation ? NEARLY_ALERT.exec(text)?.[1] : undefined);
  if (name === undefined || !KINDS.includes(name.toLowerCase()) || text === name) return undefined;
  const meant = `> [!${name.toUpperCase()}]`;
  const isPlace = ALERT.test(text) && inQuotation;
  return {
    check: 'blocks',
    what: 'this looks like an alert, but is text',
    unexpected: isPlace
      ? `Unexpected ${code(text)} behind other text, expected it on the first line of its quotation`
      : `Unexpected ${code(text)}, expected ${code(meant)}`,
    fix: isPlace
      ? 'put a blank line without `>` before it.'
      : `write ${code(meant)}, and \`>\` before each line of its text.`,
  };
}

/** What a text opens that nothing in it closes, as it is written: a comment, or a formula on lines of its own. */
function unclosed({ children }: Token): string[] {
  const texts = (children ?? []).filter(({ type }) => type === 'text').map(({ content }) => content);
  const found: string[] = [];
  if (texts.some((text) => text.includes('<!--') && !text.includes('-->'))) found.push('<!--');
  if (texts.some((text, i) => text.trim() === '$$' && children?.[0]?.content === text && i === 0))
    found.push('$$');
  return found;
}

function reportUnclosed(state: StateCore, token: Token, opening: string): void {
  const env = envOf(state.env);
  const [from, to] = token.map ?? [0, 1];
  const index = env.lines.findIndex((line, i) => i >= from && i < to && line.includes(opening));
  if (index === -1) return;
  const isComment = opening === '<!--';
  const closing = isComment ? '-->' : opening;
  env.state.report({
    check: isComment ? 'html' : 'math',
    line: env.bodyLine + index,
    column: columnOf(env, index, opening),
    what: isComment ? 'this comment is never closed, so readers see it' : 'this formula is never closed',
    unexpected: `Unexpected end of the text, expected ${code(closing)} behind ${code(opening)}`,
    fix: `write ${code(closing)} where it ends; or a backslash before the first sign if it is text.`,
  });
}
