/**
 * The colours of a drawing. Mermaid computes with colours and cannot be given `var(--diagram-fg)`. So each slot gets
 * a stand-in colour that nobody writes, and the finished drawing's stand-ins become custom properties.
 */

/** Slot → its light and its dark value. The light one also shows where `diagram.css` is missing, as in a feed reader. */
export const SLOTS = {
  bg: ['#ffffff', '#16191f'],
  fg: ['#1f2328', '#e6e9ee'],
  line: ['#57606a', '#a3adb9'],
  node: ['#eef2ff', '#262f4d'],
  border: ['#6b7ccf', '#8c9bea'],
  group: ['#f4f6f8', '#1e232b'],
  'group-border': ['#8b949e', '#717b88'],
  note: ['#fff8c5', '#3d3714'],
  'note-border': ['#9a7400', '#c9a227'],
  crit: ['#ffd7d5', '#5a2523'],
  'crit-border': ['#c4342d', '#ff8d85'],
  done: ['#dde3ea', '#333b46'],
  // Pale fills behind text …
  c0: ['#cfe3ff', '#203a5f'],
  c1: ['#d3f0d3', '#1f4426'],
  c2: ['#ffe3c2', '#573812'],
  c3: ['#e8dcff', '#40305f'],
  c4: ['#ffd9e6', '#572338'],
  c5: ['#cdeff0', '#17464a'],
  c6: ['#f2ecc4', '#474014'],
  c7: ['#e1e4e8', '#3a414b'],
  // … and their strong sisters for lines, bars and points.
  s0: ['#2b5fc0', '#7fb0ff'],
  s1: ['#1a7f37', '#5fd070'],
  s2: ['#a85400', '#f0a35e'],
  s3: ['#7a4fd0', '#b99aff'],
  s4: ['#c02b62', '#ff8fb8'],
  s5: ['#0b7480', '#5bcfd6'],
  s6: ['#7a6600', '#d6c14c'],
  s7: ['#57606a', '#a3adb9'],
} as const;

export type Slot = keyof typeof SLOTS;
export const SLOT_NAMES = Object.keys(SLOTS) as Slot[];

/** How many pale and strong colours there are. */
const SERIES = 8;

/** `s`, 10 → `s2`: series repeat. */
function seriesSlot(kind: 'c' | 's', index: number): Slot {
  return `${kind}${index % SERIES}` as Slot;
}

/** A slot's stand-in: `fg` → `#fe0fd3`. */
export function standIn(slot: Slot): string {
  return `#fe${(SLOT_NAMES.indexOf(slot) * 7 + 5).toString(16).padStart(2, '0')}d3`;
}

const SLOT_OF_STAND_IN = new Map(SLOT_NAMES.map((slot) => [standIn(slot), slot]));

/** The slot for which a colour stands in, if it does. */
export function slotOf(colour: string): Slot | undefined {
  return SLOT_OF_STAND_IN.get(colour.toLowerCase());
}

/** A stand-in's hue in degrees: its red is the greatest part of it, its green the least or the middle one. */
function standInHue(slot: Slot): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(standIn(slot).slice(at, at + 2), 16),
  );
  return (60 * ((green - blue) / (red - Math.min(green, blue))) + 360) % 360;
}

const SLOTS_BY_HUE = SLOT_NAMES.map((slot) => [standInHue(slot), slot] as const);

/**
 * The slot of a colour that mermaid has made lighter or darker: it computes in HSL, in which only the lightness of the
 * stand-in changes. `hsl(317.0860927152, 98.6928104575%, 80%)` → the slot whose stand-in has this hue.
 */
export function slotOfShade(colour: string): Slot | undefined {
  const match = /^hsl\(([\d.]+), ?(9[\d.]+)%, ?[\d.]+%\)$/.exec(colour);
  if (!match) return undefined;
  return SLOTS_BY_HUE.find(([hue]) => Math.abs(hue - Number(match[1])) < 0.001)?.[1];
}

/** `fg` → `var(--diagram-fg,#1f2328)`. */
export function slotValue(slot: Slot): string {
  return `var(--diagram-${slot},${SLOTS[slot][0]})`;
}

type SlotRule = readonly [name: RegExp, slot: Slot | 'c' | 's'];

/** Which slot a theme variable gets, by its name; the first rule that fits wins. `c`, `s`: the series of its number. */
const RULES: readonly SlotRule[] = [
  [/^gitBranchLabel/, 'bg'],
  [/^(gitInv|cScaleLabel|cScaleInv|pieTitle|pieSection|pieLegend|quadrant.*Text)/, 'fg'],
  [/^git(\d+)$/, 's'],
  [/^(?:cScale|cScalePeer|pie|fillType|venn|surface|surfacePeer)(\d+)$/, 'c'],
  [/^quadrant([1-4])Fill/, 'c'],
  [/^pieStroke|^pieOuterStroke/, 'bg'],
  [/^quadrantPointFill/, 's'],
  [/^sequenceNumber/, 'bg'],
  [/text|title(color|fill)|labelcolor|classText/i, 'fg'],
  [/^note.*Bkg/, 'note'],
  [/^note.*Border/, 'note-border'],
  [/^critBorder/, 'crit-border'],
  [/^crit|^error/, 'crit'],
  [/^done.*Border/, 'line'],
  [/^done/, 'done'],
  [
    /^(background|edgeLabelBackground|labelBackground\w*|rowOdd|rowEven|activeTaskBkgColor|backgroundColor)$/,
    'bg',
  ],
  [/^(relation|commit)LabelBackground/, 'bg'],
  [/^(cluster|tertiary|composite|rect|section|alt).*border/i, 'group-border'],
  [/^(cluster|tertiary|composite|rect|section|alt|exclude|emSwimlane)/, 'group'],
  [/^relationColor|line|arrow|signal|transition|special|grid|axis|tick|edgecolor|cliff|graticule/i, 'line'],
  [/border|stroke|innerEnd/i, 'border'],
  [/bkg|bg|color|fill|background/i, 'node'],
];

function isColour(value: unknown): value is string {
  if (typeof value !== 'string' || /^(normal|bold|none|serif)$/.test(value)) return false;
  return /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\([^)]*\)|[a-z]{3,})$/i.test(value);
}

/** The stand-in for one theme variable; `undefined` for a name no rule knows. */
function variableStandIn(name: string): string | undefined {
  for (const [pattern, slot] of RULES) {
    const match = pattern.exec(name);
    if (match) return standIn(slot === 'c' || slot === 's' ? seriesSlot(slot, Number(match[1] ?? 0)) : slot);
  }
  return undefined;
}

/** A palette as mermaid takes it: a list of stand-ins with commas. */
export function seriesStandIns(kind: 'c' | 's', count = SERIES): string[] {
  return Array.from({ length: count }, (_, index) => standIn(seriesSlot(kind, index)));
}

/** Mermaid's own theme variables → the same names with stand-ins: `{ lineColor: '#333' }` → `{ lineColor: '#fe13d3' }`. */
export function themeVariables(defaults: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(defaults)) {
    if (name === 'plotColorPalette') variables[name] = seriesStandIns('s').join(',');
    else if (value && typeof value === 'object')
      variables[name] = themeVariables(value as Record<string, unknown>);
    else if (isColour(value)) {
      const colour = variableStandIn(name);
      if (colour) variables[name] = colour;
    }
  }
  return variables;
}
