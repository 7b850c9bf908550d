import { gatherShapes } from './gather-shapes.ts';
import type { Paint } from './paint.ts';
import { INHERITED } from './paint.ts';
import { parseColour } from './colour.ts';
import { SvgElement } from './svg-tree.ts';
import { slotOf, slotValue, SLOT_NAMES } from './theme.ts';
import type { Slot } from './theme.ts';
import { formatNumber } from './path-data.ts';

const LINE = [
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
];
const SHAPE = ['fill', 'fill-opacity', ...LINE];
const MARKED = ['marker-start', 'marker-mid', 'marker-end'];
const TEXT = [
  ...SHAPE,
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
];
/** Which properties matter for which element. */
const RELEVANT: Readonly<Record<string, readonly string[]>> = {
  path: [...SHAPE, 'fill-rule', ...MARKED],
  polyline: [...SHAPE, ...MARKED],
  line: [...LINE, ...MARKED],
  polygon: [...SHAPE, 'fill-rule'],
  rect: SHAPE,
  circle: SHAPE,
  ellipse: SHAPE,
  text: TEXT,
  tspan: TEXT,
};
const ENDS_OF_LINES = /^stroke-|^marker-/;

/** What an element needs to be told, whatever it stands in: a dash pattern matters only where there is a stroke. */
function ownNeeds(element: SvgElement, paint: Paint | undefined): Paint {
  const needs: Paint = new Map();
  for (const name of RELEVANT[element.localName] ?? []) {
    if (name === 'fill-opacity' && paint?.get('fill') === 'none') continue;
    if (name.startsWith('stroke-') && paint?.get('stroke') === 'none') continue;
    const value = paint?.get(name) ?? INHERITED.get(name);
    if (value !== undefined) needs.set(name, value);
  }
  return needs;
}

/**
 * What a group should say of a property for its children: the most frequent value, unless what holds anyway is as
 * frequent or nearly so; `undefined` if no child needs it.
 */
function mostFrequent(needs: readonly Paint[], name: string): string | undefined {
  const counts = new Map<string, number>();
  for (const paint of needs) {
    const value = paint.get(name);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const initial = INHERITED.get(name) ?? '';
  let best = counts.has(initial) ? initial : undefined;
  // Saying it costs as much as one exception.
  const count = (value: string | undefined): number => (value === undefined ? 0 : (counts.get(value) ?? 0));
  for (const [value, times] of counts) if (times > count(best) + (best === initial ? 1 : 0)) best = value;
  return best;
}

/** Bottom-up: a group takes over for each property the value that most of its children need. */
function collectNeeds(
  element: SvgElement,
  paints: ReadonlyMap<SvgElement, Paint>,
  needs: Map<SvgElement, Paint>,
): Paint {
  const own = ownNeeds(element, paints.get(element));
  const children = element.elements.map((child) => collectNeeds(child, paints, needs));
  if (own.size === 0 && /^(svg|g|a|marker|defs|symbol)$/.test(element.localName)) {
    for (const name of INHERITED.keys()) {
      // What most children say is worth saying once; the ends of lines belong to lines.
      const value = mostFrequent(children, name);
      if (value !== undefined && (element.localName === 'g' || !ENDS_OF_LINES.test(name)))
        own.set(name, value);
    }
  }
  needs.set(element, own);
  return own;
}

/** A stand-in colour → its custom property, `rgba` of one → a mix with transparent. */
function colourValue(value: string): string {
  const slot = slotOf(value);
  if (slot) return slotValue(slot);
  const colour = parseColour(value);
  const faded = colour && SLOT_NAMES.find((candidate) => isStandInFor(candidate, colour));
  if (!colour || !faded) return value;
  return `color-mix(in srgb,${slotValue(faded)} ${formatNumber(colour[3] * 100, 0)}%,transparent)`;
}

function isStandInFor(slot: Slot, [red, green, blue]: readonly number[]): boolean {
  const hex = `#${[red, green, blue]
    .map((part) =>
      Math.round(part ?? 0)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
  return slotOf(hex) === slot;
}

/** The values that a browser assumes at the root; `fill` and `font-size` are always said there. */
const INITIAL: Paint = new Map([...INHERITED, ['fill', ''], ['font-size', '']]);
const NOT_INHERITED = ['opacity', 'rx', 'ry', 'stop-color', 'stop-opacity'];

function writeElement(
  element: SvgElement,
  inherited: Paint,
  paints: ReadonlyMap<SvgElement, Paint>,
  needs: ReadonlyMap<SvgElement, Paint>,
): void {
  const passed: Paint = new Map(inherited);
  for (const name of [...INHERITED.keys(), 'style', 'class']) element.attributes.delete(name);
  for (const [name, value] of needs.get(element) ?? []) {
    if (inherited.get(name) === value) continue;
    passed.set(name, value);
    element.attributes.set(name, /^(fill|stroke)$/.test(name) ? colourValue(value) : value);
  }
  for (const name of NOT_INHERITED) {
    const value = paints.get(element)?.get(name);
    if (value === undefined) continue;
    if (name.endsWith('opacity') && Number(value) === 1) element.attributes.delete(name);
    else if (element.localName === 'rect' || !/^r[xy]$/.test(name)) {
      element.attributes.set(name, name === 'stop-color' ? colourValue(value) : value);
    }
  }
  for (const child of element.elements) writeElement(child, passed, paints, needs);
}

/** All that has to be said of how a shape or a text looks; undefined where there is nothing to say. */
function lookOf(element: SvgElement, needs: ReadonlyMap<SvgElement, Paint>): string | undefined {
  const own = RELEVANT[element.localName] && needs.get(element);
  return own && own.size > 0 ? JSON.stringify([...own]) : undefined;
}

/** Puts runs of three and more neighbours that look the same into a group, which then says it once for all. */
function groupRuns(element: SvgElement, needs: ReadonlyMap<SvgElement, Paint>): void {
  const kept: (SvgElement | string)[] = [];
  let run: SvgElement[] = [];
  let looks: string | undefined;
  const flush = (): void => {
    if (run.length < 3) kept.push(...run);
    else {
      const group = new SvgElement('g');
      group.adopt(run);
      kept.push(group);
    }
    run = [];
  };
  for (const child of element.children) {
    const look = typeof child === 'string' ? undefined : lookOf(child, needs);
    if (look !== looks) flush();
    looks = look;
    if (typeof child === 'string' || look === undefined) kept.push(child);
    else run.push(child);
  }
  flush();
  if (kept.length > 1) element.adopt(kept);
  for (const child of element.elements)
    if (child.localName === 'a' || child.localName === 'g') groupRuns(child, needs);
}

/** Leaves out groups that have nothing to say, as their parent says it. */
function dropPlainGroups(element: SvgElement): void {
  for (const child of element.elements) dropPlainGroups(child);
  element.adopt(
    element.children.flatMap((child) =>
      typeof child !== 'string' && child.localName === 'g' && child.attributes.size === 0
        ? child.children
        : [child],
    ),
  );
}

/** Writes computed values as presentation attributes, each where it serves most; no `style`, no class is left. */
export function writePaint(root: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): void {
  const needs = new Map<SvgElement, Paint>();
  collectNeeds(root, paints, needs);
  gatherShapes(root, paints, (shape) => lookOf(shape, needs));
  groupRuns(root, needs);
  needs.clear();
  collectNeeds(root, paints, needs);
  writeElement(root, INITIAL, paints, needs);
  dropPlainGroups(root);
}
