/** Elements that stand in a text as blocks: Python-Markdown's list, so that what it reads as inline stays inline. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  `address article aside blockquote body canvas colgroup dd details div dl dt fieldset figcaption figure footer form
  group h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main map math menu nav noscript object ol option output p
  pre progress script section style summary table tbody td textarea tfoot th thead tr ul video`
    .trim()
    .split(/\s+/),
);

/** Elements whose content is never Markdown. */
export const RAW_ELEMENTS: ReadonlySet<string> = new Set(
  'canvas iframe math noscript object option pre script style textarea'.split(' '),
);

/** Elements that hold a line of text rather than blocks. */
export const SPAN_ELEMENTS: ReadonlySet<string> = new Set(
  'address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '),
);

/** A tag in a text, with what stands in it. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly closes: boolean;
  /** `<hr>`, `<div/>`: nothing follows that belongs to it. */
  readonly void: boolean;
  readonly start: number;
  readonly end: number;
}

/** An element: its first tag and the tag that closes it. */
export interface Element {
  readonly open: Tag;
  readonly close: Tag;
}

const ATTRIBUTES = String.raw`(?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+))?)*`;
const TAG = new RegExp(String.raw`<(/?)([A-Za-z][A-Za-z0-9-]*)(${ATTRIBUTES})\s*(/?)>`, 'y');
const VOID = new Set([
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'embed',
  'area',
]);
/** Longest tag that is looked at; a longer one is text. Bounds the work on an endless `<a x x x …`. */
const LONGEST_TAG = 4000;

/** The tag that starts at a position of a text, if one does. */
export function tagAt(text: string, position: number): Tag | undefined {
  if (text[position] !== '<') return undefined;
  TAG.lastIndex = 0;
  const match = TAG.exec(text.slice(position, position + LONGEST_TAG));
  if (!match) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  return {
    name,
    attributes: match[3] ?? '',
    closes: match[1] === '/',
    void: match[4] === '/' || VOID.has(name),
    start: position,
    end: position + match[0].length,
  };
}

/** How deep Markdown in code is looked at for Markdown in code; bounds the work, since each look reads it again. */
const DEEPEST_SAMPLE = 3;

/**
 * All block elements of a text, by the position of their first tag. What stands in code or in a comment is no tag,
 * save in code that is Markdown, which may be shown on the page: that is a text of its own.
 * A closing tag belongs to the last open one of its name, so that one that is never closed takes nothing with it.
 * One pass over the text, and one over what is Markdown in code.
 */
export function blockElements(text: string, depth = 0): ReadonlyMap<number, Element> {
  const samples: Sample[] = [];
  const elements = matchingTags(tagsOutsideCode(text, samples));
  if (depth === DEEPEST_SAMPLE) return elements;
  for (const { from, to } of samples) {
    for (const { open, close } of blockElements(text.slice(from, to), depth + 1).values())
      elements.set(open.start + from, { open: shifted(open, from), close: shifted(close, from) });
  }
  return elements;
}

/** Markdown in a fence, without the lines of the fence. */
interface Sample {
  readonly from: number;
  readonly to: number;
}

function shifted(tag: Tag, by: number): Tag {
  return { ...tag, start: tag.start + by, end: tag.end + by };
}

function matchingTags(tags: Iterable<Tag>): Map<number, Element> {
  const elements = new Map<number, Element>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (!BLOCK_ELEMENTS.has(tag.name)) continue;
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (tag.void) elements.set(tag.start, { open: tag, close: { ...tag, start: tag.end } });
    else if (!tag.closes) stack.push(tag);
    else {
      const opening = stack.pop();
      if (opening) elements.set(opening.start, { open: opening, close: tag });
    }
  }
  return elements;
}

const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}(?!.*`)|~{3,})/;

const MARKDOWN_FENCE = /(?:`{3,}|~{3,})[ \t]*(?:markdown|md)(?![\w-])/;

const CLOSING_FENCE = /^[\s>]*(`{3,}|~{3,})[ \t]*$/;

/** The tags of a text; what is Markdown in code is noted as a sample. */
function* tagsOutsideCode(text: string, samples: Sample[]): Generator<Tag> {
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
