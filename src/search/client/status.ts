import type { Found, Query } from './finder.ts';
import type { Answer } from './answers.ts';
import { words } from './interface-words.ts';

/** What is announced, and shown: how many, and what was searched for where it is not what was typed. */
export function statusOf(text: string, { results, instead }: Answer): string {
  const count = results.length;
  if (instead === undefined) return count === 0 ? words.nothing({ text }) : words.found({ count, text });
  return count === 0 ? words.nothingInstead({ text, instead }) : words.foundInstead({ count, text, instead });
}

/** The same on the search page, where a text is not needed, and what to do where nothing is found. */
export function statusOfPage({ text: typed, chosen }: Query, found: Found): string {
  const text = typed.trim();
  const said = text === '' ? words.pages({ count: found.results.length }) : statusOf(text, found);
  if (found.results.length > 0) return said;
  return `${said} ${chosen.size > 0 ? words.fewerFilters : words.otherWords}`;
}
