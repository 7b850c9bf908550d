import type { ChildNode, Element } from 'domhandler';
import { findOne } from 'domutils';
import { parseDocument, type ParserOptions } from 'htmlparser2';

/** Names keep their case: those of SVG need it. */
export const READING: ParserOptions = {
  lowerCaseTags: false,
  lowerCaseAttributeNames: false,
  recognizeSelfClosing: true,
};

/**
 * The main part of a page of ours as a tree, for whoever makes something else of it: a quarter of the work is to read
 * the rest of the page, which they leave out. Throws where the page has none: each of ours has one.
 */
export function mainTree(html: string): Element {
  const end = html.lastIndexOf('</main>');
  const { children } = parseDocument(html.slice(html.indexOf('<main'), end + '</main>'.length), READING);
  const main = findOne(({ name }) => name === 'main', children);
  if (!main || end < 0) throw new Error('a page has no main part');
  return main;
}

/** The drawings of icons, which stand once at the end of a page. */
export function iconTrees(html: string): readonly ChildNode[] {
  const after = html.slice(html.lastIndexOf('</main>'));
  const start = after.indexOf('<symbol');
  if (start < 0) return [];
  return parseDocument(after.slice(start, after.lastIndexOf('</symbol>') + '</symbol>'.length), READING)
    .children;
}
