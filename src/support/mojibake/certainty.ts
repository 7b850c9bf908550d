import type { Encoding } from './encodings.ts';
import { isCommonSign, type Sequence } from './sequence.ts';

/**
 * How sure it is that a sequence is damage and not text that looks like it.
 * `sure`: no language writes this. `likely`: damage, where the same text is surely damaged elsewhere.
 * `unlikely`: only as a part of a row of sequences.
 */
export type Certainty = 'sure' | 'likely' | 'unlikely';

/** Punctuation and signs that stand right behind a word: `é »`, `AMANHÃ”`, `été™`. */
const AFTER_WORD = /^[\u{A0}\u{AD}’”‘“…–—•»›«‹™®©°ºª¹²³·‚„]$/u;
const LETTER = /^\p{L}$/u;
const LOWER = /^\p{Ll}$/u;
const UPPER = /^\p{Lu}$/u;
const DIGIT_OR_LETTER = /^[\p{L}\p{N}]$/u;

/** The characters around a sequence; empty at the ends of the text. */
interface Around {
  readonly before: string;
  readonly after: string;
  /** Whether at least two letters stand next to it. */
  readonly inWord: boolean;
}

/** Judges one sequence by itself and the characters next to it. */
export function certaintyOf(text: string, sequence: Sequence, encoding: Encoding): Certainty {
  const { start, end } = sequence;
  const [beforeThat = '', before = '', after = '', afterThat = ''] = [-2, -1, 0, 1].map((offset) =>
    text.charAt(offset < 0 ? start + offset : end + offset),
  );
  const inWord =
    (LETTER.test(before) && (LETTER.test(after) || LETTER.test(beforeThat))) ||
    (LETTER.test(after) && LETTER.test(afterThat));
  const around = { before, after, inWord };
  const trailing = Array.from(text.slice(start + 1, end));
  if (sequence.repaired === '\u{FFFD}' || sequence.repaired === '\u{FEFF}') return 'sure';
  if (encoding.name === 'Mac Roman') return inMacRoman(sequence, trailing, around);
  return sequence.isWhole
    ? inWindows1252(sequence, trailing, around)
    : withLostBytes(sequence, trailing, around);
}

function inWindows1252(
  { size, lead, repaired = '' }: Sequence,
  trailing: string[],
  around: Around,
): Certainty {
  const [first = ''] = trailing;
  const isQuiet = trailing.every((character) => AFTER_WORD.test(character));
  if (size === 4) return lead === 0xf0 && first === 'Ÿ' ? 'sure' : 'unlikely';
  if (repaired === '\u{FE0F}') return 'sure';
  if (lead === 0xe2) return isQuiet && !(isCommonSign(repaired) && around.inWord) ? 'likely' : 'sure';
  // Vietnamese letters stand alone in words of plain ones: `Viá»‡t`.
  if (lead === 0xe1) return /[»º]/.test(first) && !AFTER_WORD.test(trailing[1] ?? '') ? 'sure' : 'unlikely';
  if (size === 3) return 'unlikely';
  if (lead === 0xc2 || lead === 0xc3) return latin1InWindows1252(repaired, lead, first, around);
  return otherLetter(repaired, around);
}

/** `Ã©`, `Â£`: a capital Ã or Â, which in Portuguese or French may well end a word in front of a quotation mark. */
function latin1InWindows1252(repaired: string, lead: number, trail: string, around: Around): Certainty {
  if (repaired < '\u{A0}') return 'unlikely';
  if (!AFTER_WORD.test(trail) || LOWER.test(around.before)) return 'sure';
  if (lead === 0xc2 && /^\d$/.test(around.before)) return 'sure';
  return LOWER.test(around.after) && !UPPER.test(around.before) ? 'sure' : 'likely';
}

/** A single letter of an alphabet that is written among Latin letters, or Greek or Cyrillic. */
function otherLetter(repaired: string, { before, after }: Around): Certainty {
  const isOften = /^[\u{100}-\u{237}\u{384}-\u{45F}]$/u.test(repaired);
  return isOften && LETTER.test(repaired) && (LETTER.test(after) || LOWER.test(before))
    ? 'likely'
    : 'unlikely';
}

function withLostBytes({ size, lead }: Sequence, trailing: string[], { before, after }: Around): Certainty {
  const [first] = trailing.filter((character) => character !== '\u{FFFD}');
  if (size === 4) return lead === 0xf0 && first === 'Ÿ' ? 'sure' : 'unlikely';
  if (lead === 0xef) return first === '¸' ? 'sure' : 'unlikely';
  if (lead !== 0xe2) return 'unlikely';
  if (first !== undefined) return AFTER_WORD.test(first) ? 'likely' : 'sure';
  return LETTER.test(before) || LETTER.test(after) ? 'unlikely' : 'likely';
}

/** Signs that also stand behind a root or a negation: `√π`, `¬Ω`. */
const FORMULA = /^[πµΩ∂∑∏∫∞øØ]$/u;

function inMacRoman({ size, lead, repaired = '' }: Sequence, trailing: string[], around: Around): Certainty {
  const [first = ''] = trailing;
  if (size === 4) return lead === 0xf0 && first === 'ü' ? 'sure' : 'unlikely';
  if (repaired === '\u{FE0F}') return 'sure';
  // A word may start with two such letters after a low quotation mark: Icelandic `‚óánægður‘`.
  if (lead === 0xe2) return isCommonSign(repaired) || !LOWER.test(around.after) ? 'sure' : 'likely';
  if (lead === 0xe1) return /[ª∫]/.test(first) ? 'sure' : 'unlikely';
  if (size === 3) return 'unlikely';
  if (lead === 0xc3) return !FORMULA.test(first) || around.inWord ? 'sure' : 'likely';
  if (lead === 0xc2) return negationSign(repaired, first, around);
  // Other leads are dashes and quotation marks, which stand in front of letters in any language: `l’été`.
  return lead === 0xc4 || lead === 0xc5 ? otherLetter(repaired, around) : 'unlikely';
}

function negationSign(repaired: string, trail: string, { before, after }: Around): Certainty {
  if (repaired < '\u{A0}') return 'unlikely';
  if (!FORMULA.test(trail) || DIGIT_OR_LETTER.test(before)) return 'sure';
  return trail === 'ø' && LETTER.test(after) ? 'sure' : 'likely';
}
