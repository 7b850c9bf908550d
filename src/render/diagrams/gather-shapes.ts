import { textBox } from './fit-texts.ts';
import { mapBox, parseTransform, union, type Box } from './geometry.ts';
import type { Paint } from './paint.ts';
import { shapeBox } from './svg-box.ts';
import type { SvgElement } from './svg-tree.ts';

/** Of what is not known to be anywhere else. */
const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];
const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity];
const SHAPE = /^(?:path|rect|circle|ellipse|line|polygon|polyline)$/;
const GROUP = /^(?:g|a|svg)$/;
const UNDRAWN = /^(?:defs|marker|symbol|clipPath|title|desc)$/;

interface Placed {
  readonly child: SvgElement | string;
  readonly box: Box;
  readonly look: string | undefined;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Around all that an element paints, in the coordinates of what it stands in. */
function paintedBox(element: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): Box {
  const matrix = parseTransform(element.getAttribute('transform'));
  const { localName } = element;
  if (UNDRAWN.test(localName)) return NOWHERE;
  if (GROUP.test(localName)) {
    const boxes = element.elements.map((child) => paintedBox(child, paints));
    return mapBox(boxes.reduce<Box | undefined>(union, undefined), matrix) ?? NOWHERE;
  }
  const paint = paints.get(element);
  const own = localName === 'text' ? textBox(element, paints) : SHAPE.test(localName) && shapeBox(element);
  // The end of a line reaches as far as its drawing does.
  const hasEnds = ['marker-start', 'marker-mid', 'marker-end'].some(
    (name) => (paint?.get(name) ?? 'none') !== 'none',
  );
  const box = own && !hasEnds ? mapBox(own, matrix) : undefined;
  if (!box) return EVERYWHERE;
  // Half a line stands out, and more where it has corners.
  const reach = paint?.get('stroke') === 'none' ? 0 : Number(paint?.get('stroke-width') ?? 1);
  return [box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach];
}

/** Where a shape stands behind the last one of its look; at the end, where it would pass something that it touches. */
function placeBehind(placed: readonly Placed[], box: Box, look: string): number {
  for (let i = placed.length - 1; i >= 0; i--) {
    const other = placed[i];
    if (other?.look === look) return i + 1;
    if (other && overlap(other.box, box)) break;
  }
  return placed.length;
}

/**
 * Brings shapes that look the same next to each other, so that a group can say once how: a node and its text, a node
 * and its text → the nodes, then the texts. A shape passes only what it does not touch, so that the picture stays.
 *
 * @param lookOf how a shape looks; undefined where it need not be said
 */
export function gatherShapes(
  element: SvgElement,
  paints: ReadonlyMap<SvgElement, Paint>,
  lookOf: (shape: SvgElement) => string | undefined,
): void {
  const placed: Placed[] = [];
  const looks = new Set<string>();
  for (const child of element.children) {
    if (typeof child === 'string') {
      placed.push({ child, box: NOWHERE, look: undefined });
      continue;
    }
    if (GROUP.test(child.localName)) gatherShapes(child, paints, lookOf);
    const box = paintedBox(child, paints);
    const look = SHAPE.test(child.localName) ? lookOf(child) : undefined;
    const isKnown = look !== undefined && looks.has(look);
    placed.splice(isKnown ? placeBehind(placed, box, look) : placed.length, 0, { child, box, look });
    if (look !== undefined) looks.add(look);
  }
  element.adopt(placed.map(({ child }) => child));
}
