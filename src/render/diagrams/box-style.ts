import type { FontWeight } from './text-metrics.ts';
import type { Declarations } from './style-sheet.ts';
import { cascade, StyleSheet } from './style-sheet.ts';
import type { StyledNode, DrawnElement } from './svg-node.ts';
import { childrenOf, parentOf } from './svg-node.ts';

/** The computed values that change the box of a text. */
export interface BoxStyle {
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly fontStyle: string;
  readonly anchor: string;
  readonly baseline: string;
  readonly hidden: boolean;
}

/** The six properties that change boxes. */
const PROPERTIES = new Set([
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'display',
]);
const INITIAL: BoxStyle = {
  fontSize: 16,
  weight: 400,
  fontStyle: 'normal',
  anchor: 'start',
  baseline: 'auto',
  hidden: false,
};

/** The sheet of the diagram that is being drawn, and what it says for each path of tags and classes met so far. */
interface Sheet {
  readonly sheet: StyleSheet;
  readonly matches: Map<string, readonly Declarations[]>;
}

/** A style, and what the styles of the elements inside depend on. */
export interface Styled {
  readonly style: BoxStyle;
  /** The path of tags and classes from the root: all that mermaid's selectors look at. */
  readonly path: string;
  readonly sheet: Sheet | undefined;
}

/** Most drawings have the sheet of the one before; above so many sheets, or paths in one, the cache starts anew. */
const MAX_SHEETS = 20;
const MAX_PATHS = 2_000;
const sheets = new Map<string, Sheet>();

function readSheet(css: string): Sheet {
  let known = sheets.get(css);
  if (!known) {
    if (sheets.size >= MAX_SHEETS) sheets.clear();
    known = { sheet: new StyleSheet(css, (name) => PROPERTIES.has(name)), matches: new Map() };
    sheets.set(css, known);
  }
  if (known.matches.size > MAX_PATHS) known.matches.clear();
  return known;
}

/** The first `<style>` inside a drawing's root. */
function sheetOf(root: DrawnElement): Sheet | undefined {
  for (const child of childrenOf(root)) {
    if (child.nodeType !== 1 || child.localName !== 'style') continue;
    const css = childrenOf(child)
      .map((node) => (node.nodeType === 3 ? node.data : ''))
      .join('');
    return readSheet(css);
  }
  return undefined;
}

const UNITS: Readonly<Record<string, (parent: number) => number>> = {
  em: (parent) => parent,
  ex: (parent) => parent * 0.546,
  rem: () => 16,
  pt: () => 4 / 3,
  '%': (parent) => parent / 100,
};

/** `1.5em` in a parent of 16 px → 24; a value that is no size leaves the parent's. */
export function parseFontSize(value: string | undefined, parent: number): number {
  const match = /^(\d*\.?\d+)(px|pt|em|rem|ex|%)?/.exec(value ?? '');
  if (!match) return parent;
  return Number(match[1]) * (UNITS[match[2] ?? 'px']?.(parent) ?? 1);
}

/** `bold`, `bolder`, `600` → 700: Inter is loaded in two weights. */
export function parseFontWeight(value: string | undefined, parent: FontWeight): FontWeight {
  if (!value || value === 'inherit') return parent;
  if (value.startsWith('bold')) return 700;
  return Number(value) >= 600 ? 700 : 400;
}

function isRoot(element: StyledNode): element is DrawnElement {
  return element.localName === 'svg';
}

/**
 * The computed style of an element in the document in which mermaid draws, or would draw.
 *
 * @param above the style of its parent; without it, it is found from the root down
 */
export function styled(element: StyledNode | undefined, above?: Styled): Styled {
  if (!element || element.localName === 'body') return { style: INITIAL, path: '', sheet: undefined };
  const parent = above ?? styled(parentOf(element));
  const sheet = parent.sheet ?? (isRoot(element) ? sheetOf(element) : undefined);
  const path = `${parent.path}>${element.localName}.${element.getAttribute('class') ?? ''}`;
  let matched = sheet?.matches.get(path);
  if (!matched) {
    matched = sheet?.sheet.matching(element) ?? [];
    sheet?.matches.set(path, matched);
  }
  const values = cascade(element, matched, PROPERTIES);
  const inherited = (name: string, up: string): string => {
    const value = values.get(name);
    return value && value !== 'inherit' ? value : up;
  };
  return {
    path,
    sheet,
    style: {
      fontSize: parseFontSize(values.get('font-size'), parent.style.fontSize),
      weight: parseFontWeight(values.get('font-weight'), parent.style.weight),
      fontStyle: inherited('font-style', parent.style.fontStyle),
      anchor: inherited('text-anchor', parent.style.anchor),
      baseline: inherited('dominant-baseline', parent.style.baseline),
      hidden: values.get('display') === 'none',
    },
  };
}
