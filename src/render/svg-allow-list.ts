/** Names as SVG writes them, by their lower-case form, in which HTML compares them. */
function byLowerCase(names: string): ReadonlyMap<string, string> {
  return new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name.toLowerCase(), name]),
  );
}

/** Shapes, text, and what they are filled or cut with; nothing that runs, loads, moves or holds other elements. */
const ELEMENTS = byLowerCase(
  `svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath
  mask pattern marker`,
);

const ATTRIBUTES = byLowerCase(
  `class clip-path clip-rule clipPathUnits color cx cy d dominant-baseline dx dy fill fill-opacity fill-rule
  font-family font-size font-style font-weight fx fy gradientTransform gradientUnits height id letter-spacing
  marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits maskUnits offset
  opacity orient patternContentUnits patternTransform patternUnits points preserveAspectRatio r refX refY rx ry
  spreadMethod stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor transform viewBox visibility width x x1 x2 y y1 y2`,
);

/** Functions that compute a colour or a place. */
const FUNCTIONS = new Set('calc hsl hsla matrix rgb rgba rotate scale skewx skewy translate var'.split(' '));

/** The name of an element of a drawing as it is written; undefined for one that none may hold. */
export function drawingElement(tag: string): string | undefined {
  return ELEMENTS.get(tag);
}

/**
 * An attribute of a drawing as it is written; undefined for one that it may not have. Browsers read most values as
 * CSS, in which `url(…)` asks another host for a picture and a backslash may stand in any name.
 */
export function drawingAttribute(name: string, value: string): string | undefined {
  const functions = [...value.matchAll(/([\w-]*)\s*\(/g)].map((match) => (match[1] ?? '').toLowerCase());
  const isOfPage = /^url\(#[\w.:-]+\)$/.test(value);
  const isPlain = !value.includes('\\') && functions.every((used) => FUNCTIONS.has(used));
  return isOfPage || isPlain ? ATTRIBUTES.get(name) : undefined;
}
