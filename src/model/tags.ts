import { slugify } from '../support/slug.ts';

/**
 * Tag → the id of its place on the page of tags, whatever other tags there are: `Go` → `tag-go`. Signs that an id
 * leaves out are told by their numbers, so that `C`, `C++` and `C#` are three: `tag-c`, `tag-c.2b.2b`, `tag-c.23`.
 * Spellings that differ only in capitals, blanks and hyphens are one tag.
 */
export function tagId(tag: string): string {
  const signs = tag.normalize('NFC').match(/[^\p{L}\p{M}\p{N}_\s-]/gu) ?? [];
  const numbers = signs.map((sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}`);
  return `tag-${slugify(tag)}${numbers.join('')}`;
}
