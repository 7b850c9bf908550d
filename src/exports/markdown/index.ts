import type { Element } from 'domhandler';
import { blocksOf } from './blocks.ts';
import type { Conversion } from './conversion.ts';

/**
 * What a page shows in its `<main>`, as Markdown (GitHub's, https://github.github.com/gfm/) that says all of it without
 * its script and style: tabs follow each other under their labels, diagrams are their source, lists of facts are lists.
 * A converter of our own, since those that build two trees take longer over a page than all the rest of a build;
 * it knows HTML as our templates and the allow-list write it, not any HTML.
 *
 * @param main the main part of a page
 * @param link turns the address of a link, as written in the page, into that of the text
 */
export function mainAsMarkdown(main: Element, link: (href: string) => string): string {
  const conversion: Conversion = { link };
  return `${blocksOf(main.children, conversion).join('\n\n')}\n`;
}
