import type { Mark } from '../annotation-mark.tsx';
import type { CodePart } from '../code-line.tsx';

const MARKER = /\((\d{1,4})\)(!?)/g;
/** The end of a line that is a comment with a marker, for languages whose comments we do not know. */
const LINE_END = /(?:\/\/|#|--|;|%|\/\*|<!--)[ \t]*\(\d{1,4}\)!?[ \t]*(?:\*\/|-->)?[ \t]*$/;
/** What is left of a comment that only holds markers. */
const ONLY_SIGNS = /^[^\p{L}\p{N}]*$/u;

type Line = readonly CodePart[];
interface Edit {
  readonly from: number;
  readonly to: number;
  /** Undefined: the text there is hidden. */
  readonly mark: Mark | undefined;
}

/** True where a line may hold the number of a note; a quick look before anything is highlighted for it. */
export function mayHoldMarkers(code: string): boolean {
  return /\(\d{1,4}\)/.test(code);
}

/**
 * Makes numbers in comments into marks: `# (1)` keeps the comment sign, of `# (1)!` only the number is shown. As in
 * Material, only comments count, and only numbers that have a note.
 *
 * @param markOf gives the mark of a number, undefined where it has no note
 */
export function annotateLine(line: Line, markOf: (number: number, force: boolean) => Mark | undefined): Line {
  const text = line.map((part) => part.text).join('');
  if (!mayHoldMarkers(text)) return line;
  const edits = commentsOf(line, text).flatMap(([from, to]) => editsOf(text, from, to, markOf));
  return edits.length === 0 ? line : applyEdits(line, edits);
}

/** Where the comments of a line are, `from` and `to`. */
function commentsOf(line: Line, text: string): (readonly [number, number])[] {
  const comments: (readonly [number, number])[] = [];
  let at = 0;
  for (const part of line) {
    if (part.kind === 'comment') comments.push([at, at + part.text.length]);
    at += part.text.length;
  }
  if (comments.length > 0) return comments;
  const end = LINE_END.exec(text);
  return end ? [[end.index, text.length]] : [];
}

function editsOf(
  text: string,
  from: number,
  to: number,
  markOf: (number: number, force: boolean) => Mark | undefined,
): Edit[] {
  const comment = text.slice(from, to);
  const found = [...comment.matchAll(MARKER)].flatMap((match) => {
    const force = match[2] === '!';
    const mark = markOf(Number(match[1]), force);
    const start = from + match.index;
    return mark ? [{ start, end: start + match[0].length, mark, force }] : [];
  });
  const alone = ONLY_SIGNS.test(comment.replace(MARKER, '')) && found.some(({ force }) => force);
  const edits: Edit[] = [];
  let at = alone ? text.slice(0, from).trimEnd().length : from;
  for (const { start, end, mark, force } of found) {
    if (alone && start > at) edits.push({ from: at, to: start, mark: undefined });
    edits.push({ from: start, to: force ? end - 1 : end, mark });
    if (force && !alone) edits.push({ from: end - 1, to: end, mark: undefined });
    at = alone && force ? end - 1 : end;
  }
  if (alone && at < to) edits.push({ from: at, to, mark: undefined });
  return edits;
}

/** Cuts the parts of a line where its edits begin and end; edits are in order and do not overlap. */
function applyEdits(line: Line, edits: readonly Edit[]): Line {
  const out: CodePart[] = [];
  let at = 0;
  for (const part of line) {
    const end = at + part.text.length;
    let from = at;
    for (const edit of edits) {
      if (edit.to <= from || edit.from >= end) continue;
      if (edit.from > from) out.push({ ...part, text: part.text.slice(from - at, edit.from - at) });
      const start = Math.max(edit.from, from);
      const text = part.text.slice(start - at, Math.min(edit.to, end) - at);
      if (!edit.mark) out.push({ text, kind: '', hidden: true });
      else if (start === edit.from) out.push({ text, kind: '', mark: edit.mark });
      from = Math.min(edit.to, end);
    }
    if (from < end) out.push({ ...part, text: part.text.slice(from - at) });
    at = end;
  }
  return out;
}
