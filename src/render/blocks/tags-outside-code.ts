import { FENCE_MARK } from '../../support/markdown/fence-mark.ts';
import { tagAt, type Tag } from './tag.ts';

/** Markdown in a fence, without the lines of the fence. */
export interface Sample {
  readonly from: number;
  readonly to: number;
}

const FENCE = new RegExp(`^[\\s>]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)?(${FENCE_MARK})`);

const MARKDOWN_FENCE = /(?:`{3,}|~{3,})[ \t]*(?:markdown|md)(?![\w-])/;

const CLOSING_FENCE = /^[\s>]*(`{3,}|~{3,})[ \t]*$/;

/** The tags of a text, in their order, without those in code and in comments; Markdown in code is noted as a sample. */
export function* tagsOutsideCode(text: string, samples: Sample[]): Generator<Tag> {
  let fence: string | undefined;
  let sample: number | undefined;
  const fenceLines = closedFences(text);
  let comment = false;
  let at = 0;
  for (const [number, line] of text.split('\n').entries()) {
    if (fence !== undefined) {
      const isEnd = closesFence(line, fence);
      if (isEnd && sample !== undefined) samples.push({ from: sample, to: at });
      if (isEnd) fence = undefined;
    } else if (!comment && fenceLines.has(number)) {
      fence = FENCE.exec(line)?.[1];
      sample = MARKDOWN_FENCE.test(line) ? at + line.length + 1 : undefined;
    } else {
      for (const item of tagsOfLine(text, at, at + line.length, comment)) {
        if (typeof item === 'boolean') comment = item;
        else yield item;
      }
    }
    at += line.length + 1;
  }
}

/** Numbers of the lines that open a fence which is closed further down. */
function closedFences(text: string): ReadonlySet<number> {
  const lines = text.split('\n');
  const closed = new Set<number>();
  // From the end, so that the longest closing line that is still ahead is known for each sign.
  const ahead = { '`': 0, '~': 0 };
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    const opens = FENCE.exec(line)?.[1];
    if (opens !== undefined && ahead[signOf(opens)] >= opens.length) closed.add(i);
    const closes = CLOSING_FENCE.exec(line)?.[1];
    if (closes !== undefined) ahead[signOf(closes)] = Math.max(ahead[signOf(closes)], closes.length);
  }
  return closed;
}

function signOf(mark: string): '`' | '~' {
  return mark.startsWith('`') ? '`' : '~';
}

function closesFence(line: string, fence: string): boolean {
  const mark = CLOSING_FENCE.exec(line)?.[1];
  return mark !== undefined && mark.startsWith(fence);
}

const NEXT = /<!--|-->|`+|</g;

/** Tags of a line; `true` and `false` say that a comment begins and ends. */
function* tagsOfLine(text: string, from: number, to: number, inComment: boolean): Generator<Tag | boolean> {
  let comment = inComment;
  NEXT.lastIndex = from;
  for (let match = NEXT.exec(text); match && match.index < to; match = NEXT.exec(text)) {
    const sign = match[0];
    if (comment || sign === '<!--' || sign === '-->') {
      if (sign === '-->' && comment) yield (comment = false);
      else if (sign === '<!--' && !comment) yield (comment = true);
    } else if (sign.startsWith('`')) {
      const end = codeSpanEnd(text, match.index + sign.length, to, sign);
      if (end !== undefined) NEXT.lastIndex = end;
    } else {
      const resume = NEXT.lastIndex;
      const tag = tagAt(text, match.index);
      NEXT.lastIndex = tag?.end ?? resume;
      if (tag) {
        const next = NEXT.lastIndex;
        yield tag;
        NEXT.lastIndex = next;
      }
    }
  }
}

/** Where a code span of a line ends; undefined where its backticks have no partner. */
function codeSpanEnd(text: string, from: number, to: number, ticks: string): number | undefined {
  for (let at = text.indexOf(ticks, from); at !== -1 && at < to; at = text.indexOf(ticks, at)) {
    let end = at;
    while (text[end] === '`') end++;
    if (end - at === ticks.length) return end;
    at = end;
  }
  return undefined;
}
