/** An old encoding as which UTF-8 is misread: each byte of it becomes a character of its own. */
export interface Encoding {
  readonly name: 'Mac Roman' | 'Windows-1252';
  /** The byte, from 0x80 on, that a character of misread text came from; undefined for all other characters. */
  readonly byteOf: (character: string | undefined) => number | undefined;
  /** Bytes that the encoding has no character for: programs drop them or put a replacement character. */
  readonly lostBytes: readonly number[];
}

const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** 0x80 to 0x9F; from 0xA0 on Windows-1252 is Unicode. A space stands for a byte without character. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const macBytes = new Map(Array.from(MAC_ROMAN, (character, i) => [character, 0x80 + i]));

const windowsBytes = new Map([
  ...Array.from({ length: 0x80 }, (_, i): [string, number] => [String.fromCharCode(0x80 + i), 0x80 + i]),
  // Many programs keep bytes without character as control characters, so those stay in the map.
  ...Array.from(WINDOWS_1252, (character, i): [string, number] => [character, 0x80 + i]).filter(
    ([character]) => character !== ' ',
  ),
]);

export const macRoman: Encoding = {
  name: 'Mac Roman',
  byteOf: (character) => (character === undefined ? undefined : macBytes.get(character)),
  lostBytes: [],
};

export const windows1252: Encoding = {
  name: 'Windows-1252',
  byteOf: (character) => (character === undefined ? undefined : windowsBytes.get(character)),
  lostBytes: [0x81, 0x8d, 0x8f, 0x90, 0x9d],
};

/** The text of bytes in Windows-1252. Node 20's `TextDecoder` takes it for Latin 1. */
export function windows1252Text(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (byte) => {
    const character = WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80);
    return character === ' ' ? byte : character;
  });
}
