import type { Token } from 'markdown-it';
import { keyValue, splitAttributes } from '../support/html-attributes.ts';

/** Attributes that an author may set. No handlers, no style: what a page may do is decided here, not by content. */
const ALLOWED = new Set(
  'id class title lang dir width height loading alt align rel download start type value'.split(' '),
);

/** How lists of headings call a heading, in Python-Markdown's `toc`; for them alone. */
export const LISTED_AS = 'data-toc-label';

/** Gives a token what the words of an attribute list say: `.class`, `#id`, `name=value`. Others are left out. */
export function setAttributes(token: Token, list: string): void {
  for (const word of splitAttributes(list)) {
    const pair = keyValue(word);
    if (word.startsWith('.')) token.attrJoin('class', word.slice(1));
    else if (word.startsWith('#')) token.attrSet('id', word.slice(1));
    else if (pair && isAllowed(token, pair[0].toLowerCase())) token.attrSet(pair[0].toLowerCase(), pair[1]);
  }
}

function isAllowed(token: Token, name: string): boolean {
  if (name === LISTED_AS) return token.type === 'heading_open';
  return ALLOWED.has(name) || /^aria-[a-z]+$/.test(name);
}
