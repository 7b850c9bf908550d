/** A tag in a text, with what stands in it. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly closes: boolean;
  /** `<hr>`, `<div/>`: nothing follows that belongs to it. */
  readonly void: boolean;
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTES = String.raw`(?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+))?)*`;
const TAG = new RegExp(String.raw`<(/?)([A-Za-z][A-Za-z0-9-]*)(${ATTRIBUTES})\s*(/?)>`, 'y');
const VOID = new Set([
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'embed',
  'area',
]);
/** Longest tag that is looked at; a longer one is text. Bounds the work on an endless `<a x x x …`. */
const LONGEST_TAG = 4000;

/** The tag that starts at a position of a text, if one does. */
export function tagAt(text: string, position: number): Tag | undefined {
  if (text[position] !== '<') return undefined;
  TAG.lastIndex = 0;
  const match = TAG.exec(text.slice(position, position + LONGEST_TAG));
  if (!match) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  return {
    name,
    attributes: match[3] ?? '',
    closes: match[1] === '/',
    void: match[4] === '/' || VOID.has(name),
    start: position,
    end: position + match[0].length,
  };
}
