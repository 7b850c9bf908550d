import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

export type Weight = 400 | 700;

/** A word as shapes, so that a picture looks the same wherever it is drawn. */
export interface Outline {
  readonly glyphs: readonly Glyph[];
  /** In em, as all lengths here. */
  readonly width: number;
}

/** The shape of a character. */
export interface Glyph {
  readonly x: number;
  readonly y: number;
  /** Path data in units of which an em has `UNITS_PER_EM`, the y axis upwards. */
  readonly path: string;
}

export const UNITS_PER_EM = 2048;

/** The parts of Inter, most frequent first. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'greek-ext', 'vietnamese'];

const require = createRequire(import.meta.url);
const fonts = new Map<string, fontkit.Font>();

/** A font file, parsed at its first use: most guides need only the Latin one. */
function font(subset: string, weight: Weight): fontkit.Font {
  const name = `inter-${subset}-${weight}-normal.woff`;
  const known = fonts.get(name);
  if (known) return known;
  const made = fontkit.create(readFileSync(require.resolve(`@fontsource/inter/files/${name}`)));
  fonts.set(name, made);
  return made;
}

/** To lay a word out and to trace a shape cost a hundred times more than to draw them; titles repeat both. */
const MAX_KNOWN_WORDS = 20_000;
const words = new Map<string, Outline | undefined>();
const paths = new WeakMap<fontkit.Path, string>();

/** A word → its outline; undefined where a character of it has no shape here, rather than an empty box. */
export function outline(word: string, weight: Weight): Outline | undefined {
  const key = weight + word;
  if (words.has(key)) return words.get(key);
  if (words.size >= MAX_KNOWN_WORDS) words.clear();
  const made = trace(word, weight);
  words.set(key, made);
  return made;
}

function trace(word: string, weight: Weight): Outline | undefined {
  const runs = runsOf(word, weight);
  if (!runs) return undefined;
  let x = 0;
  const shapes: Glyph[] = [];
  for (const run of runs) {
    const { glyphs, positions } = run.font.layout(run.text);
    const em = run.font.unitsPerEm;
    for (const [i, { path }] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      shapes.push({ x: x + xOffset / em, y: yOffset / em, path: pathOf(path, em) });
      x += xAdvance / em;
    }
  }
  return { glyphs: shapes, width: x };
}

function pathOf(path: fontkit.Path, unitsPerEm: number): string {
  const known = paths.get(path);
  if (known !== undefined) return known;
  const made = path.scale(UNITS_PER_EM / unitsPerEm).toSVG();
  paths.set(path, made);
  return made;
}

interface Run {
  readonly font: fontkit.Font;
  text: string;
}

/** Text parted where the font changes; undefined where no font has a character. */
function runsOf(text: string, weight: Weight): readonly Run[] | undefined {
  const runs: Run[] = [];
  for (const character of text.normalize('NFC')) {
    const found = SUBSETS.find((subset) =>
      font(subset, weight).hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    if (found === undefined) return undefined;
    const used = font(found, weight);
    const last = runs.at(-1);
    if (last?.font === used) last.text += character;
    else runs.push({ font: used, text: character });
  }
  return runs;
}
