/** In the units of its drawing. */
export type Point = readonly [x: number, y: number];

/** One drawing command with absolute coordinates; H, V, S and T are written out as L, C and Q. */
export type PathSegment =
  | { readonly kind: 'M' | 'L'; readonly to: Point }
  | { readonly kind: 'C'; readonly control1: Point; readonly control2: Point; readonly to: Point }
  | { readonly kind: 'Q'; readonly control: Point; readonly to: Point }
  | {
      readonly kind: 'A';
      readonly radii: Point;
      readonly rotation: number;
      readonly largeArc: boolean;
      readonly sweep: boolean;
      readonly to: Point;
    }
  | { readonly kind: 'Z'; readonly to: Point };

/** How many numbers each command takes. */
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 };

/** Where the pen is while a path is read. */
interface Pen {
  at: Point;
  start: Point;
  previous: PathSegment | undefined;
}

/** The point as far on the other side of a centre. */
export function reflect([x, y]: Point, [centreX, centreY]: Point): Point {
  return [2 * centreX - x, 2 * centreY - y];
}

/** A command with its numbers as a segment: `S` continues the curve before it, relative numbers count from the pen. */
function readSegment(command: string, numbers: readonly number[], pen: Pen): PathSegment {
  const kind = command.toUpperCase();
  const origin: Point = command === kind ? [0, 0] : pen.at;
  const n = (index: number): number => numbers[index] ?? 0;
  const point = (index: number): Point => [n(index) + origin[0], n(index + 1) + origin[1]];
  const { previous } = pen;
  switch (kind) {
    case 'M':
      return { kind, to: point(0) };
    case 'H':
      return { kind: 'L', to: [n(0) + origin[0], pen.at[1]] };
    case 'V':
      return { kind: 'L', to: [pen.at[0], n(0) + origin[1]] };
    case 'C':
      return { kind, control1: point(0), control2: point(2), to: point(4) };
    case 'S': {
      const control1 = previous?.kind === 'C' ? reflect(previous.control2, pen.at) : pen.at;
      return { kind: 'C', control1, control2: point(0), to: point(2) };
    }
    case 'Q':
      return { kind, control: point(0), to: point(2) };
    case 'T': {
      const control = previous?.kind === 'Q' ? reflect(previous.control, pen.at) : pen.at;
      return { kind: 'Q', control, to: point(0) };
    }
    case 'A':
      return {
        kind,
        radii: [n(0), n(1)],
        rotation: n(2),
        largeArc: n(3) !== 0,
        sweep: n(4) !== 0,
        to: point(5),
      };
    default:
      return { kind: 'L', to: point(0) };
  }
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const FLAG = /[01]/g;

/** Numbers of an arc: its flags, the fourth and the fifth, may run into what follows, as in `a5 5 0 01-2 2`. */
function readArcNumbers(list: string): readonly number[] {
  const numbers: number[] = [];
  let at = 0;
  for (;;) {
    const place = numbers.length % 7;
    const pattern = place === 3 || place === 4 ? FLAG : NUMBER;
    pattern.lastIndex = at;
    const match = pattern.exec(list);
    if (!match) return numbers;
    numbers.push(Number(match[0]));
    at = match.index + match[0].length;
  }
}

/** A list of numbers: `0,0 5,.5-3` → `[0, 0, 5, 0.5, -3]`. */
export function parseNumbers(text: string | null | undefined): number[] {
  return (text?.match(NUMBER) ?? []).map(Number);
}

/** Path data → segments. */
export function readPath(data: string): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  const pen: Pen = { at: [0, 0], start: [0, 0], previous: undefined };
  const push = (segment: PathSegment): void => {
    segments.push(segment);
    pen.at = segment.to;
    pen.previous = segment;
    if (segment.kind === 'M') pen.start = segment.to;
  };
  for (const [, letter = '', list = ''] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    if (letter.toUpperCase() === 'Z') {
      push({ kind: 'Z', to: pen.start });
      continue;
    }
    const count = ARGUMENTS[letter.toUpperCase()] ?? 2;
    const numbers = /a/i.test(letter) ? readArcNumbers(list) : parseNumbers(list);
    let command = letter;
    for (let index = 0; index + count <= numbers.length; index += count) {
      push(readSegment(command, numbers.slice(index, index + count), pen));
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    }
  }
  return segments;
}
