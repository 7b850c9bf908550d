import type { Token } from 'markdown-it';

const BLOCKS = new Set(['fence', 'table_open', 'html_block']);

/** A paragraph of pictures alone, some of which may be links: `![a](b.png){ width="300" }`. */
const PICTURES = /^(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?(?:\{[^}]*\})?\s*)+$/;

/**
 * Whether a block looks the same in an item of a list and behind it: code, a table, HTML, pictures. Python-Markdown
 * takes one that stands less than four columns in to be behind the item, and so leaves the item's own text tight.
 */
export function standsAlone(tokens: readonly Token[], index: number): boolean {
  const type = tokens[index]?.type ?? '';
  return type === 'paragraph_open' ? PICTURES.test(tokens[index + 1]?.content ?? '') : BLOCKS.has(type);
}
