import type { Encoding } from './encodings.ts';

/** Characters that together are the misread bytes of one character. */
export interface Sequence {
  readonly start: number;
  readonly end: number;
  /** How many bytes the character has in UTF-8. */
  readonly size: number;
  readonly lead: number;
  /** The character that it was; undefined where bytes are lost and several would fit. */
  readonly repaired: string | undefined;
  readonly isWhole: boolean;
}

const REPLACEMENT = '\u{FFFD}';

/** Signs of everyday text outside Latin-1: what a sequence with a lost byte most probably was. */
const COMMON_SIGN = /^(?:[‘’“”‚„†‡•…‰‹›€™←↑→↓↔−≈≠≤≥–—]|\u{FE0F})$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;
/** Private characters mean nothing, but for the apple of Mac Roman in text that was misread twice. */
const NO_CHARACTER = /^(?!\u{F8FF})[\p{Cn}\p{Cs}\p{Co}]$/u;

export function isCommonSign(character: string): boolean {
  return COMMON_SIGN.test(character);
}

/** Reads the sequence that starts at an index; undefined where none does. Looks at four characters at most. */
export function readSequence(text: string, start: number, encoding: Encoding): Sequence | undefined {
  const lead = encoding.byteOf(text[start]);
  const size = lead === undefined ? 0 : sizeOf(lead);
  if (lead === undefined || size === 0) return undefined;
  const bytes = [lead];
  let end = start + 1;
  for (; end < start + size; end++) {
    const character = text[end];
    if (character === REPLACEMENT && encoding.lostBytes.length > 0) continue;
    const byte = encoding.byteOf(character);
    if (byte === undefined || byte > 0xbf) break;
    bytes.push(byte);
  }
  const sequence = { start, end, size, lead };
  if (bytes.length === size) {
    const repaired = decode(bytes);
    return repaired === undefined ? undefined : { ...sequence, repaired, isWhole: true };
  }
  const isLossy = encoding.lostBytes.length > 0 && (size > 2 || end > start + 1);
  return isLossy
    ? { ...sequence, repaired: guessLost(bytes, size, encoding.lostBytes), isWhole: false }
    : undefined;
}

/** How many bytes a character has whose first one is this; 0 where no character starts so. */
function sizeOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** UTF-8 bytes of one character → the character; undefined where they are not valid or mean nothing. */
function decode(bytes: readonly number[]): string | undefined {
  const [lead = 0, ...rest] = bytes;
  const size = bytes.length;
  const code = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0x7f >> size));
  const smallest = [0, 0, 0x80, 0x800, 0x10000][size] ?? 0;
  if (code < smallest || code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return NO_CHARACTER.test(character) ? undefined : character;
}

/** The one everyday sign or emoji that the bytes which are left can be; undefined where there are several or none. */
function guessLost(bytes: readonly number[], size: number, lost: readonly number[]): string | undefined {
  let forms: readonly (readonly number[])[] = [bytes];
  for (let missing = size - bytes.length; missing > 0; missing--) {
    forms = forms.flatMap((form) =>
      form.flatMap((_, at) => lost.map((byte) => [...form.slice(0, at + 1), byte, ...form.slice(at + 1)])),
    );
  }
  const characters = new Set(forms.flatMap((form) => decode(form) ?? []));
  const likely = [...characters].filter((character) => COMMON_SIGN.test(character) || EMOJI.test(character));
  return likely.length === 1 ? likely[0] : undefined;
}
