import type { ChartRow } from './props.ts';

/*
 * Heights in CSS pixels. Along the axis everything is in per cent and the picture has no viewBox: bars take the
 * width that there is while text keeps its size, also on a screen of 320 px.
 */
export const LINE = 18;
export const BAR = 16;
const GAP = 20;
export const AXIS = 24;
/** Letters of a line of text that fit on a screen of 320 px. */
const LINE_LENGTH = 42;

/** A row with the place of its parts, in CSS pixels from the top. */
export interface PlacedRow extends ChartRow {
  readonly y: number;
  readonly lines: readonly TextLine[];
  readonly barY: number;
}

export interface TextLine {
  readonly text: string;
  readonly isTitle: boolean;
}

/** Puts the rows under one another, each as high as its text. */
export function placeRows(rows: readonly ChartRow[]): {
  readonly rows: readonly PlacedRow[];
  readonly height: number;
} {
  let y = 0;
  const placed = rows.map((row): PlacedRow => {
    const titleLines = wrap(row.title).map((text) => ({ text, isTitle: true }));
    const lines = [...titleLines, ...wrap(row.summary).map((text) => ({ text, isTitle: false }))];
    const top = y;
    // Numerals of levels stand on a line of their own above the bar.
    const barY = top + LINE * (lines.length + (row.at.level1 === undefined ? 0 : 1)) + LINE / 2;
    y = barY + BAR + GAP;
    return { ...row, y: top, lines, barY };
  });
  return { rows: placed, height: y - GAP / 2 };
}

/** Breaks text between words into lines that fit a narrow screen; SVG text does not wrap by itself. */
function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
