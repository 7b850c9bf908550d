/**
 * True for the front matter of a page that the plugin encryptcontent shows only to those who know its password, or
 * that of its level. Here everybody could read it.
 */
export function isLocked({ password, level }: Readonly<Record<string, unknown>>): boolean {
  return [password, level].some((value) => value !== undefined && value !== null && value !== '');
}
