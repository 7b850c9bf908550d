/** Which pages and folders an item of a `nav` stands for that names none of them by itself: `...`, `guides/*.md`. */
export interface RestPattern {
  /** The folder that it speaks of, from the one in whose `nav` it stands; '' for that one. */
  readonly folder: string;
  readonly matches: (name: string, kind: 'page' | 'folder') => boolean;
}

/** Stars of a pattern: each more would let a hostile one take far longer. */
const MAX_STARS = 3;

/**
 * `...`, `... | glob=a*`, `*`, `**`, `*.md`, `guides/*` → what they stand for; undefined for any other item. Of a
 * `regex=`, and of a pattern with many stars, everything is taken: an entry too many is better than one too few.
 */
export function restPattern(item: string): RestPattern | undefined {
  const [, rest, written] = /^\s*(\.\.\.)(?:\s*\|\s*(?:flat\s*\|?\s*)?(?:glob=)?(.*?))?\s*$/.exec(item) ?? [];
  const pattern = rest === undefined ? item.trim() : (written ?? '') || '*';
  if (rest === undefined && !pattern.includes('*')) return undefined;
  const [, folder = '', name = pattern] = /^([^*?]*)\/([^/]*)$/.exec(pattern.replace(/\*\*\/?/g, '*')) ?? [];
  if (pattern.startsWith('regex=') || name.split('*').length > MAX_STARS + 1) return ALL;
  const expression = name
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]');
  const regex = new RegExp(`^${expression}$`, 'i');
  return {
    folder,
    matches: (found, kind) => regex.test(found) && !(kind === 'folder' && name.includes('.')),
  };
}

const ALL: RestPattern = { folder: '', matches: () => true };
