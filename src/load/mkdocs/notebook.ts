import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import type { WrittenText } from '../foreign-site.ts';

/** Characters of one output; a log of thousands of lines is for nobody to read on a page. */
const MAX_OUTPUT = 20_000;
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001B\[[\d;]*m/g;

/** A cell, as far as it is shown. https://nbformat.readthedocs.io/en/latest/format_description.html */
interface Cell {
  readonly kind: unknown;
  readonly source: string;
  readonly outputs: readonly unknown[];
}

/** The text of a notebook, with the lines of its file at which pictures stand that it drew. */
export interface NotebookText extends WrittenText {
  readonly pictures: readonly number[];
}

/**
 * A Jupyter notebook as Markdown: its text, its code in blocks, and the outputs that were saved with it, nothing of
 * it run again. Pictures in outputs are no files, and only
 * named. Undefined for a file that is no notebook.
 */
export function notebookText(json: string): NotebookText | undefined {
  const notebook = parsed(json);
  if (!notebook) return undefined;
  const cells = cellsOf(notebook);
  const language = languageOf(notebook['metadata']);
  const lines = cells.flatMap((cell) => cellLines(cell, language));
  const pictures = json.split('\n').flatMap((line, i) => (/^\s*"image\/[\w+]+":/.test(line) ? [i + 1] : []));
  return { text: lines.join('\n'), lines: placesOf(lines, json), pictures };
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) && Array.isArray(value['cells']) ? value : undefined;
  } catch {
    return undefined;
  }
}

function cellsOf({ cells }: Readonly<Record<string, unknown>>): Cell[] {
  return (Array.isArray(cells) ? cells : []).filter(isRecord).map((cell) => ({
    kind: cell['cell_type'],
    source: joined(cell['source']),
    outputs: Array.isArray(cell['outputs']) ? cell['outputs'] : [],
  }));
}

function languageOf(metadata: unknown): string {
  const info = isRecord(metadata) ? metadata['language_info'] : undefined;
  const name = isRecord(info) ? info['name'] : undefined;
  return typeof name === 'string' && /^[\w+#-]+$/.test(name) ? name : 'python';
}

/** Text that is a list of lines, each with its end, or one text. */
function joined(value: unknown): string {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((part) => typeof part === 'string').join('');
}

function cellLines({ kind, source, outputs }: Cell, language: string): string[] {
  if (kind === 'markdown') return [...source.split('\n'), ''];
  if (kind !== 'code') return [];
  const code = source.trim() === '' ? [] : fenced(source, language);
  return [...code, ...outputs.flatMap((output) => outputLines(output))];
}

/** What code gave: text as it is, a table in HTML, or what it failed with. */
function outputLines(output: unknown): string[] {
  if (!isRecord(output)) return [];
  const data = isRecord(output['data']) ? output['data'] : {};
  const markdown = joined(data['text/markdown']);
  if (markdown !== '') return [...markdown.split('\n'), ''];
  const html = joined(data['text/html']);
  // A blank line would end the block of HTML.
  if (/^\s*<(?:div|table)/.test(html)) return [...html.split('\n').filter((line) => line.trim() !== ''), ''];
  const traceback = Array.isArray(output['traceback']) ? output['traceback'].map(joined).join('\n') : '';
  const text = (joined(output['text']) || joined(data['text/plain']) || traceback).replace(COLOURS, '');
  return text.trim() === '' ? [] : fenced(text.slice(0, MAX_OUTPUT), 'text');
}

/** Code between signs that it does not hold itself. */
function fenced(code: string, language: string): string[] {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  return [mark + language, ...code.replace(/\n+$/, '').split('\n'), mark, ''];
}

/** The line of the file in which each line of the text is written: they stand there in order, as texts of JSON. */
function placesOf(lines: readonly string[], json: string): number[] {
  const written = json.split('\n');
  let at = 0;
  return lines.map((line) => {
    const inner = JSON.stringify(line).slice(1, -1);
    const found =
      inner.trim() === ''
        ? -1
        : written.findIndex((text, i) => i >= at && i < at + 200 && text.includes(inner));
    if (found !== -1) at = found;
    return at + 1;
  });
}

/** Names a picture that a notebook holds, at a line of its file. */
export function lostPicture(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    check: 'mkdocs',
    what: 'a picture that this notebook drew is left out',
    unexpected: 'Unexpected picture inside a notebook, expected a file of its own',
    fix: 'save it beside the notebook, and show it in its text.',
  };
}
