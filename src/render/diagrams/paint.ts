import { parseFontSize, parseFontWeight } from './box-style.ts';
import type { FontWeight } from './text-metrics.ts';
import { isGrey, luminance, parseColour } from './colour.ts';
import { parseLength, parseNumbers } from './geometry.ts';
import { cascade, StyleSheet } from './style-sheet.ts';
import type { SvgElement } from './svg-tree.ts';
import type { Slot } from './theme.ts';
import { slotOf, slotOfShade, standIn } from './theme.ts';

/** Computed values by property. */
export type Paint = Map<string, string>;

/** Properties that children take over, with the values that hold where nothing is said. */
export const INHERITED: ReadonlyMap<string, string> = new Map([
  ['fill', standIn('fg')],
  ['fill-opacity', '1'],
  ['fill-rule', 'nonzero'],
  ['stroke', 'none'],
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['stroke-opacity', '1'],
  ['font-size', '16'],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
  ['paint-order', 'normal'],
  ['marker-start', 'none'],
  ['marker-mid', 'none'],
  ['marker-end', 'none'],
  ['color', standIn('fg')],
  ['visibility', 'visible'],
]);

const INHERITED_NAMES = [...INHERITED.keys()];

/** Properties of one element alone. */
const OWN = [
  'opacity',
  'display',
  'rx',
  'ry',
  'stop-color',
  'stop-opacity',
  'alignment-baseline',
  'transform',
];
const ALL: ReadonlySet<string> = new Set([...INHERITED.keys(), ...OWN]);

/** `fill` of text, or of anything that is no shape. */
const TEXT = new Set(['text', 'tspan', 'g', 'svg']);

/**
 * Mermaid's drawing code has black, white and greys of its own, which no theme variable reaches. They come as
 * attributes or plain CSS rules; what the author asked for comes as `style` or an important rule, and is kept.
 */
function themedGrey(element: SvgElement, name: string, value: string): string {
  if (!/^(fill|stroke|color|stop-color)$/.test(name)) return value;
  const colour = parseColour(value);
  if (!colour || slotOf(value) || !isGrey(colour) || colour[3] === 0) return value;
  const light = luminance(colour);
  let slot: Slot = light > 0.97 ? 'bg' : light > 0.7 ? 'group' : 'line';
  if (name === 'stroke' && light > 0.7 && light <= 0.97) slot = 'group-border';
  if (name !== 'stroke' && light <= 0.7 && TEXT.has(element.localName)) slot = 'fg';
  return standIn(slot);
}

/** `0`, `1,0` and `0, 0` draw a solid line: they become `none`. */
function dashArray(value: string): string {
  const numbers = parseNumbers(value);
  const gaps = numbers.length === 1 ? numbers : numbers.filter((_, index) => index % 2 === 1);
  return gaps.some((gap) => gap > 0) ? numbers.join(' ') : 'none';
}

/** A value in its shortest common form, given the parent's: `1px` → `1`, `bold` → `700`, `1.5em` → `24`. */
function normalize(name: string, value: string, parent: Paint): string | undefined {
  if (value === 'inherit') return parent.get(name);
  switch (name) {
    case 'font-size':
      return String(parseFontSize(value, Number(parent.get(name) ?? 16)));
    case 'font-weight':
      return String(parseFontWeight(value, Number(parent.get(name) ?? 400) as FontWeight));
    case 'stroke-width':
    case 'rx':
    case 'ry':
      return parseLength(value)?.toString();
    case 'stroke-dasharray':
      return dashArray(value);
    case 'fill':
    case 'stroke':
      if (/^(undefined|revert|initial|unset)$/.test(value)) return undefined;
      if (parseColour(value)?.[3] === 0) return 'none';
      return name === 'stroke' ? strong(unshaded(value)) : unshaded(value);
    default:
      return value;
  }
}

/** A shade that mermaid has made of a theme colour → the theme colour, which the dark theme can change. */
function unshaded(value: string): string {
  const slot = slotOfShade(value);
  return slot ? standIn(slot) : value;
}

/** A pale colour of the series → its strong sister, for lines. */
function strong(value: string): string {
  const slot = slotOf(value);
  return slot && /^c\d$/.test(slot) ? standIn(slot.replace('c', 's') as Slot) : value;
}

/** What children start with: a parent's values but those of the parent alone. */
function inheritedPaint(parent: Paint): Paint {
  const paint: Paint = new Map();
  for (const name of INHERITED_NAMES) paint.set(name, parent.get(name) ?? '');
  return paint;
}

/** The computed values of an element; those of its parent themselves where it adds nothing to them. */
function computePaint(element: SvgElement, sheet: StyleSheet, parent: Paint): Paint {
  const weak = (name: string, value: string): string => themedGrey(element, name, value);
  const values = cascade(element, sheet.matching(element), ALL, weak);
  // A `transform` attribute stays as it is; only one from CSS is wanted here.
  if (values.get('transform') === element.getAttribute('transform')) values.delete('transform');
  if (values.size === 0 && parent.size === INHERITED_NAMES.length) return parent;
  const paint = inheritedPaint(parent);
  for (const [name, value] of values) {
    const normal = normalize(name, value, parent);
    if (normal !== undefined) paint.set(name, normal);
  }
  for (const name of ['fill', 'stroke']) {
    if (paint.get(name)?.toLowerCase() === 'currentcolor')
      paint.set(name, paint.get('color') ?? standIn('fg'));
  }
  // Of an alignment within a line only what moves a whole text is kept.
  if (paint.get('dominant-baseline') === 'auto' && element.localName === 'tspan') {
    const alignment = paint.get('alignment-baseline');
    if (alignment === 'central' || alignment === 'middle') paint.set('dominant-baseline', alignment);
  }
  paint.delete('alignment-baseline');
  // Mermaid lets the line under an edge's label shine through, and strike it out.
  if (element.getAttribute('class') === 'background') paint.delete('opacity');
  return paint;
}

/** The sheet of the last drawing: that of the next one is most often the same. */
let last: { readonly css: string; readonly sheet: StyleSheet } | undefined;

function readSheet(css: string): StyleSheet {
  if (last?.css !== css) last = { css, sheet: new StyleSheet(css, (name) => ALL.has(name)) };
  return last.sheet;
}

/** Resolves mermaid's `<style>`, attributes and `style`s: every element of a drawing → its computed values. */
export function computePaints(root: SvgElement, css: string): Map<SvgElement, Paint> {
  const sheet = readSheet(css);
  const paints = new Map<SvgElement, Paint>();
  const visit = (element: SvgElement, parent: Paint): void => {
    const paint = computePaint(element, sheet, parent);
    paints.set(element, paint);
    for (const child of element.elements) visit(child, paint);
  };
  visit(root, new Map(INHERITED));
  return paints;
}
