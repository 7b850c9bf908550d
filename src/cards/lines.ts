import { outline, type Glyph, type Weight } from './outline.ts';

/** A line of text as shapes. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  /** In em. */
  readonly width: number;
}

/** Text as it stands in a card. */
export interface TextBlock {
  readonly lines: readonly Line[];
  /** In pixels. */
  readonly size: number;
}

/** The width of a space in em, that of Inter. */
const SPACE = 0.28;

/** How a text may be set: sizes in pixels, the largest first, each with the lines that it may fill. */
export interface TextStyle {
  readonly weight: Weight;
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
  /** Pixels that a line may be wide. */
  readonly width: number;
}

/**
 * Sets a text in the largest size in which it fits; where it fits in none it is cut at a word, with an ellipsis.
 * Undefined for a text that is empty or has a character that cannot be drawn.
 */
export function setText(text: string, style: TextStyle): TextBlock | undefined {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.some((word) => !outline(word, style.weight))) return undefined;
  for (const { size, lines } of style.sizes) {
    const broken = breakLines(words, size, style);
    if (broken && broken.length <= lines) return { size, lines: drawn(broken, style) };
  }
  const last = style.sizes.at(-1);
  return last && { size: last.size, lines: drawn(cut(words, last, style), style) };
}

function drawn(lines: readonly string[], { weight }: TextStyle): readonly Line[] {
  return lines.map((text) => {
    let x = 0;
    const glyphs = text.split(' ').flatMap((word, i) => {
      const shape = outline(word, weight);
      if (i > 0) x += SPACE;
      const start = x;
      x += shape?.width ?? 0;
      return (shape?.glyphs ?? []).map((glyph) => ({ ...glyph, x: glyph.x + start }));
    });
    return { glyphs, width: x };
  });
}

/** Words → lines as wide as allowed; undefined where one word is wider. */
function breakLines(words: readonly string[], size: number, style: TextStyle): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`, size, style))
      lines[lines.length - 1] = `${last} ${word}`;
    else if (fits(word, size, style)) lines.push(word);
    else return undefined;
  }
  return lines;
}

/** The lines that there is room for; a word that is wider than a line is cut too. */
function cut(
  words: readonly string[],
  { size, lines }: { readonly size: number; readonly lines: number },
  style: TextStyle,
): readonly string[] {
  const whole = words.map((word) => (fits(word, size, style) ? word : shortened(word, size, style)));
  const all = breakLines(whole, size, style) ?? [];
  if (all.length <= lines) return all;
  const last = all.slice(lines - 1).join(' ');
  return [...all.slice(0, lines - 1), shortened(last, size, style)];
}

/** The longest beginning that fits with an ellipsis. */
function shortened(text: string, size: number, style: TextStyle): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let [low, high] = [0, characters.length];
  const upTo = (length: number): string =>
    `${characters
      .slice(0, length)
      .join('')
      .replace(/[\s,;:.–-]+$/, '')}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(upTo(middle), size, style)) low = middle;
    else high = middle - 1;
  }
  return upTo(low);
}

function fits(text: string, size: number, { width, weight }: TextStyle): boolean {
  const words = text.split(' ').map((word) => outline(word, weight)?.width ?? 0);
  return (words.reduce((sum, word) => sum + word, 0) + SPACE * (words.length - 1)) * size <= width;
}
