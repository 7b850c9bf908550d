import { tagsOutsideCode, type Sample } from './tags-outside-code.ts';
import type { Tag } from './tag.ts';

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

/** Elements that hold nothing but other elements. */
export const HOLDERS: ReadonlySet<string> = new Set('table tbody tfoot thead tr'.split(' '));

/** Elements that hold a line of text rather than blocks. */
export const SPAN_ELEMENTS: ReadonlySet<string> = new Set(
  'address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '),
);

/** Elements that hold text and no blocks: a browser ends the first ones where a block begins. */
export const TEXT_ELEMENTS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 p summary'.split(' '));

/** An element: its first tag and the tag that closes it. */
export interface Element {
  readonly open: Tag;
  readonly close: Tag;
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
