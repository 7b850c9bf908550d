import { FENCE_MARK } from '../support/markdown/fence-mark.ts';

/**
 * What a line says to the reader of snippets, in the notation of pymdownx.snippets: `--8<-- "a.md"` includes a file,
 * two lines `--8<--` stand around a list of files, `--8<-- [start:name]` marks a section of the file that it stands
 * in, and `;` before any of them makes it text.
 */
export type SnippetLine =
  | { readonly kind: 'file'; readonly indent: string; readonly path: string; readonly column: number }
  | { readonly kind: 'list' }
  | { readonly kind: 'section'; readonly edge: 'start' | 'end'; readonly name: string }
  | { readonly kind: 'escaped'; readonly text: string };

/** The longest line that is looked at: real ones name one file. */
const MAX_LENGTH = 1000;

const FILE = /^([ \t]*)(;*)-+8<-+(?:([ \t]+)(?:"((?:\\"|[^"])+)"|'((?:\\'|[^'])+)'))?[ \t]*$/;
const SECTION = /(;*)-+8<-+[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([a-z][\w-]*)[ \t]*\]/i;

/** A line → what it includes or marks; undefined for ordinary text. */
export function parseSnippetLine(line: string): SnippetLine | undefined {
  if (!line.includes('8<') || line.length > MAX_LENGTH) return undefined;
  const file = FILE.exec(line);
  if (file) {
    if (file[2] !== '') return { kind: 'escaped', text: line.replace(';', '') };
    const path = file[4] ?? file[5];
    if (path === undefined) return { kind: 'list' };
    return { kind: 'file', indent: file[1] ?? '', path: path.trim(), column: line.indexOf(path) + 1 };
  }
  const section = SECTION.exec(line);
  if (!section) return undefined;
  if (section[1] !== '') {
    const at = section.index;
    return { kind: 'escaped', text: line.slice(0, at) + line.slice(at + 1) };
  }
  const edge = section[2]?.toLowerCase() === 'start' ? 'start' : 'end';
  return { kind: 'section', edge, name: section[3] ?? '' };
}

const FENCE = new RegExp(`^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?(${FENCE_MARK})(.*)$`);

/** The fence that is open behind a line: `` ``` ``, or nothing. */
export function fenceAfter(open: string, line: string): string {
  const [, mark = '', rest = ''] = FENCE.exec(line) ?? [];
  if (open === '') return mark;
  return mark.startsWith(open) && rest.trim() === '' ? '' : open;
}

/** Lines from and to, 1-based; negative ones count from the end, as in pymdownx. */
export interface LineRange {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Which part of a file is wanted: `a.md`, `a.md:intro`, `a.md:3:8`, `a.md::3`, `a.md:1:2,9:`. */
export interface SnippetTarget {
  readonly path: string;
  readonly section: string | undefined;
  readonly ranges: readonly LineRange[];
}

const PART = /:(?:([a-z][\w-]*)|(-?\d*(?::-?\d*)?(?:,-?\d*(?::-?\d*)?)*))$/i;

/** What an author writes between the quotation marks → the file and the part of it. */
export function parseTarget(written: string): SnippetTarget {
  const match = PART.exec(written);
  if (!match) return { path: written, section: undefined, ranges: [] };
  const path = written.slice(0, match.index).trim();
  if (match[1] !== undefined) return { path, section: match[1], ranges: [] };
  const ranges = (match[2] ?? '').split(',').map((range): LineRange => {
    const [from = '', to = ''] = range.split(':');
    return { from: numberOf(from), to: numberOf(to) };
  });
  return { path, section: undefined, ranges };
}

function numberOf(text: string): number | undefined {
  return /\d/.test(text) ? Number(text) : undefined;
}

/** Line of the mark that closes a list of files. */
export function closingLine(lines: readonly string[], from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (parseSnippetLine(lines[i] ?? '')?.kind === 'list') return i;
  return undefined;
}

/** Tabs of an indentation as spaces, up to the next multiple of four columns. */
export function withoutTabs(indent: string): string {
  return indent.replace(/ {0,3}\t/g, '    ');
}
