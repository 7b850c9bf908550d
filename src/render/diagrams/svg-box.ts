import type { Box } from './geometry.ts';
import { boxAround, mapBox, parseLength, parsePoints, parseTransform, union } from './geometry.ts';
import { pathBox } from './path-points.ts';
import type { DrawnElement, StyledNode } from './svg-node.ts';
import { childrenOf, parentOf } from './svg-node.ts';
import { textRuns } from './svg-text.ts';

/** Elements that draw nothing where they stand. */
const UNDRAWN = new Set(
  'defs style marker title desc clipPath mask linearGradient radialGradient filter pattern symbol script'.split(
    ' ',
  ),
);

/** The box of a basic shape in its own coordinates; `undefined` for what is no shape, or an empty one. */
export function shapeBox(element: StyledNode): Box | undefined {
  const number = (name: string): number => parseLength(element.getAttribute(name)) ?? 0;
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject':
    case 'use': {
      const [width, height] = [number('width'), number('height')];
      // As Chromium: an empty rectangle adds nothing to the box around it.
      if (element.localName === 'rect' && !width && !height) return undefined;
      return [number('x'), number('y'), number('x') + width, number('y') + height];
    }
    case 'circle':
    case 'ellipse': {
      const rx = number(element.localName === 'circle' ? 'r' : 'rx');
      const ry = number(element.localName === 'circle' ? 'r' : 'ry');
      return [number('cx') - rx, number('cy') - ry, number('cx') + rx, number('cy') + ry];
    }
    case 'line':
      return boxAround([
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ]);
    case 'polygon':
    case 'polyline':
      return boxAround(parsePoints(element.getAttribute('points')));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    default:
      return undefined;
  }
}

/** The box around the drawn children of a group. */
function groupBox(element: DrawnElement): Box | undefined {
  let box: Box | undefined;
  for (const child of childrenOf(element)) {
    if (child.nodeType !== 1) continue;
    if (UNDRAWN.has(child.localName) || /display:\s*none/.test(child.getAttribute('style') ?? '')) continue;
    if (child.localName === 'svg') {
      const number = (name: string): number => parseLength(child.getAttribute(name)) ?? 0;
      const [x, y] = [number('x'), number('y')];
      box = union(box, [x, y, x + number('width'), y + number('height')]);
    } else {
      box = union(box, mapBox(elementBox(child), parseTransform(child.getAttribute('transform'))));
    }
  }
  return box;
}

/** The box that `getBBox` gives: in the element's own coordinates, without strokes. */
export function elementBox(element: DrawnElement): Box | undefined {
  if (element.localName === 'text' || element.localName === 'tspan') {
    let box: Box | undefined;
    for (const { left, top, right, bottom, overhang } of textRuns(element))
      box = union(box, [left - overhang.left, top, right + overhang.right, bottom]);
    return box;
  }
  return shapeBox(element) ?? groupBox(element);
}

/** The box in the coordinates of the drawing's root, as `getBoundingClientRect` gives it for a drawing at 0, 0. */
export function rootBox(element: DrawnElement): Box | undefined {
  let box = elementBox(element);
  for (let at: DrawnElement | undefined = element; at && at.localName !== 'svg'; at = parentOf(at)) {
    box = mapBox(box, parseTransform(at.getAttribute('transform')));
  }
  return box;
}
