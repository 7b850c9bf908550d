import type { MarkdownIt, StateBlock } from 'markdown-it';
import { splitAttributes } from '../html-attributes.ts';
import { indentedBodyEnd, lineText, parseIndentedBody } from './indented-body.ts';
import { setData, unquote } from './token.ts';

/** What the marker line of an admonition or collapsible says. */
export interface Marker {
  readonly kind: string;
  /** Markdown of the title; undefined: the kind's own; empty: none. */
  readonly title: string | undefined;
  /** Beside the text instead of in it: at the start or the end of the line. */
  readonly inline: 'start' | 'end' | undefined;
  readonly open: boolean;
  /** Classes beside the kind, kept as written. */
  readonly classes: readonly string[];
}

const MATERIAL = /^(!!!|\?\?\?\+?)[ \t]*([^"'\n]*?)[ \t]*("(?:[^"\\]|\\.)*"|'[^']*')?[ \t]*$/;

/** `??? tip "Title"` → its parts; undefined where the line is no marker of the given sign. */
export function parseMaterialMarker(line: string, sign: '!!!' | '???'): Marker | undefined {
  if (!line.startsWith(sign)) return undefined;
  const match = MATERIAL.exec(line);
  if (!match) return undefined;
  const words = (match[2] ?? '').split(/[ \t]+/).filter((word) => word !== '');
  const kind = (words[0] ?? 'note').toLowerCase();
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(kind)) return undefined;
  const flags = words.slice(1);
  return {
    kind,
    title: match[3] === undefined ? undefined : unquote(match[3]).replace(/\\"/g, '"'),
    inline: flags.includes('inline') ? (flags.includes('end') ? 'end' : 'start') : undefined,
    open: match[1] === '???+',
    classes: flags.filter((flag) => flag !== 'inline' && flag !== 'end'),
  };
}

/** Words after `::: tip` → the same parts: `Title`, `"Title" inline end`, `Title {open}`. */
export function parseContainerMarker(kind: string, info: string): Marker {
  const options = /\{([^{}]*)\}\s*$/.exec(info);
  const flags = options?.[1] ? splitAttributes(options[1]) : [];
  const title = (options ? info.slice(0, options.index) : info).trim();
  return {
    kind,
    title: title === '' ? undefined : unquote(title),
    inline: flags.includes('inline') ? (flags.includes('end') ? 'end' : 'start') : undefined,
    open: flags.includes('open'),
    classes: [],
  };
}

/** Rules that may be cut short by a marker line, as Python-Markdown does. */
const ALT = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/**
 * Adds the marker lines of the Material dialect: `!!! tip "Title"` (sign `!!!`, block `admonition`) and
 * `??? tip "Title"` (sign `???`, block `collapsible`), with bodies indented by four spaces.
 */
export function markerSyntax(md: MarkdownIt, sign: '!!!' | '???', block: string): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const line = lineText(state, startLine);
    const marker = line === undefined ? undefined : parseMaterialMarker(line, sign);
    if (!marker) return false;
    if (silent) return true;
    const end = indentedBodyEnd(state, startLine, endLine);
    const open = state.push(`${block}_open`, 'div', 1);
    open.map = [startLine, end];
    open.block = true;
    setData(open, marker);
    parseIndentedBody(state, startLine, end);
    state.push(`${block}_close`, 'div', -1).block = true;
    return true;
  };
  md.block.ruler.before('fence', block, rule, ALT);
}
