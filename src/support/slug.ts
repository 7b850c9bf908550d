/**
 * Text → the id that a heading, tab or file gets from it: `Is it for you?` → `is-it-for-you`.
 * Letters and digits of every script are kept, so that a guide in any language has readable anchors.
 */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-');
}
