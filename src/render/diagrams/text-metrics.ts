import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

export type FontWeight = 400 | 700;

/** The subsets of Inter, most frequent first: the first one that has a glyph is measured, as in a browser. */
const SUBSETS = [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
  'vietnamese',
  'greek-ext',
  'cyrillic-ext',
] as const;
/** Widths in em of what no subset has: the mean of common system fonts. */
const EMOJI_WIDTH = 1.37;
const OTHER_WIDTH = 1;
/** Of a letter in a script that is not written in squares: Arabic, Hebrew, Devanagari, Thai. */
const LETTER_WIDTH = 0.65;
const SQUARE_LETTER =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}/u;
/** Enough for every label of a large guide; above it the cache starts anew, so that memory stays flat. */
const MAX_CACHED_WIDTHS = 20_000;

const require = createRequire(import.meta.url);
const fonts = new Map<string, fontkit.Font>();
const widths = new Map<string, number>();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One font file, parsed at its first use: most guides need only the Latin one. */
function font(subset: string, weight: FontWeight): fontkit.Font {
  const name = `inter-${subset}-${weight}-normal.woff`;
  let loaded = fonts.get(name);
  if (!loaded) {
    loaded = fontkit.create(readFileSync(require.resolve(`@fontsource/inter/files/${name}`)));
    fonts.set(name, loaded);
  }
  return loaded;
}

function fontWithGlyph(codePoint: number, weight: FontWeight): fontkit.Font | undefined {
  for (const subset of SUBSETS) {
    const candidate = font(subset, weight);
    if (candidate.hasGlyphForCodePoint(codePoint)) return candidate;
  }
  return undefined;
}

/** The width in em that is assumed for a character of no loaded font. */
function estimatedWidth(grapheme: string): number {
  if (/^(?:\p{M}|\p{Cf})+$/u.test(grapheme)) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) return EMOJI_WIDTH;
  return /^\p{L}/u.test(grapheme) && !SQUARE_LETTER.test(grapheme) ? LETTER_WIDTH : OTHER_WIDTH;
}

/** Text of which each glyph hangs on its letter alone, and each advance on the next letter: Inter kerns by pairs. */
const PLAIN = /^[A-Za-z ]+$/;
/** How far the pen goes from the first letter of a pair to the second, or from a last one on, in units of the font. */
const advances = new Map<fontkit.Font, Map<string, number>>();

/**
 * Without contextual alternates, as the sheet asks of browsers: with them Inter makes `3 x 4` a product and `->` an
 * arrow, and no other font that a reader may have does. As Latin always: fontkit takes text without letters for no
 * script, for which Inter names its kerning twice, and it would kern it twice.
 */
const FEATURES = { calt: false };
const SCRIPT = 'latn';

/** Lays a plain text out, and notes the advances of its pairs for the next ones. */
function layOut(run: string, used: fontkit.Font, known: Map<string, number>): number {
  const { glyphs, positions, advanceWidth } = used.layout(run, FEATURES, SCRIPT);
  if (PLAIN.test(run) && glyphs.length === run.length)
    for (const [i, { xAdvance }] of positions.entries()) known.set(run.slice(i, i + 2), xAdvance);
  return advanceWidth;
}

function runWidth(run: string, used: fontkit.Font | undefined): number {
  if (!run || !used) return 0;
  const known = advances.get(used) ?? new Map<string, number>();
  advances.set(used, known);
  let width = 0;
  for (let i = 0; i < run.length; i++) width += known.get(run.slice(i, i + 2)) ?? Number.NaN;
  // Only plain pairs are known: any other text has one that is not.
  return (Number.isNaN(width) ? layOut(run, used, known) : width) / used.unitsPerEm;
}

/** The width in em of a text in several scripts: each run of one font is laid out (and kerned) by itself. */
function measure(text: string, weight: FontWeight): number {
  if (/^[\x20-\x7e]*$/.test(text)) return runWidth(text, font('latin', weight));
  let width = 0;
  let run = '';
  let current: fontkit.Font | undefined;
  for (const { segment } of graphemes.segment(text)) {
    const found = fontWithGlyph(segment.codePointAt(0) ?? 0, weight);
    if (!found || found !== current) {
      width += runWidth(run, current);
      run = '';
    }
    current = found;
    if (found) run += segment;
    else width += estimatedWidth(segment);
  }
  return width + runWidth(run, current);
}

/** Chromium rounds widths of text up to this part of a pixel; a layout can hang on it. */
const UNIT = 1 / 64;

/** Pixels → the next whole unit; what lies above a unit only by the noise of floating point stays. */
function roundUp(pixels: number): number {
  return Math.max(0, Math.ceil(pixels / UNIT - 1e-6)) * UNIT;
}

/** The width in pixels of one line of text. */
export function textWidth(text: string, fontSize: number, weight: FontWeight): number {
  const key = weight + text;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= MAX_CACHED_WIDTHS) widths.clear();
    width = measure(text, weight);
    widths.set(key, width);
  }
  return roundUp(width * fontSize);
}

/** How far the ink of a text reaches out of the width of its line, in pixels. */
export interface Overhang {
  readonly left: number;
  readonly right: number;
}

const overhangs = new Map<string, Overhang>();

/** Of one letter: Chromium counts the whole pixels that it touches, so a `j` at the start widens a text by one. */
function letterOverhang(letter: string, fontSize: number, weight: FontWeight): Overhang {
  const key = `${weight} ${fontSize} ${letter}`;
  let known = overhangs.get(key);
  if (!known) {
    const used = fontWithGlyph(letter.codePointAt(0) ?? 0, weight);
    const run = used?.layout(letter);
    const { minX = 0, maxX = 0 } = run?.glyphs[0]?.bbox ?? {};
    const pixels = (units = 0): number => (units * fontSize) / (used?.unitsPerEm ?? 1);
    known = {
      left: maxX > minX ? Math.max(0, -Math.floor(pixels(minX))) : 0,
      right: maxX > minX ? Math.max(0, Math.ceil(pixels(maxX)) - pixels(run?.advanceWidth)) : 0,
    };
    if (overhangs.size >= MAX_CACHED_WIDTHS) overhangs.clear();
    overhangs.set(key, known);
  }
  return known;
}

/** How far a text reaches out of its line at either end: `julia` → a pixel on the left. */
export function textOverhang(text: string, fontSize: number, weight: FontWeight): Overhang {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return {
    left: letterOverhang(first, fontSize, weight).left,
    right: letterOverhang(text.slice(-1), fontSize, weight).right,
  };
}

/** How far a line of text reaches above and below its baseline. Chromium rounds ascent and descent: so do we. */
export function lineExtent(
  fontSize: number,
  weight: FontWeight,
): { ascent: number; descent: number; xHeight: number } {
  const { unitsPerEm, ascent, descent, xHeight } = font('latin', weight);
  return {
    ascent: Math.round((ascent / unitsPerEm) * fontSize),
    descent: Math.round((-descent / unitsPerEm) * fontSize),
    xHeight: ((xHeight || unitsPerEm / 2) / unitsPerEm) * fontSize,
  };
}
