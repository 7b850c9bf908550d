import type { StateCore, Token } from 'markdown-it';
import type { SyntaxProblem } from '../../model/outline.ts';
import { dataOf } from '../../support/markdown/token.ts';
import { INDENT, type BodyData, type Misplaced } from '../../support/markdown/indented-body.ts';
import type { Marker } from '../../support/markdown/marker-line.ts';
import { envOf } from '../page-state.ts';
import { code, counted, lineName } from './words.ts';

/** Problems that `npm run fix` mends bear this name: it is that of the check which does. */
const FIXABLE = 'body-indentation';

/** What may stand right below a block that has nothing but a title: another block, or the end of one around it. */
const OWN_START = /^(?:!!!|\?\?\?|===|:::|#|@tab\b|<|\[|\{|\*\[|(?:[-*_][ \t]*){3,}$)/;
/** A list, a quotation, code or a table is often indented a little for no reason. */
const OFTEN_INDENTED = /^(?:[-*+]|\d+[.)]|>|#|:|\||`{3}|~{3}|<|\[|!!!|\?\?\?|===)/;

/** Says where text stands outside a block or tab of the Material dialect for want of indentation. */
export function checkBody(state: StateCore, index: number): void {
  const token = state.tokens[index];
  const isTab = token?.type === 'tab_open';
  if (!token || !(isTab || /^(?:admonition|collapsible)_open$/.test(token.type))) return;
  const { misplaced } = dataOf<BodyData>(token);
  const isEmpty = state.tokens[index + 1]?.nesting === -1;
  const problem = misplaced ? misplacedProblem(state, token, misplaced, isEmpty) : undefined;
  if (problem) envOf(state.env).state.report(problem);
  else if (isTab && isEmpty) reportEmptyTab(state, token, misplaced);
  else if (isEmpty && misplaced) adviseEmptyBlock(state, token, misplaced);
}

function misplacedProblem(
  state: StateCore,
  opening: Token,
  misplaced: Misplaced,
  isEmpty: boolean,
): SyntaxProblem | undefined {
  const { bodyLine, lines, state: page } = envOf(state.env);
  const start = opening.map?.[0] ?? 0;
  const place = { line: bodyLine + misplaced.line, column: misplaced.column };
  const above = lineName(page, bodyLine + start);
  const found = `${counted(misplaced.indent, 'column')} of indentation`;
  if (misplaced.taken) {
    // The fixer knows neither quotations nor tabs.
    const isFixable = [start, misplaced.line].every((at) => /^ *[^\s>]/.test(lines[at] ?? ''));
    // The page shows what was meant; on somebody's existing site that is worth one word.
    const advice = page.guide.content.strict ? {} : ({ advice: true } as const);
    return { ...place, ...takenWords(found, above, isFixable), ...advice };
  }
  const text = (lines[misplaced.line] ?? '').slice(misplaced.column - 1);
  if (!isOutside(misplaced, text, isEmpty)) return undefined;
  const marker = code((lines[start] ?? '').trim());
  return {
    check: 'blocks',
    ...place,
    what: 'this text stands outside the block above it',
    unexpected: `Unexpected ${found} below ${marker} in ${above}, expected ${INDENT}`,
    fix:
      misplaced.indent === 0
        ? `indent it by ${INDENT} spaces if it belongs to the block, else put a blank line before it.`
        : `indent it ${INDENT} spaces further than ${above} if it belongs to the block, else by as many as that line.`,
  };
}

function takenWords(
  found: string,
  above: string,
  isFixable: boolean,
): Omit<SyntaxProblem, 'line' | 'column'> {
  const run = isFixable ? 'run `npm run fix`, or ' : '';
  return {
    check: isFixable ? FIXABLE : 'blocks',
    what: 'the text of this block is not indented far enough',
    unexpected: `Unexpected ${found}, expected ${INDENT}`,
    fix: `${run}indent it ${INDENT} spaces further than ${above}; other tools show an empty block.`,
  };
}

/** Whether a line that is no part of a body was meant as one, as far as one can tell. */
function isOutside({ indent, apart }: Misplaced, text: string, isEmpty: boolean): boolean {
  if (indent === 0) return isEmpty && !apart && !OWN_START.test(text);
  if (apart) return indent >= 2 && indent < INDENT && (isEmpty || !OFTEN_INDENTED.test(text));
  return indent < INDENT && (isEmpty || !OWN_START.test(text));
}

function reportEmptyTab(state: StateCore, token: Token, misplaced: Misplaced | undefined): void {
  const { bodyLine, lines, state: page } = envOf(state.env);
  const index = token.map?.[0] ?? 0;
  const source = lines[index] ?? '';
  const isBelow = misplaced !== undefined && !(lines[misplaced.line] ?? '').trim().startsWith('===');
  const below = isBelow
    ? `text in ${lineName(page, bodyLine + misplaced.line)} that is not indented`
    : undefined;
  page.report({
    check: 'blocks',
    line: bodyLine + index,
    column: Math.max(source.search(/===|@tab/), 0) + 1,
    what: 'there is nothing in this tab',
    unexpected: `Unexpected ${below ?? `end of ${code(source.trim())}`}, expected text that belongs to the tab`,
    fix: source.includes('@tab')
      ? 'write its text below it, or take the tab out.'
      : `indent its text by ${INDENT} spaces, or take the tab out.`,
  });
}

/** A block without text is nobody's wish where it has no title either, and never where it is to be opened. */
function adviseEmptyBlock(state: StateCore, token: Token, { line, apart }: Misplaced): void {
  const { bodyLine, lines, state: page } = envOf(state.env);
  const index = token.map?.[0] ?? 0;
  const below = (lines[line] ?? '').trim().replace(/^(?:>\s*)+/, '');
  const isTitleEnough =
    token.type === 'admonition_open' && dataOf<Partial<Marker>>(token).title !== undefined;
  if (!apart || isTitleEnough || OWN_START.test(below)) return;
  const source = lines[index] ?? '';
  page.report({
    check: 'blocks',
    line: bodyLine + index,
    column: Math.max(source.search(/!!!|\?\?\?/), 0) + 1,
    what: 'there is nothing in this block',
    unexpected: `Unexpected text in ${lineName(page, bodyLine + line)} that is not indented, expected text that belongs to the block`,
    fix: `indent its text by ${INDENT} spaces, or take the block out.`,
    advice: true,
  });
}
