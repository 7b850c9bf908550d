/** Inline styles that have one class of their own. The style sheet of this room has the rules. */
const CLASSES: Readonly<Record<string, string>> = {
  'width:100%': 'tml-wide',
  'width:50%': 'tml-half',
  'width:7.5%': 'tml-edge',
  'math-depth:0': 'tml-depth-0',
  'math-depth:2': 'tml-depth-2',
  'padding:3pt': 'tml-fbox',
  'padding:0.3em': 'tml-padded',
  'font-weight:bold': 'tml-bold',
  'text-align:left': 'tml-left',
  'margin-left:-0.1667em': 'tml-back-1',
  'margin-left:-0.2222em': 'tml-back-2',
  'margin-left:-0.2778em': 'tml-back-3',
};

/** Classes of Temml that the style sheet of this room has rules for. */
const STYLED = new Set(
  `tml-right tml-left tml-jot tml-small tml-overline tml-underline tml-vec tml-cancel upstrike downstrike sout
  tml-tilde-2 tml-tilde-3 tml-tilde-4 tml-sml-pad tml-med-pad tml-lrg-pad`
    .trim()
    .split(/\s+/),
);

export function isStyled(name: string): boolean {
  return STYLED.has(name);
}

/** Distances between columns that have a class, in hundredths of an em. */
const STEPS = [0, 25, 50, 100, 200];
/** TeX's point at the size it is made for: ten of them are an em. */
const POINTS_PER_EM = 10;

/**
 * The style that Temml gives an element → classes and a colour:
 * `padding-left:1em;color:#f00;` → `tml-l-100`, `#f00`. Styles without a class are let go.
 */
export function classesOf(style: string): { classes: readonly string[]; colour: string | undefined } {
  const classes: string[] = [];
  let colour: string | undefined;
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':', 2);
    if (property === 'color' && /^(?:#[\da-f]{3,8}|[a-z]+)$/i.test(value) && value !== 'undefined')
      colour = value;
    const own = CLASSES[declaration] ?? sideClass(property, value);
    if (own !== undefined) classes.push(own);
  }
  return { classes, colour };
}

function sideClass(property: string, value: string): string | undefined {
  const padding = /^padding-(left|right)$/.exec(property)?.[1];
  if (padding !== undefined) return `tml-${padding.charAt(0)}-${nearestStep(value)}`;
  const border = /^border-(left|right|top|bottom)$/.exec(property)?.[1];
  if (border !== undefined) return `tml-line-${border}`;
  return property === 'border' ? 'tml-boxed' : undefined;
}

function nearestStep(value: string): number {
  const number = Number.parseFloat(value) || 0;
  const wanted = 100 * (value.endsWith('pt') ? number / POINTS_PER_EM : number);
  return STEPS.reduce((best, step) => (Math.abs(step - wanted) < Math.abs(best - wanted) ? step : best), 0);
}
