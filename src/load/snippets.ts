import { posix } from 'node:path';
import type { LineOrigin } from '../model/line-origin.ts';
import type { Problem } from '../model/problem.ts';
import {
  isRefusal,
  sharedIndent,
  spansOf,
  type SnippetFile,
  type SnippetFiles,
  type Span,
} from './snippet-files.ts';
import {
  cycle,
  MAX_CHARACTERS,
  MAX_DEPTH,
  noSection,
  TOO_DEEP,
  TOO_MUCH,
  UNCLOSED,
  type Refusal,
} from './snippet-refusals.ts';
import {
  closingLine,
  fenceAfter,
  parseSnippetLine,
  parseTarget,
  withoutTabs,
  type SnippetTarget,
} from './snippet-line.ts';

/** A page's text with everything that it includes, and where each of its lines was written. */
export interface ExpandedText {
  readonly body: string;
  readonly origins: readonly LineOrigin[];
}

/** Text that includes files: a page's body, or a file itself. */
interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  /** Line of the file on which `lines` start. */
  readonly firstLine: number;
}

export interface SnippetContext {
  readonly files: SnippetFiles;
  /** Path of a file as the person knows it. */
  readonly shown: (path: string) => string;
  /** Whether a part of a file loses the indentation that all its lines share. */
  readonly dedents?: boolean;
  /** The line of a file in which a line of its text was written, where its notation was another's. */
  readonly lineOf?: (path: string, line: number) => number;
  readonly report: (problem: Problem) => void;
}

/**
 * Puts the text of other files in where a page says `--8<-- "file"`; gives undefined for pages that never do.
 * What cannot be included is reported and left out. Follows pymdownx.snippets; files are looked for in the content
 * folder only.
 *
 * @param page its body, and the line of the file on which that starts
 */
export function expandSnippets(
  page: { readonly path: string; readonly body: string; readonly bodyLine: number },
  context: SnippetContext,
): ExpandedText | undefined {
  if (!page.body.includes('8<')) return undefined;
  const lines = page.body.split('\n');
  if (!lines.some((line) => parseSnippetLine(line))) return undefined;
  const expander = new Expander(page.path, context);
  expander.run({ path: page.path, lines, firstLine: page.bodyLine });
  return expander.result;
}

/** Where an inclusion stands: what is reported and what the text is moved to the right by. */
interface Place {
  readonly source: Source;
  readonly index: number;
  readonly column: number;
  readonly indent: string;
}

/** One walk through a text and all that it includes. Over 200 lines: its steps share what they count. */
class Expander {
  readonly #page: string;
  readonly #context: SnippetContext;
  readonly #lines: string[] = [];
  readonly #origins: LineOrigin[] = [];
  /** Files that are being included, the page first. */
  readonly #stack: string[] = [];
  /** Characters taken in, those of lines that only include others counted too: they cost time. */
  #characters = 0;
  #isFull = false;
  /** The fence that is open at the end of the text so far. */
  #fence = '';

  constructor(page: string, context: SnippetContext) {
    this.#page = page;
    this.#context = context;
  }

  get result(): ExpandedText {
    return { body: this.#lines.join('\n'), origins: this.#origins };
  }

  run(source: Source): void {
    this.#stack.push(source.path);
    this.#walk(source, [0, source.lines.length], '');
    this.#stack.pop();
  }

  /** @param left characters that each line loses on its left */
  #walk(source: Source, [from, to]: Span, indent: string, left = 0): void {
    for (let i = from; i < to; i++) {
      const line = (source.lines[i] ?? '').slice(left);
      if (this.#stack.length > 1) this.#characters += line.length + indent.length + 1;
      if (this.#characters > MAX_CHARACTERS && this.#stack.length > 1) return;
      const mark = parseSnippetLine(line);
      if (!mark) this.#emit(source, i, line, indent, left);
      else if (mark.kind === 'escaped') this.#emit(source, i, mark.text, indent, left);
      else if (mark.kind === 'file') {
        const place = {
          source,
          index: i,
          column: left + mark.column,
          indent: indent + withoutTabs(mark.indent),
        };
        this.#include(mark.path, place);
      } else if (mark.kind === 'list') {
        const end = closingLine(source.lines, i + 1, to);
        if (end === undefined) {
          this.#report({ source, index: i, column: 1, indent }, UNCLOSED);
          this.#emit(source, i, line, indent);
          // Nothing below is a mark of a list: there is none.
        } else {
          this.#list(source, [i + 1, end], indent);
          i = end;
        }
      }
    }
  }

  /** Paths on lines of their own between two lines `--8<--`. */
  #list(source: Source, [from, to]: Span, indent: string): void {
    for (let i = from; i < to; i++) {
      const line = source.lines[i] ?? '';
      const path = line.trim();
      if (path === '') this.#emit(source, i, '', '');
      // In a list, a line with the marks of an inclusion includes nothing, as in pymdownx.
      else if (!path.startsWith(';') && !parseSnippetLine(line)) {
        const shift = line.length - line.trimStart().length;
        this.#include(path, {
          source,
          index: i,
          column: shift + 1,
          indent: indent + withoutTabs(line.slice(0, shift)),
        });
      }
    }
  }

  #include(written: string, place: Place): void {
    if (written.startsWith(';')) return;
    const target = parseTarget(written);
    const file = this.#context.files.find(target, this.#page);
    const refusal = isRefusal(file) ? file : this.#refusal(file, target);
    if (refusal || isRefusal(file)) {
      if (refusal) this.#report(place, refusal);
      return;
    }
    this.#stack.push(file.path);
    const source = { path: file.path, lines: file.lines, firstLine: 1 };
    // What is too much already is not looked at.
    const dedents = this.#context.dedents === true && this.#characters <= MAX_CHARACTERS;
    for (const span of spansOf(file, target, this.#fence !== '')) {
      this.#walk(source, span, place.indent, dedents ? sharedIndent(file, target, span) : 0);
    }
    this.#stack.pop();
    if (this.#characters <= MAX_CHARACTERS || this.#isFull) return;
    this.#isFull = true;
    this.#report(place, TOO_MUCH);
  }

  #refusal(file: SnippetFile, { section }: SnippetTarget): Refusal | undefined {
    if (this.#stack.includes(file.path)) return cycle([...this.#stack, file.path]);
    if (this.#stack.length > MAX_DEPTH) return TOO_DEEP;
    if (section === undefined || file.sections.has(section)) return undefined;
    return noSection(section, file.sections.keys());
  }

  #emit(source: Source, index: number, text: string, indent: string, left = 0): void {
    const isForeign = this.#fence === '' && posix.dirname(source.path) !== posix.dirname(this.#page);
    const linked = isForeign ? this.#context.files.linksOfPage(text, source.path, this.#page) : text;
    const shifted = text.trim() === '' ? '' : indent + linked;
    this.#lines.push(shifted);
    this.#origins.push({ path: source.path, line: source.firstLine + index, shift: indent.length - left });
    this.#fence = fenceAfter(this.#fence, shifted);
  }

  #report({ source, index, column }: Place, refusal: Refusal): void {
    const { shown, lineOf } = this.#context;
    const line = source.firstLine + index;
    this.#context.report({
      file: shown(source.path),
      line: lineOf?.(source.path, line) ?? line,
      column,
      check: 'snippets',
      ...refusal,
    });
  }
}
