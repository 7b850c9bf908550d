import { certaintyOf, type Certainty } from './mojibake/certainty.ts';
import { macRoman, windows1252, type Encoding } from './mojibake/encodings.ts';
import { readSequence, type Sequence } from './mojibake/sequence.ts';

/** A piece of text that is UTF-8 misread as another encoding. Line and column are 1-based. */
export interface Damage {
  readonly line: number;
  readonly column: number;
  readonly damaged: string;
  /** What it was; undefined where a byte is lost and nobody can tell. */
  readonly repaired: string | undefined;
}

/** Text that was misread twice or three times is repaired as often; more has not been seen. */
const MOST_PASSES = 4;

/**
 * Finds text that was written as UTF-8 and read as Mac Roman or Windows-1252: `‚Äî`, `â€”` → `—`.
 * Text that merely looks like it (`l’été`, `SÃO`, `≈√2`) is left alone. Linear in the length of the text.
 */
export function findDamage(text: string): Damage[] {
  const found: Damage[] = [];
  const settled = new Map<string, string>();
  let line = 1;
  let lineStart = 0;
  let at = 0;
  for (const { start, end, repaired } of findSpots(text)) {
    for (let next = text.indexOf('\n', at); next !== -1 && next < start; next = text.indexOf('\n', at)) {
      at = lineStart = next + 1;
      line++;
    }
    at = start;
    const damage = { line, column: start - lineStart + 1, damaged: text.slice(start, end) };
    found.push({ ...damage, repaired: repaired && settle(text, { start, end, repaired }, settled) });
  }
  return found;
}

/** Text with all damage repaired that can be; characters that are really lost stay as they are. */
export function repairText(text: string): string {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = repairOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function repairOnce(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, repaired } of findSpots(text)) {
    out += text.slice(at, start) + (repaired ?? text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
}

/**
 * Repairs a repaired piece again, between the characters that stand around it, if it was misread more than once.
 * `known` keeps results, since the same few pieces come again and again.
 */
function settle(
  text: string,
  spot: Spot & { readonly repaired: string },
  known: Map<string, string>,
): string {
  const before = text.charAt(spot.start - 1);
  const after = text.charAt(spot.end);
  const context = before + spot.repaired + after;
  const inPlace = known.get(context) ?? repairText(context);
  known.set(context, inPlace);
  if (!inPlace.startsWith(before) || !inPlace.endsWith(after)) return spot.repaired;
  return inPlace.slice(before.length, inPlace.length - after.length);
}

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly repaired: string | undefined;
}

/** Damaged pieces in order, without overlap. Where both encodings fit, the one that explains more of the text wins. */
function findSpots(text: string): Spot[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  const [first = [], second = []] = [macRoman, windows1252]
    .map((encoding) => spotsIn(text, encoding))
    .toSorted((a, b) => coverage(b) - coverage(a));
  const taken = new Set(first.flatMap(indexes));
  // What touches other damage is what remains of it, seen through the wrong encoding.
  const free = second.filter(
    ({ start, end }) => !indexes({ start: start - 1, end: end + 1 }).some((index) => taken.has(index)),
  );
  for (const index of free.flatMap(indexes)) taken.add(index);
  const lost = [...text.matchAll(/\u{FFFD}/gu)]
    .filter(({ index }) => !taken.has(index))
    .map(({ index }): Spot => ({ start: index, end: index + 1, repaired: undefined }));
  return [...first, ...free, ...lost].toSorted((a, b) => a.start - b.start);
}

function coverage(spots: readonly Spot[]): number {
  return spots.reduce((sum, { start, end }) => sum + end - start, 0);
}

function indexes({ start, end }: Pick<Spot, 'start' | 'end'>): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

type Judged = Sequence & { readonly certainty: Certainty };

/** Pieces that are damaged by one encoding: rows of sequences of which at least one is beyond doubt. */
function spotsIn(text: string, encoding: Encoding): Spot[] {
  const rows = rowsOf(text, encoding);
  const isDamaged = rows.some(isSure);
  if (!isDamaged) return [];
  return rows
    .filter((row) => isSure(row) || row.some(({ certainty }) => certainty === 'likely'))
    .flatMap(joined);
}

/** Sequences that stand next to each other, grouped. */
function rowsOf(text: string, encoding: Encoding): Judged[][] {
  const rows: Judged[][] = [];
  let at = 0;
  // A misread byte is never an ASCII character, and most text is nothing else.
  for (const { index } of text.matchAll(/[^\0-\x7f]/g)) {
    const sequence = index < at ? undefined : readSequence(text, index, encoding);
    if (!sequence) continue;
    const judged = { ...sequence, certainty: certaintyOf(text, sequence, encoding) };
    const row = rows.at(-1);
    if (row?.at(-1)?.end === index) row.push(judged);
    else rows.push([judged]);
    at = sequence.end;
  }
  return rows;
}

function isSure(row: readonly Judged[]): boolean {
  if (row.some(({ certainty }) => certainty === 'sure')) return true;
  // Whole characters in a row do not happen by chance: three of two bytes, two of more.
  const whole = row.filter(({ isWhole }) => isWhole);
  return whole.length > 2 || (whole.length === 2 && whole.every(({ size }) => size > 2));
}

/** A row as one piece, but for what is lost in it. */
function joined(row: readonly Judged[]): Spot[] {
  const spots: Spot[] = [];
  for (const { start, end, repaired } of row) {
    const last = spots.at(-1);
    if (last?.repaired !== undefined && repaired !== undefined) {
      spots[spots.length - 1] = { start: last.start, end, repaired: last.repaired + repaired };
    } else spots.push({ start, end, repaired });
  }
  return spots;
}
