import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { SyntaxProblem } from '../../model/outline.ts';
import type { FenceData } from '../../support/markdown/fence-data.ts';
import { attribute, dataOf, setData } from '../../support/markdown/token.ts';
import { NoteList } from '../annotation-notes.ts';
import { environmentOf, type PageEnvironment } from '../component.ts';
import { mayHoldMarkers } from './code-notes.ts';
import { parseFenceInfo, type FenceInfo } from './fence-info.ts';
import { prepareCode, type MissingNote } from './prepare.ts';

const PLAIN = parseFenceInfo('');

/** Reads, highlights and annotates all code of a page once its other tokens are in their final form. */
export function codeBlocks(md: MarkdownIt): void {
  md.core.ruler.push('code_blocks', (state) => {
    state.tokens.forEach((token, i) => {
      if (token.type === 'fence' || token.type === 'code_block') prepare(state, token, i);
    });
  });
}

function prepare(state: StateCore, token: Token, index: number): void {
  const environment = environmentOf(state);
  const page = environment.state;
  const info = token.type === 'fence' ? withAttributes(parseFenceInfo(token.info), token) : PLAIN;
  const next = state.tokens[index + 1];
  const notes =
    next?.level === token.level && mayHoldMarkers(token.content)
      ? NoteList.at(state, page, index + 1)
      : undefined;
  const { codeColumn = 0, column = 1 } = dataOf<Partial<FenceData>>(token);
  const prepared = prepareCode({ token, info, page, notes, column: codeColumn });
  if (token.type === 'fence') {
    reportInfo(token, column + token.markup.length, { info, known: prepared.known }, environment);
    for (const note of prepared.missing) reportMissing(token, note, notes?.length, environment);
  }
  setData(token, prepared.props);
}

/** Adds the classes and the id of an attribute list below the fence. */
function withAttributes(info: FenceInfo, token: Token): FenceInfo {
  const classes = attribute(token, 'class')?.split(' ') ?? [];
  return { ...info, classes: [...info.classes, ...classes], id: info.id ?? attribute(token, 'id') };
}

/** Says what is wrong with the opening line, whose text starts at a column; the code is shown all the same. */
function reportInfo(
  token: Token,
  column: number,
  { info, known }: { readonly info: FenceInfo; readonly known: boolean },
  { state, bodyLine }: PageEnvironment,
): void {
  const position = { check: 'code-blocks', line: bodyLine + (token.map?.[0] ?? 0) } as const;
  for (const { at, ...words } of info.mistakes) state.report({ ...position, column: column + at, ...words });
  const beyond = lineBeyond(info, token);
  if (beyond) state.report({ ...position, column: column + beyond.at, ...beyond.words, advice: true });
  if (known) return;
  state.report({
    ...position,
    check: 'language-unknown',
    column: column + Math.max(token.info.indexOf(info.language), 0),
    ...unknownLanguage(info.language, state.nearestLanguage(info.language)),
    advice: true,
  });
}

/** The first number of a line to highlight that the code does not have, and where it stands behind the fence. */
function lineBeyond(
  { highlighted }: FenceInfo,
  { info, content }: Token,
): { readonly at: number; readonly words: Pick<SyntaxProblem, 'what' | 'unexpected' | 'fix'> } | undefined {
  const count = content.replace(/\n$/, '').split('\n').length;
  const number = highlighted.map(([from]) => from).find((from) => from > count);
  if (number === undefined) return undefined;
  const list = Math.max(info.search(/hl_lines|\{[\d\s,-]+\}/), 0);
  return {
    at: Math.max(info.indexOf(String(number), list), 0),
    words: {
      what: 'the code has no such line to highlight',
      unexpected: `Unexpected \`${number}\`, expected ${count === 1 ? '1, its only line' : `a line from 1 to ${count}`}`,
      fix: 'count from the first line of the code, whatever number is shown at it.',
    },
  };
}

/** A number that asks for a note which is not there. */
function reportMissing(
  token: Token,
  { line, number }: MissingNote,
  count: number | undefined,
  { state, bodyLine, lines }: PageEnvironment,
): void {
  const at = (token.map?.[0] ?? 0) + 1 + line;
  state.report({
    check: 'code-blocks',
    line: bodyLine + at,
    column: Math.max((lines[at] ?? '').indexOf(`(${number})!`), 0) + 1,
    what: 'this number in code has no note',
    unexpected: `Unexpected \`(${number})!\`, expected ${count === undefined ? 'a numbered list right after the code' : `a number up to ${count}`}`,
    fix: `write a numbered list of notes right after the code, with at least ${number} ${number === 1 ? 'item' : 'items'}.`,
  });
}

function unknownLanguage(
  name: string,
  near: string | undefined,
): Pick<SyntaxProblem, 'what' | 'unexpected' | 'fix'> {
  return {
    what: 'code in this language is shown without colours',
    unexpected: `Unexpected \`${name}\`, expected ${near ? `\`${near}\`` : 'a language that can be highlighted'}`,
    fix: near
      ? `write \`${near}\`, or \`text\` if it is in no language.`
      : 'write `text` if it is in no language; otherwise leave it.',
  };
}
