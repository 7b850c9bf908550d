import type { Expressions } from './expressions.ts';

/** Code, or what stands behind a picture in brackets: `(/a.png "Title" =200x100)`, each side of the size optional. */
const SIZED =
  /(`+)(?!`).*?[^`]\1(?!`)|(!\[[^\]]{0,300}\]\([^()\s]{1,500}(?:\s+"[^"]{0,300}")?)\s+=(\d*)x(\d*)\s*\)/g;
/** An attribute list at the end of a block, a blank before it: `{.wide #top width=20}`. */
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"{}]*"|[^\s"{}]+))`;
const BLOCK_ATTRIBUTES = new RegExp(
  String.raw`^(.*\S)[ \t]+\{[ \t]*(${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*)[ \t]*\}[ \t]*$`,
);
const HEADING = /^ {0,3}#{1,6}[ \t]/;
/** The id of a heading in a comment: in MDX, braces hold expressions. */
const COMMENTED_ID = /^( {0,3}#{1,6}[ \t].*?)[ \t]*\{\/\*[ \t]*(#[\w-]+)[ \t]*\*\/\}[ \t]*$/;
/** Elements of HTML that hold blocks, at the start of a line. */
const HOLDS_BLOCKS =
  /^(\s*<(?:article|aside|blockquote|center|div|figcaption|figure|footer|h[1-6]|header|main|p|section))(?=[\s>])(?![^>]*\smarkdown\b)/;

/** Elements of HTML that hold text behind their tag; what stands on lines of its own is Markdown in them anyway. */
const HOLDS_TEXT = /^(\s*<(?:d[dt]|li|t[dh]))(?=[\s>])(?![^>]*\smarkdown\b)(?=[^<>]*>[^\S\n]*\S)/;

/**
 * A line of text with what Markdown of other tools has besides ours, as we write it: sizes of pictures in brackets,
 * attributes of whole blocks (of which ids count, as a page has one look), ids of headings in comments.
 * https://github.com/arve0/markdown-it-attrs, https://docusaurus.io/docs/markdown-features/toc#heading-ids
 */
export function withOwnNotation(line: string, expressions: Expressions): string {
  if (!line.includes('{') && !line.includes('=')) return line;
  const sized = line.replace(SIZED, (all, _code, picture?: string, width = '', height = '') => {
    if (picture === undefined) return all;
    const sides = [`width=${width}`, `height=${height}`].filter((side) => !side.endsWith('='));
    return `${picture})${sides.length === 0 ? '' : `{ ${sides.join(' ')} }`}`;
  });
  if (expressions === 'braces') return sized.replace(COMMENTED_ID, '$1 {$2}');
  return expressions === 'vue' && !HEADING.test(sized)
    ? sized.replace(BLOCK_ATTRIBUTES, (_, text: string, list: string) => withoutAttributes(text, list))
    : sized;
}

/** Of a link or picture that a block ends with, the attributes are its own; of a block only the id is kept. */
function withoutAttributes(text: string, list: string): string {
  if (text.endsWith(')')) return `${text}{ ${list.trim()} }`;
  const id = /#[\w-]+/.exec(list)?.[0];
  return id === undefined ? text : `${text} [](){ ${id} }`;
}

/**
 * A line of MDX, in which text inside elements is Markdown however it stands, and text that stands far in is no code.
 *
 * @param isInItem whether what is written around the line is the item of a list, to which it may belong
 */
export function mdxLine(line: string, isInItem: () => boolean): string {
  const marked = line.replace(HOLDS_BLOCKS, '$1 markdown="1"').replace(HOLDS_TEXT, '$1 markdown="1"');
  return /^(?: {4}|\t)/.test(marked) && !isInItem() ? marked.trimStart() : marked;
}
