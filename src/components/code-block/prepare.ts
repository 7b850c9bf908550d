import type { Token } from 'markdown-it';
import type { Mark } from '../annotation-mark.tsx';
import type { NoteList } from '../annotation-notes.ts';
import type { PageContext } from '../component.ts';
import { annotateLine } from './code-notes.ts';
import type { FenceInfo, LineRange, Numbering } from './fence-info.ts';
import { languageName } from './language-names.ts';
import { takeLineMarks, type LineMark } from './line-marks.ts';
import type { CodeBlockProps, CodeLine } from './template.tsx';

/** Markdown about these marks shows them as they are written. */
const SHOWS_MARKS = /^(?:md|markdown|mdx)$/i;

export interface Preparation {
  readonly token: Token;
  readonly info: FenceInfo;
  readonly page: PageContext;
  /** The list of notes that follows the code. */
  readonly notes: NoteList | undefined;
  /** Column in the file on which lines of the code start. */
  readonly column: number;
}

/** The number of a note that there is not. */
export interface MissingNote {
  /** Line of the code that asks for it, from 0. */
  readonly line: number;
  readonly number: number;
}

export interface Prepared {
  readonly props: CodeBlockProps;
  /** Whether somebody knows the language. */
  readonly known: boolean;
  readonly missing: readonly MissingNote[];
}

const FROM_ONE: Numbering = { start: 1, step: 1, special: 0 };

/** Code of a fence or an indented block → what its template needs, and what is wrong with it. */
export function prepareCode({ token, info, page, notes, column }: Preparation): Prepared {
  const source = token.content.replace(/\n$/, '');
  const { code, marks } = SHOWS_MARKS.test(info.language)
    ? { code: source, marks: new Map<number, LineMark>() }
    : takeLineMarks(source);
  const { lines, language, known } = page.highlight(
    code,
    info.language || (page.guide.content.dialect.codeLanguage ?? ''),
  );
  const missing: MissingNote[] = [];
  const numbering = numberingOf(info, page);
  const highlighted = linesOf(info.highlighted, lines.length);
  const annotated = (parts: CodeLine['parts'], line: number): CodeLine['parts'] =>
    annotateLine(parts, (number, force): Mark | undefined => {
      const mark = notes?.mark(number);
      if (!mark && force) missing.push({ line, number });
      return mark;
    });
  const props: CodeBlockProps = {
    language,
    column,
    title: titleOf(info, page),
    id: info.id === undefined ? undefined : page.uniqueId(info.id),
    classes: info.classes.filter((name) => name !== 'no-copy'),
    copy: !info.classes.includes('no-copy'),
    start: numbering?.start,
    lines: lines.map((parts, i): CodeLine => ({
      ...marks.get(i),
      ...(highlighted.has(i + 1) ? { highlighted: true } : {}),
      ...numberOf(i, numbering),
      parts: notes || info.classes.includes('annotate') ? annotated(parts, i) : parts,
    })),
  };
  return { props, known, missing };
}

/** The title that its author gave to code, else the name of its language where the site has that. */
function titleOf({ title, language }: FenceInfo, page: PageContext): CodeBlockProps['title'] {
  if (title !== undefined) return page.authorHtml(title);
  const { codeTitles } = page.guide.content.dialect;
  if (!codeTitles || language === '') return undefined;
  const name = languageName(language);
  return page.authorHtml(codeTitles.get(name) ?? name);
}

/** Which of the lines from 1 to `last` lie in some of the ranges; in time of ranges and lines, not their product. */
function linesOf(ranges: readonly LineRange[], last: number): ReadonlySet<number> {
  const lines = new Set<number>();
  let covered = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    for (let line = Math.max(from, covered + 1); line <= Math.min(to, last); line++) lines.add(line);
    covered = Math.max(covered, Math.min(to, last));
  }
  return lines;
}

/** How lines are numbered: as the fence says, else as the site has it. */
function numberingOf({ numbering }: FenceInfo, { guide }: PageContext): Numbering | undefined {
  if (numbering === 'none') return undefined;
  return numbering ?? (guide.content.dialect.numbersCode ? FROM_ONE : undefined);
}

function numberOf(
  index: number,
  numbering: Numbering | undefined,
): { number?: number | undefined; special?: true } {
  if (!numbering) return {};
  const number = numbering.start + index;
  const special = numbering.special > 0 && number % numbering.special === 0;
  return { number: number % numbering.step === 0 ? number : undefined, ...(special ? { special } : {}) };
}
