import type { MarkdownIt, StateBlock } from 'markdown-it';
import { splitAttributes } from '../html-attributes.ts';
import { slipOf } from '../nearest.ts';
import { indentedBody, lineText, parseIndentedBody, unindentedFurther } from './indented-body.ts';
import { setData, unquote } from './token.ts';

/** What the marker line of an admonition or collapsible says. */
export interface Marker {
  /** What it is called and looks like. */
  readonly kind: string;
  /** Whether its author has named it: `??? "Title"` has no name. */
  readonly hasKind: boolean;
  /** Markdown of the title; undefined: the kind's own; empty: none. */
  readonly title: string | undefined;
  /** Beside the text instead of in it: at the start or the end of the line. */
  readonly inline: 'start' | 'end' | undefined;
  readonly open: boolean;
  /** Classes beside the kind, kept as written. */
  readonly classes: readonly string[];
}

/** Words such as `inline end tip` → where the block stands, and the words that say something else. */
export function takePlace(words: readonly string[]): {
  readonly inline: Marker['inline'];
  readonly others: readonly string[];
} {
  return {
    inline: words.includes('inline') ? (words.includes('end') ? 'end' : 'start') : undefined,
    others: words.filter((word) => word !== 'inline' && word !== 'end'),
  };
}

/** `??? tip "Title"` → its parts; undefined where the line is no marker of the given sign. */
export function parseMaterialMarker(line: string, sign: '!!!' | '???'): Marker | undefined {
  if (!line.startsWith(sign)) return undefined;
  // `???-` says that it is closed, as `[!note]-` does elsewhere.
  const fold = sign === '???' && /[+-]/.test(line.charAt(3)) ? line.charAt(3) : '';
  const rest = line.slice(sign.length + fold.length).trim();
  // A title goes to the last quote of its line: it may hold others.
  const quote = rest.search(/["']/);
  const title = quote === -1 ? undefined : rest.slice(quote);
  if (title !== undefined && (title.length < 2 || title.at(0) !== title.at(-1))) return undefined;
  const words: readonly string[] = rest.slice(0, quote === -1 ? undefined : quote).match(/\S+/g) ?? [];
  if (words.length === 0 && title === undefined) return undefined;
  if (!words.every((word) => /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(word))) return undefined;
  // The place may be written before the kind: `!!! inline end tip`.
  const { inline, others } = takePlace(words);
  const [kind = words[0] ?? 'note', ...classes] = others;
  return {
    kind: kind.toLowerCase(),
    hasKind: others.length > 0,
    title: title?.slice(1, -1).replace(/\\"/g, '"'),
    inline,
    open: fold === '+',
    classes,
  };
}

/** Words in braces that say something to a container: `::: details Title {open}`. */
export const CONTAINER_FLAGS: readonly string[] = ['open', 'inline', 'end'];

/** Words after `::: tip` → the same parts: `Title`, `"Title" {inline end}`, `Title {open}`. */
export function parseContainerMarker(kind: string, info: string): Marker {
  const { title, options } = splitOptions(info);
  return {
    kind,
    hasKind: true,
    title: title === '' ? undefined : unquote(title),
    inline: takePlace(options).inline,
    open: options.includes('open'),
    classes: [],
  };
}

/** `Title {open}` → the title and the words in braces; braces that hold other words are part of the title. */
export function splitOptions(info: string): { readonly title: string; readonly options: readonly string[] } {
  const start = info.trimEnd().endsWith('}') ? info.lastIndexOf('{') : -1;
  const options = start === -1 ? [] : splitAttributes(info.trim().slice(start + 1, -1));
  const isOption = (word: string): boolean =>
    /^[.#]|=/.test(word) || slipOf(word, CONTAINER_FLAGS) !== undefined;
  if (options.length === 0 || !options.every(isOption)) return { title: info.trim(), options: [] };
  return { title: info.slice(0, start).trim(), options };
}

/** Rules that may be cut short by a marker line, as Python-Markdown does. */
const ALT = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/**
 * Adds the marker lines of the Material dialect: `!!! tip "Title"` (sign `!!!`, block `admonition`) and
 * `??? tip "Title"` (sign `???`, block `collapsible`), with bodies indented by four spaces.
 */
export function markerSyntax(md: MarkdownIt, sign: '!!!' | '???', block: string): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const line = lineText(state, startLine, silent);
    const marker = line === undefined ? undefined : parseMaterialMarker(line, sign);
    if (!marker) return false;
    if (silent) return true;
    const whole = indentedBody(state, startLine, endLine);
    const body = sign === '!!!' ? unindentedFurther(state, startLine, whole) : whole;
    const open = state.push(`${block}_open`, 'div', 1);
    open.map = [startLine, body.end];
    open.block = true;
    setData(open, { ...marker, misplaced: body.misplaced });
    parseIndentedBody(state, startLine, body);
    state.push(`${block}_close`, 'div', -1).block = true;
    return true;
  };
  md.block.ruler.before('fence', block, rule, ALT);
}
