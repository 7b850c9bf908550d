import { isUtf8 } from 'node:buffer';
import { windows1252Text } from '../support/mojibake/encodings.ts';

/** How the text of a file may be saved. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** Bytes from the start of a file by which it is told whether it is a text. */
const LOOKED_AT = 4000;

/**
 * How the text of a file is saved; undefined where it is no text. UTF-16 is told by its mark, or by the zeros that it
 * has beside each Latin letter. What is not UTF-8, and has no character of it beyond ASCII, is Windows-1252, which
 * Western programs saved in before; a text with both has lost characters, and stays UTF-8.
 */
export function encodingOf(bytes: Buffer): TextEncoding | undefined {
  const start = bytes.subarray(0, LOOKED_AT);
  if (endianOf(start) !== undefined) return 'UTF-16';
  if (start.includes(0)) return undefined;
  if (isUtf8(bytes)) return 'UTF-8';
  return /[^\0-\x7f\u{FFFD}]/u.test(bytes.toString('utf8')) ? 'UTF-8' : 'Windows-1252';
}

/** The text of bytes that are saved in an encoding. */
export function textIn(encoding: TextEncoding, bytes: Buffer): string {
  if (encoding === 'Windows-1252') return windows1252Text(bytes);
  const end = encoding === 'UTF-16' ? endianOf(bytes.subarray(0, LOOKED_AT)) : undefined;
  return new TextDecoder(end === undefined ? 'utf-8' : `utf-16${end}`).decode(bytes);
}

/** Which byte of each character of UTF-16 comes first: the little one or the big one. */
function endianOf(start: Buffer): 'le' | 'be' | undefined {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'le';
  if (first === 0xfe && second === 0xff) return 'be';
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (odd > many && even === 0) return 'le';
  return even > many && odd === 0 ? 'be' : undefined;
}
