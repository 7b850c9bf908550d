import { english } from '../../words/en.ts';

/** Names that containers have here too. */
const SHARED = new Set([
  ...Object.keys(english.kinds),
  'cards',
  'code-group',
  'code-group-item',
  'demo',
  'grid',
  'question',
  'timeline',
]);
/** Names by which themes place what they hold and say nothing of it: `center`, `card-grid`, `steps`. */
const PLACING =
  /(?:^|-)(?:align|center|columns?|flex|grid|justify|left|masonry|right|row|slot|steps|wrapper)$/;

/** What a container of another tool is here. */
export interface Container {
  /** `raw` and `plain` hold text that needs none: of raw text, expressions stay as they are. */
  readonly sort: 'raw' | 'plain' | 'tabs' | 'block';
  /** Name and title as they are written here. */
  readonly name: string;
  readonly title: string;
  /** An id that links to it have: `#go`. */
  readonly id: string | undefined;
  readonly options: string;
}

/**
 * Reads what stands behind the colons of an opening line: `tip[Title]{open}`, `theorem Pythagoras {#thm}`.
 *
 * @param isClosed whether a line closes it; without one it may be a part of a guide that is placed by one line
 */
export function readContainer(name: string, rest: string, isClosed: () => boolean): Container {
  const [, bracketed, after = ''] = /^\[(.*)\](.*)$/.exec(rest) ?? [undefined, undefined, rest];
  const [options = ''] = /\{[^}]*\}\s*$/.exec(after) ?? [];
  const id = /^\{\s*(#[\w-]+)\s*\}\s*$/.exec(options)?.[1];
  const words = (bracketed ?? after.slice(0, after.length - options.length)).trim();
  const title = words === '' ? (attributeIn(options) ?? '') : words;
  const shared = { title, id, options: /\bopen\b/.test(options) ? '{open}' : '' };
  if (name === 'raw' || name === 'v-pre') return { ...shared, sort: 'raw', name };
  if (name === 'tabs' || name === 'code-tabs') return { ...shared, sort: 'tabs', name: 'tabs' };
  if (name === 'secondary') return { ...shared, sort: 'block', name: 'note' };
  if (SHARED.has(name) || !isClosed()) return { ...shared, sort: 'block', name };
  if (PLACING.test(name)) return { ...shared, sort: 'plain', name };
  return { ...shared, sort: 'block', name: 'note', title: ownTitle(name, title) };
}

/** The title among attributes: `title="…"`. */
function attributeIn(written: string): string | undefined {
  return /(?:^|[\s{])title=(["'])(.*?)\1/.exec(written)?.[2];
}

/** The title of a container that only the site has: `title="…"`, else its words, else its name. */
function ownTitle(name: string, title: string): string {
  return attributeIn(title) ?? (title === '' ? name.charAt(0).toUpperCase() + name.slice(1) : title);
}

/**
 * Whether the container that opens on a line is closed: the next line of as many colons, that stands no further in,
 * opens no other.
 */
export function isClosedBelow(lines: readonly string[], line: number, mark: string): boolean {
  const [indent, colons] = [mark.search(/:/), mark.trim()];
  for (let at = line; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const found = text.trimStart().startsWith(colons) && text.search(/\S/) <= indent;
    if (found) return /^:+$/.test(text.trim());
  }
  return false;
}
