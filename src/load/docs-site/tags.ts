/** A tag of a component or an HTML element, as JSX has it. */
export interface Tag {
  readonly name: string;
  /** What is written behind each name: a text, or an expression in braces; '' where nothing is. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly kind: 'open' | 'close' | 'empty';
  /** Where the tag ends in its line. */
  readonly end: number;
}

/** The longest expression whose end is looked for. */
const MAX_BRACES = 5000;
/** Attributes that are read of one tag; nobody writes more. */
const MAX_ATTRIBUTES = 60;

/**
 * Reads the tag that begins at a place in a text; undefined where none does. Braces may hold others, and texts.
 */
export function readTag(text: string, at: number): Tag | undefined {
  const [head, slash, name] = /^<(\/?)([A-Za-z][\w.-]*)(?![^\s/>])/.exec(text.slice(at, at + 80)) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const attributes = new Map<string, string>();
  let i = at + head.length;
  // Counted by what is read, as a name may be there many times.
  for (let read = 0; i < text.length && read < MAX_ATTRIBUTES; read++) {
    while (/\s/.test(text.charAt(i))) i++;
    if (text.startsWith('/>', i)) return { name, attributes, kind: 'empty', end: i + 2 };
    if (text[i] === '>') return { name, attributes, kind: slash === '/' ? 'close' : 'open', end: i + 1 };
    const end = attributeEnd(text, i);
    if (end === undefined) return undefined;
    const [, key = '', , value = ''] = /^([^\s=]+)(=(.*))?$/s.exec(text.slice(i, end)) ?? [];
    attributes.set(key, value);
    i = end;
  }
  return undefined;
}

/** Where an attribute ends that begins at a place; undefined where it is not closed. */
function attributeEnd(text: string, at: number): number | undefined {
  let i = at;
  while (i < text.length) {
    const sign = text.charAt(i);
    if (/[\s>]/.test(sign) || text.startsWith('/>', i)) return i > at ? i : undefined;
    const end = sign === '{' ? bracesEnd(text, i) : /["']/.test(sign) ? quoteEnd(text, i) : i + 1;
    if (end === undefined) return undefined;
    i = end;
  }
  return undefined;
}

/** Where braces end that open at a place, texts and other braces in them passed over. */
export function bracesEnd(text: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + MAX_BRACES); i++) {
    const sign = text.charAt(i);
    if (/["'`]/.test(sign)) i = (quoteEnd(text, i) ?? i + 1) - 1;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return i + 1;
  }
  return undefined;
}

function quoteEnd(text: string, at: number): number | undefined {
  const end = text.indexOf(text.charAt(at), at + 1);
  return end === -1 ? undefined : end + 1;
}

/**
 * What the value of an attribute says without being run: a text in quotes, in braces too, a number, or the path in
 * `require('./a.png').default` and `useBaseUrl('/a.png')`. Undefined for any other expression.
 *
 * @param names paths of files by the names under which a page imports them
 */
export function literal(value: string, names: ReadonlyMap<string, string> = new Map()): string | undefined {
  const inner = /^\{\s*(.*?)\s*\}$/s.exec(value)?.[1];
  if (inner === undefined) return /^["']/.test(value) ? value.slice(1, -1) : value;
  const text = /^(["'`])((?:(?!\1|\$\{)[^\\])*)\1$/s.exec(inner)?.[2];
  if (text !== undefined) return text;
  if (/^-?[\d.]+$/.test(inner)) return inner;
  const [, call, path] = /^(require|useBaseUrl)\(\s*["']([^"']+)["']\s*\)(?:\.default)?$/.exec(inner) ?? [];
  if (path !== undefined) return call === 'useBaseUrl' ? `/${path.replace(/^\/+/, '')}` : path;
  return names.get(inner.replace(/\.src$/, ''));
}

/** Tags of a line by their places, those in backticks passed over. */
export function* tagsOf(line: string): Generator<Tag & { readonly start: number }> {
  let i = 0;
  while (i < line.length) {
    const sign = line.charAt(i);
    if (sign === '`') {
      const run = /^`+/.exec(line.slice(i))?.[0] ?? '`';
      const end = line.indexOf(run, i + run.length);
      i = end === -1 ? i + run.length : end + run.length;
      continue;
    }
    const tag = sign === '<' ? readTag(line, i) : undefined;
    if (tag) yield { ...tag, start: i };
    i = tag?.end ?? i + 1;
  }
}
