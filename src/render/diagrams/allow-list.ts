import { parseNumbers } from './geometry.ts';
import { shortPath } from '../../support/short-path.ts';
import { formatNumber, straighten } from './path-data.ts';
import { parsePath } from './svg-path.ts';
import { SvgElement } from './svg-tree.ts';

/** Every inner id starts with it; `withDiagramId` replaces it. Not a word that a page would use. */
export const DIAGRAM_ID = 'rbdgm';

const TAGS = new Set(
  (
    'svg g a path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient stop ' +
    'clipPath symbol use'
  ).split(' '),
);

const ID = new RegExp(`^${DIAGRAM_ID}(?:-\\d+)?$`);
const LOCAL_REFERENCE = new RegExp(`^#${DIAGRAM_ID}-\\d+$`);
const REFERENCE = new RegExp(`^(?:none|url\\(#${DIAGRAM_ID}-\\d+\\))$`);
const VARIABLE = 'var\\(--diagram-[a-z0-9-]+,#[0-9a-f]{6}\\)';
const COLOUR = new RegExp(
  `^(?:#[\\da-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl)a?\\([\\d\\s.,%/]+\\)|${VARIABLE}|` +
    `color-mix\\(in srgb,${VARIABLE} \\d+%,transparent\\)|url\\(#${DIAGRAM_ID}-\\d+\\))$`,
  'i',
);
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?%?$/;
const NUMBERS = /^[-+\d.,e\s]*$/;
const WORD = /^[a-z-]{2,24}$/;
const ANY_TEXT = /^[^\0]*$/;

/** Attribute → what its value must look like. What is not listed does not pass. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  id: ID,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  role: /^(img|group)$/,
  'aria-label': ANY_TEXT,
  'aria-describedby': ID,
  viewBox: NUMBERS,
  points: NUMBERS,
  d: /^[MLHVCSQTAZ\d.,\s+e-]*$/i,
  transform: /^(?:(?:translate|rotate|scale|matrix|skew[XY])\([-+\d.,e\s]*\)\s*)+$/,
  'stroke-dasharray': /^(?:none|[\d.,\s]+)$/,
  fill: COLOUR,
  stroke: COLOUR,
  'stop-color': COLOUR,
  'clip-path': REFERENCE,
  'marker-start': REFERENCE,
  'marker-mid': REFERENCE,
  'marker-end': REFERENCE,
  'font-family': /^var\(--diagram-font,Inter,sans-serif\)$/,
  orient: /^(?:auto|auto-start-reverse|-?[\d.]+)$/,
  preserveAspectRatio: /^[a-zA-Z ]+$/,
  'paint-order': /^[a-z ]+$/,
  markerUnits: /^(?:userSpaceOnUse|strokeWidth)$/,
  gradientUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
};
const NUMERIC =
  'x y x1 y1 x2 y2 cx cy r rx ry width height dx dy refX refY markerWidth markerHeight offset opacity fill-opacity ' +
  'stroke-opacity stop-opacity stroke-width font-size font-weight';
/** Where things are, and how large: a tenth of a pixel is not seen. */
const PLACES = new Set('x y x1 y1 x2 y2 cx cy r rx ry width height'.split(' '));
const WORDS = 'fill-rule stroke-linecap stroke-linejoin font-style text-anchor dominant-baseline';
const VALUES = new Map<string, RegExp>([
  ...Object.entries(ATTRIBUTES),
  ...NUMERIC.split(' ').map((name) => [name, NUMBER] as const),
  ...WORDS.split(' ').map((name) => [name, WORD] as const),
]);

/** A link that cannot run script: http, https, mailto, or relative. */
export function isSafeUrl(url: string): boolean {
  if (url === '') return false;
  // Browsers ignore control characters and white space inside a scheme: `java\nscript:` runs.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0020\u007f-\u00a0\\]/.test(url)) return false;
  return /^(?:https?:|mailto:)/i.test(url) || /^[^:/?#]*(?:[/?#]|$)/.test(url);
}

/** Rounds the numbers of an attribute: one decimal in paths and of places, two elsewhere. */
function shorten(name: string, value: string): string {
  if (name === 'd') return shortPath(straighten(parsePath(value)), 1);
  if (name === 'points' || name === 'viewBox') {
    return parseNumbers(value)
      .map((number) => formatNumber(number, 1))
      .join(' ');
  }
  if (name === 'transform') {
    return value
      .replace(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g, (number) => formatNumber(Number(number), 2))
      .trim();
  }
  if (VALUES.get(name) !== NUMBER || value.endsWith('%')) return value;
  return formatNumber(Number(value), PLACES.has(name) ? 1 : 2);
}

/** Values that say what holds anyway. */
function isDefault(name: string, value: string): boolean {
  if (/^(rx|ry|dx|dy)$/.test(name)) return value === '0';
  return /^(translate\(0,? ?0\)|translate\(0\))$/.test(value);
}

function copyAttributes(from: SvgElement, to: SvgElement): void {
  for (const [name, value] of from.attributes) {
    const allowed = VALUES.get(name);
    if (!allowed?.test(value)) continue;
    const short = shorten(name, value);
    if (short !== '' && !isDefault(name, short)) to.attributes.set(name, short);
  }
}

function copyElement(from: SvgElement): SvgElement | undefined {
  if (!TAGS.has(from.localName)) return undefined;
  const href = from.getAttribute('href') ?? from.getAttribute('xlink:href') ?? '';
  if (from.localName === 'use' && !LOCAL_REFERENCE.test(href)) return undefined;
  // A link that leads nowhere is no link.
  const isDeadLink = from.localName === 'a' && !isSafeUrl(href);
  const copy = new SvgElement(isDeadLink ? 'g' : from.localName);
  copyAttributes(from, copy);
  if (/^(a|use)$/.test(copy.localName)) copy.attributes.set('href', href);
  for (const child of from.children) {
    if (typeof child !== 'string') {
      const inner = copyElement(child);
      if (inner) copy.append(inner);
    } else if (/^(text|tspan|title|desc)$/.test(from.localName)) copy.append(child);
  }
  return copy;
}

/** Builds a drawing anew from what is listed here; anything else in it, however it came in, is left behind. */
export function allowListed(root: SvgElement): SvgElement {
  const copy = root.localName === 'svg' ? copyElement(root) : undefined;
  return copy ?? new SvgElement('svg');
}
