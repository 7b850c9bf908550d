import { parseLength } from './geometry.ts';
import type { Paint } from './paint.ts';
import { shiftElement } from './shift.ts';
import { SvgElement } from './svg-tree.ts';
import { flattenText, wrapText } from './text-lines.ts';

/** All that is ever kept of a drawing. `switch` is replaced by its text, the rest of what mermaid writes dropped. */
const KEPT = new Set(
  (
    'svg g a path rect circle ellipse line polyline polygon text tspan title defs marker linearGradient stop clipPath ' +
    'symbol use switch'
  ).split(' '),
);
const CONTAINERS = new Set(['g', 'a', 'defs', 'marker', 'symbol', 'clipPath', 'linearGradient']);

function isVisible(element: SvgElement, paint: Paint | undefined): boolean {
  if (!KEPT.has(element.localName)) return false;
  // The line of a gantt chart that marks the day of the build.
  if (element.getAttribute('class') === 'today') return false;
  if (!paint) return true;
  if (paint.get('display') === 'none' || paint.get('visibility') === 'hidden') return false;
  const number = (name: string): number => parseLength(element.getAttribute(name)) ?? 0;
  switch (element.localName) {
    case 'rect':
      if (!number('width') || !number('height')) return false;
      break;
    case 'circle':
      if (!number('r')) return false;
      break;
    case 'path':
      if (!element.getAttribute('d')) return false;
      break;
    case 'line':
    case 'ellipse':
    case 'polygon':
    case 'polyline':
      break;
    default:
      return true;
  }
  const hasStroke = paint.get('stroke') !== 'none' && paint.get('stroke-width') !== '0';
  const hasFill = element.localName !== 'line' && paint.get('fill') !== 'none';
  const hasMarker = ['marker-start', 'marker-mid', 'marker-end'].some((name) => paint.get(name) !== 'none');
  return hasFill || hasStroke || hasMarker || element.parentNode?.localName === 'clipPath';
}

/** `<switch>` holds HTML for browsers and, for the rest, text: the text is used, wrapped to the width of the HTML. */
function textOfSwitch(element: SvgElement, paints: Map<SvgElement, Paint>): SvgElement | undefined {
  const text = element.elements.find((child) => child.localName === 'text');
  const html = element.elements.find((child) => child.localName === 'foreignObject');
  const width = parseLength(html?.getAttribute('width'));
  if (text && width) wrapText(text, width - 8, paints);
  return text;
}

/** A transform from CSS turns about `transform-origin`: `rotate(45deg)` at `5px 5px` → a transform attribute. */
function transformAttribute(css: string, origin: string | null): string {
  const [x = 0, y = 0] = (origin ?? '').split(/\s+/).map((part) => parseLength(part) ?? 0);
  return `translate(${x},${y}) ${css.replaceAll('deg', '')} translate(${-x},${-y})`;
}

/** A group that changes nothing about its children. */
function isTransparent(element: SvgElement, paint: Paint | undefined): boolean {
  if (element.localName !== 'g') return false;
  if (element.getAttribute('transform') || element.getAttribute('clip-path')) return false;
  return Number(paint?.get('opacity') ?? 1) === 1;
}

/** Turns a translation into coordinates of the element, or of what is in it. */
function foldTranslation(element: SvgElement): void {
  const match = /^\s*translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?\s*\)\s*(?:rotate\(0\)\s*)?$/.exec(
    element.getAttribute('transform') ?? '',
  );
  if (!match || element.getAttribute('clip-path')) return;
  element.attributes.delete('transform');
  shiftElement(element, Number(match[1]), Number(match[2] ?? 0));
}

/**
 * Whether a path is drawn over itself: roughjs draws a shape once for its fill and once for its line, and mermaid's
 * sheet then gives both to both.
 */
function isRepeated(
  element: SvgElement,
  before: SvgElement | string | undefined,
  paints: ReadonlyMap<SvgElement, Paint>,
): boolean {
  if (element.localName !== 'path' || !(before instanceof SvgElement)) return false;
  if (
    ['d', 'transform', 'clip-path'].some((name) => before.getAttribute(name) !== element.getAttribute(name))
  )
    return false;
  const other = paints.get(before);
  return [...(paints.get(element) ?? [])].every(([name, value]) => other?.get(name) === value);
}

/**
 * Reduces a drawing to what is seen: hidden and empty parts go, words become lines, translations become coordinates,
 * groups that say nothing dissolve. To be called with all paints computed, for it breaks inheritance.
 */
export function simplify(element: SvgElement, paints: Map<SvgElement, Paint>): void {
  const kept: (SvgElement | string)[] = [];
  for (const [index, child] of element.children.entries()) {
    if (typeof child === 'string') {
      if (element.localName === 'title') kept.push(child);
      continue;
    }
    const visible = isVisible(child, paints.get(child));
    const shown = visible && child.localName === 'switch' ? textOfSwitch(child, paints) : child;
    if (!visible || !shown || isRepeated(shown, element.children[index - 1], paints)) continue;
    const css = paints.get(shown)?.get('transform');
    if (css)
      shown.attributes.set('transform', transformAttribute(css, shown.getAttribute('transform-origin')));
    if (shown.localName === 'text') {
      if (!flattenText(shown, paints)) continue;
    } else {
      simplify(shown, paints);
      if (CONTAINERS.has(shown.localName) && shown.elements.length === 0) continue;
      addTooltip(shown);
    }
    foldTranslation(shown);
    if (isTransparent(shown, paints.get(shown))) kept.push(...shown.children);
    else kept.push(shown);
  }
  element.adopt(kept);
}

/** Mermaid keeps a link's tooltip in an HTML attribute of the node: as a `<title>` of the link it also works without script. */
function addTooltip(element: SvgElement): void {
  const tooltip = element.localName === 'a' ? undefined : element.getAttribute('title');
  if (!tooltip || element.parentNode?.localName !== 'a') return;
  const title = new SvgElement('title');
  title.append(tooltip);
  element.adopt([title, ...element.children]);
}
