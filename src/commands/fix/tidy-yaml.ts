import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { RoleFacts } from '../../model/role.ts';

/** A field of a file with everything that belongs to it: comments above it, lines below it. */
interface Part {
  readonly key: string;
  readonly text: string;
}

/**
 * Takes blanks off the ends of lines, and puts the fields of a `role.yaml` into the order of its schema, with their
 * comments. Where the data would not be the same after it, or the file cannot be read, the text stays as it is.
 */
export function tidyYaml(text: string, file: string): string {
  const trimmed = keepsData(text, text.replaceAll(/[ \t]+$/gm, ''));
  return /(^|\/)role\.yaml$/.test(file) ? keepsData(trimmed, inOrder(trimmed)) : trimmed;
}

/** The mended text if it holds the same data as the text, else the text. */
function keepsData(text: string, mended: string): string {
  if (mended === text) return text;
  const [before, after] = [dataOf(text), dataOf(mended)];
  return before !== undefined && isDeepStrictEqual(before, after) ? mended : text;
}

/** What a file says; undefined where it cannot be read, or refers to itself, which guides do not allow. */
function dataOf(text: string): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0 || /(?:^|\s)\*/.test(text)) return undefined;
  const data: unknown = document.toJS();
  return data;
}

function inOrder(text: string): string {
  const order = Object.keys(RoleFacts.shape);
  const { head, parts } = partsOf(text);
  const place = ({ key }: Part): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = parts.toSorted((a, b) => place(a) - place(b));
  if (sorted.every((part, i) => part === parts[i])) return text;
  return head + sorted.map(({ text: lines }) => (lines.endsWith('\n') ? lines : `${lines}\n`)).join('');
}

/** Splits a file where a field starts in the first column. Comments right above a field go with it. */
function partsOf(text: string): { readonly head: string; readonly parts: readonly Part[] } {
  const starts = [...text.matchAll(/^(?:#.*\n)*([A-Za-z]\w*):/gm)];
  // The comment at the top is that of the file.
  const first = starts[0]?.index ?? text.length;
  const headEnd = first === 0 ? (/^(?:#.*\n)*/.exec(text)?.[0].length ?? 0) : first;
  const parts = starts.map((match, i) => {
    const from = i === 0 ? headEnd : match.index;
    return { key: match[1] ?? '', text: text.slice(from, starts[i + 1]?.index ?? text.length) };
  });
  return { head: text.slice(0, headEnd), parts };
}
