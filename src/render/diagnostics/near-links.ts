import type { StateCore } from 'markdown-it';
import { envOf } from '../page-state.ts';
import { paragraphLines } from './page-text.ts';
import { code } from './words.ts';

/** What can hardly be anything but an address: nobody writes it in brackets otherwise. */
const ADDRESS = String.raw`(?:https?://[^\s()[\]]+|[^\s()[\]]+\.(?:md|html?|png|jpe?g|svg|webp)(?:#[^\s()[\]]*)?)`;

/** Links as people write them who have not written one for a while, with the two parts of each. */
const NEAR_LINKS = [
  {
    form: new RegExp(String.raw`\[(?<words>[^[\]]+)\][ \t]+\((?<address>${ADDRESS})\)`, 'g'),
    what: 'a blank parts this link',
  },
  {
    form: new RegExp(String.raw`\((?<words>[^()]+)\)\[(?<address>${ADDRESS})\]`, 'g'),
    what: 'the brackets of this link are exchanged',
  },
  {
    form: new RegExp(String.raw`\[(?<words>[^[\]]+)\]\((?<address>${ADDRESS})(?=[\s,;.!?][^)"']*$|$)`, 'g'),
    what: 'this link is never closed',
  },
] as const;

/** Longest line that is looked at: a page made to be slow has long ones. */
const LONGEST = 2000;

/** Says where text in brackets was meant to be a link: readers would see the brackets. */
export function checkLinks(state: StateCore, index: number): void {
  if (!/[\])][ \t]*[([]/.test(state.tokens[index]?.content ?? '')) return;
  for (const { text, line, column } of paragraphLines(state, index)) {
    if (text.length > LONGEST) continue;
    const plain = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (piece) => ' '.repeat(piece.length));
    for (const { form, what } of NEAR_LINKS) {
      for (const { 0: found, index: at, groups } of plain.matchAll(form)) {
        const meant = `[${groups?.['words'] ?? ''}](${groups?.['address'] ?? ''})`;
        envOf(state.env).state.report({
          check: 'link-brackets',
          line,
          column: column + at,
          what,
          unexpected: `Unexpected ${code(found)}, expected ${code(meant)}`,
          fix: `write ${code(meant)}.`,
        });
      }
    }
  }
}
