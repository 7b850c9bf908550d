import { reflect, type PathSegment, type Point } from './svg-path.ts';

/** What can be written for a segment: a letter and its numbers, which are whole multiples of the last decimal. */
interface Command {
  readonly letter: string;
  readonly numbers: readonly string[];
}

/** Where the pen is, in whole multiples of the last decimal, so that rounded steps do not add up. */
interface Pen {
  at: Point;
  start: Point;
  /** The last control point of a curve, which the next one may go on from. */
  control: Point | undefined;
}

/**
 * Segments → path data in a short form: each point from the corner or from the one before it, whichever takes fewer
 * letters, and no letter, blank or zero that may be left out: `m1 2 2.5 2 5 6`.
 */
export function shortPath(segments: readonly PathSegment[], decimals: number): string {
  const unit = 10 ** decimals;
  const pen: Pen = { at: [0, 0], start: [0, 0], control: undefined };
  let data = '';
  let implied = '';
  for (const segment of segments) {
    const options = commandsFor(segment, pen, unit).map((command) => ({
      letter: command.letter,
      text: written(command, implied, data.slice(-MOST_DIGITS)),
    }));
    const best = options.reduce((a, b) => (b.text.length <= a.text.length ? b : a));
    data += best.text;
    implied = IMPLIED[best.letter] ?? best.letter;
    move(pen, segment, unit);
  }
  return data;
}

/** No number takes more letters. */
const MOST_DIGITS = 24;

/** After a move, further points are those of lines; nothing goes on after an end. */
const IMPLIED: Readonly<Record<string, string>> = { M: 'L', m: 'l', Z: '', z: '' };

/** The letter stands only where it is another than the last; a sign or a point begins a number as a blank does. */
function written({ letter, numbers }: Command, implied: string, before: string): string {
  let text = letter === implied ? '' : letter;
  for (const number of numbers) {
    const last = /[\d.]+$/.exec(text || before)?.[0];
    const isApart =
      last === undefined || number.startsWith('-') || (number.startsWith('.') && last.includes('.'));
    text += isApart ? number : ` ${number}`;
  }
  return text;
}

function commandsFor(segment: PathSegment, pen: Pen, unit: number): readonly Command[] {
  const { kind } = segment;
  const [x, y] = scaled(segment.to, unit);
  const [left, top] = pen.at;
  if (kind === 'Z') return [{ letter: 'z', numbers: [] }];
  if (kind === 'L' && y === top) return bothWays('H', [], [[x]], [[left]], unit);
  if (kind === 'L' && x === left) return bothWays('V', [], [[y]], [[top]], unit);
  if (kind === 'A') {
    const [rx, ry] = segment.radii;
    const flags = [segment.rotation, segment.largeArc ? 1 : 0, segment.sweep ? 1 : 0];
    const shape = [rx, ry, ...flags].map((number) => short(number * unit * 10, unit * 10));
    return bothWays('A', shape, [[x, y]], [pen.at], unit);
  }
  const { letter, points } = curve(segment, pen, unit);
  return bothWays(
    letter,
    [],
    points,
    points.map(() => pen.at),
    unit,
  );
}

/** A curve without the control point that the one before it implies. */
function curve(
  segment: PathSegment,
  pen: Pen,
  unit: number,
): { readonly letter: string; readonly points: readonly Point[] } {
  const to = scaled(segment.to, unit);
  if (segment.kind === 'C') {
    const [control1, control2] = [scaled(segment.control1, unit), scaled(segment.control2, unit)];
    const goesOn = isAbout(control1, pen.control ? reflect(pen.control, pen.at) : pen.at);
    return goesOn
      ? { letter: 'S', points: [control2, to] }
      : { letter: 'C', points: [control1, control2, to] };
  }
  if (segment.kind === 'Q') {
    const control = scaled(segment.control, unit);
    return { letter: 'Q', points: [control, to] };
  }
  return { letter: segment.kind, points: [to] };
}

/** The same command from the corner of the drawing and from where the pen is. */
function bothWays(
  letter: string,
  before: readonly string[],
  values: readonly (readonly number[])[],
  origins: readonly (readonly number[])[],
  unit: number,
): readonly Command[] {
  const far = values.flat().map((value) => short(value, unit));
  const near = values.flatMap((point, index) =>
    point.map((value, axis) => short(value - (origins[index]?.[axis] ?? 0), unit)),
  );
  // The nearer one stands last: of two as long it is taken, for steps are more often alike than places are.
  return [
    { letter, numbers: [...before, ...far] },
    { letter: letter.toLowerCase(), numbers: [...before, ...near] },
  ];
}

function move(pen: Pen, segment: PathSegment, unit: number): void {
  pen.at = segment.kind === 'Z' ? pen.start : scaled(segment.to, unit);
  if (segment.kind === 'M') pen.start = pen.at;
  pen.control = segment.kind === 'C' ? scaled(segment.control2, unit) : undefined;
}

function scaled([x, y]: Point, unit: number): Point {
  return [Math.round(x * unit), Math.round(y * unit)];
}

/** Within one step of the last decimal, which rounding moves a point by anyway. */
function isAbout([x, y]: Point, [otherX, otherY]: Point): boolean {
  return Math.abs(x - otherX) <= 1 && Math.abs(y - otherY) <= 1;
}

/** `50` of hundredths → `.5` */
function short(value: number, unit: number): string {
  return String(Math.round(value) / unit || 0).replace(/^(-?)0\./, '$1.');
}
