import type { StateCore, Token } from 'markdown-it';
import { KINDS } from '../../components/kinds.ts';
import { parseMaterialMarker, type Marker } from '../../support/markdown/marker-line.ts';
import { nearMarker, type NearMarker } from '../../support/markdown/near-marker.ts';
import { dataOf } from '../../support/markdown/token.ts';
import { slipOf } from '../../support/nearest.ts';
import { envOf } from '../page-state.ts';
import { paragraphLines, type TextLine } from './page-text.ts';
import { code } from './words.ts';

/** Problems that `npm run fix` mends bear this name: it is that of the check which does. */
const FIXABLE = 'marker-spelling';
/** Words behind a kind that say something to Material; any other is a class of the author's. */
const FLAGS: readonly string[] = ['inline', 'end', 'annotate'];
const TAB = /^===[!+]*[ \t]+(["']).*\1[ \t]*$/;

/** Says what is doubtful in the marker line of a block: a title without quotes, a kind or a flag with a typo. */
export function checkMarker(state: StateCore, token: Token): void {
  if (!/^(?:admonition|collapsible)_open$/.test(token.type)) return;
  const marker = dataOf<Partial<Marker>>(token);
  if (marker.kind === undefined || marker.classes === undefined) return;
  const { bodyLine, lines, state: page } = envOf(state.env);
  const index = token.map?.[0] ?? 0;
  const source = lines[index] ?? '';
  const report = (word: string, what: string, expected: string, fix: string, advice?: true): void =>
    page.report({
      check: 'blocks',
      line: bodyLine + index,
      column: columnOfWord(source, word),
      what,
      unexpected: `Unexpected ${code(word)}, expected ${expected}`,
      fix,
      ...(advice ? { advice } : {}),
    });
  const kind = KINDS.includes(marker.kind) ? undefined : slipOf(marker.kind, KINDS);
  if (kind !== undefined) {
    const fix = `write ${code(kind)}; if this is a kind of its own, leave it.`;
    report(marker.kind, 'no kind of block has this name', code(kind), fix, true);
  }
  const unknown = marker.classes.filter((word) => !FLAGS.includes(word));
  if (marker.title === undefined && isTitle(unknown)) {
    const title = titleIn(source, unknown);
    const fix = `write ${code(`"${title}"`)}; without quotes each word names a class, and nobody sees it.`;
    report(title, 'this title has no quotes', code(`"${title}"`), fix);
    return;
  }
  for (const word of unknown) {
    const flag = slipOf(word, FLAGS);
    if (flag !== undefined)
      report(word, 'no flag of a block has this name', code(flag), `write ${code(flag)}.`, true);
  }
}

/** Whether words behind a kind are a title that lacks its quotes: names of classes look otherwise. */
function isTitle(words: readonly string[]): boolean {
  if (words.some((word) => /\p{Lu}|[^\p{ASCII}]/u.test(word))) return true;
  return words.filter((word) => /^[a-z]+$/.test(word) && slipOf(word, FLAGS) === undefined).length > 1;
}

function titleIn(source: string, words: readonly string[]): string {
  const start = columnOfWord(source, words[0] ?? '') - 1;
  return source.slice(start).trim();
}

/** Column of a word of a marker line, whatever its capitals; 1-based. */
function columnOfWord(source: string, word: string): number {
  const from = Math.max(source.search(/!!!|\?\?\?/), 0);
  return Math.max(source.toLowerCase().indexOf(word.toLowerCase(), from), 0) + 1;
}

/** Says where a line of a paragraph looks like the marker of a block or tab but is text. */
export function checkText(state: StateCore, index: number): void {
  if (!/!!|\?\?|==|! !|\? \?|= =/.test(state.tokens[index]?.content ?? '')) return;
  for (const line of paragraphLines(state, index)) {
    const near = nearMarker(line.text);
    if (near) reportNear(state, line, near, hasBody(state, index, line));
  }
}

function reportNear(state: StateCore, line: TextLine, near: NearMarker, body: boolean): void {
  const isKnown = near.kind !== undefined && KINDS.includes(near.kind.toLowerCase());
  if (!body && !near.sure && !isKnown) return;
  // The fixer knows no quotations.
  const isPlain = !(envOf(state.env).lines[line.index] ?? '').trimStart().startsWith('>');
  const isFixable = near.safe && body && isPlain;
  envOf(state.env).state.report({
    check: isFixable ? FIXABLE : 'blocks',
    line: line.line,
    column: line.column + near.at,
    what: near.what,
    unexpected: `Unexpected ${code(near.found)}, expected ${code(near.meant)}`,
    fix: `${isFixable ? 'run `npm run fix`, or ' : ''}write ${code(near.meant)}${body ? '' : ', and indent what belongs to it by 4 spaces'}.`,
  });
}

/** Whether what follows a line is indented as a body is: in the same paragraph, or as code behind a blank line. */
function hasBody(state: StateCore, index: number, { next }: TextLine): boolean {
  if (next !== undefined) return /^(?: {4}|\t)/.test(next);
  return state.tokens[index + 2]?.type === 'code_block';
}

/** Says where a marker line is shown as code: it stands too far in, and nothing above holds it. */
export function checkCode(state: StateCore, index: number): void {
  const token = state.tokens[index];
  if (token?.type !== 'code_block' || !followsText(state, index)) return;
  const [first = '', second = ''] = token.content.split('\n', 2);
  const sign = first.startsWith('!!!') ? '!!!' : first.startsWith('???') ? '???' : undefined;
  const isMarker = sign ? parseMaterialMarker(first, sign) !== undefined : TAB.test(first);
  if (!isMarker || !/^(?: {4}|\t|$)/.test(second)) return;
  const { bodyLine, lines, state: page } = envOf(state.env);
  const at = token.map?.[0] ?? 0;
  page.report({
    check: 'blocks',
    line: bodyLine + at,
    column: Math.max((lines[at] ?? '').indexOf(first), 0) + 1,
    what: 'this block is shown as code',
    unexpected: `Unexpected indentation of ${code(first)}, expected no more than that of the text around it`,
    fix: 'move it with its text to the left; or put the list item or block above it that it belongs to right before it.',
    advice: true,
  });
}

/** Whether code comes behind text that does not announce it, by a colon, as an example. */
function followsText(state: StateCore, index: number): boolean {
  const before = state.tokens[index - 1];
  if (before?.type === 'paragraph_close') return !/[:：]\s*$/.test(state.tokens[index - 2]?.content ?? '');
  return (
    before !== undefined &&
    /^(?:bullet_list|ordered_list|admonition|collapsible|tabs)_close$/.test(before.type)
  );
}
