import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDamage, repairText } from './mojibake.ts';
import { macRoman, windows1252, type Encoding } from './mojibake/encodings.ts';

/** What each byte from 0x80 on becomes in an encoding. */
function charactersOf({ byteOf }: Encoding): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  for (let code = 0x80; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    const byte = byteOf(character);
    // Windows-1252 reads control characters as well; programs write them only where there is nothing better.
    if (byte !== undefined) characters.set(byte, character);
  }
  return characters;
}

/** Writes text as UTF-8 and reads it in an old encoding, as careless programs do. */
function misreader(encoding: Encoding): (text: string) => string {
  const characters = charactersOf(encoding);
  return (text) =>
    Array.from(new TextEncoder().encode(text), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (characters.get(byte) ?? ''),
    ).join('');
}

const asMac = misreader(macRoman);
const asWindows = misreader(windows1252);

describe('damaged text', () => {
  test.each([
    ['a dash in Mac Roman', 'Coffee ‚Äî black', 'Coffee — black'],
    ['a currency in Mac Roman', 'from ¬£3', 'from £3'],
    ['stars in Mac Roman', '‚≠ê‚≠ê Good', '⭐⭐ Good'],
    ['an emoji in Mac Roman, whose first byte is the apple', '\u{F8FF}üöÄ Go', '🚀 Go'],
    ['accents in Mac Roman', 'Ein sch√∂nes Caf√© in K√∂ln', 'Ein schönes Café in Köln'],
    ['degrees in Mac Roman', '20¬∞C', '20°C'],
    ['a dash in Windows-1252', 'Coffee â€” black', 'Coffee — black'],
    ['an apostrophe in Windows-1252', 'Donâ€™t', 'Don’t'],
    ['accents in Windows-1252', 'El cafÃ© estÃ¡ allÃ­', 'El café está allí'],
    ['capital accents in Windows-1252', 'Ã‰cole, Ãœber', 'École, Über'],
    ['an emoji in Windows-1252', 'ðŸš€ Go', '🚀 Go'],
    ['a hard space in Windows-1252', '10Â\u{A0}km', '10\u{A0}km'],
    ['Cyrillic in Windows-1252', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['Vietnamese in Windows-1252', 'Viá»‡t Nam', 'Việt Nam'],
    ['Polish in Windows-1252, beside a dash', 'Å‚Ã³dÅº â€” woda', 'łódź — woda'],
    ['text misread twice', 'Coffee Ã¢â‚¬â€\u{9D} black, cafÃƒÂ©', 'Coffee — black, café'],
    ['Mac Roman misread twice', 'Coffee ‚Äö√Ñ√Æ black', 'Coffee — black'],
    ['a byte order mark', 'ï»¿Hello', '\u{FEFF}Hello'],
  ])('%s is repaired', (_, damaged, repaired) => {
    expect(repairText(damaged)).toBe(repaired);
    expect(findDamage(repaired)).toEqual([]);
  });

  test.each([
    ['a closing quotation mark', 'â€œNoon,â€ they say', '“Noon,” they say'],
    ['a cross', 'âŒ Never', '❌ Never'],
    ['a keycap', '1ï¸âƒ£ First', '1️⃣ First'],
    ['an arrow', 'â† Back', '← Back'],
    ['a byte that became a replacement character', 'â€œNoonâ€\u{FFFD}', '“Noon”'],
  ])('%s is guessed although a byte is lost', (_, damaged, repaired) => {
    expect(repairText(damaged)).toBe(repaired);
  });

  test('a character of which too little is left stays and is reported', () => {
    expect(findDamage('A\nGood ðŸ‘ work â€” really')).toEqual([
      { line: 2, column: 6, damaged: 'ðŸ‘', repaired: undefined },
      { line: 2, column: 15, damaged: 'â€”', repaired: '—' },
    ]);
    expect(repairText('Good ðŸ‘ â€” really')).toBe('Good ðŸ‘ — really');
    expect(findDamage('caf\u{FFFD}')).toEqual([
      { line: 1, column: 4, damaged: '\u{FFFD}', repaired: undefined },
    ]);
  });

  test('text without doubt is told in one piece, misread once or twice', () => {
    expect(findDamage('Ã¢â‚¬â€œ')).toEqual([{ line: 1, column: 1, damaged: 'Ã¢â‚¬â€œ', repaired: '–' }]);
  });
});

/** Text as people write it, with everything in it that looks like damage. */
const REAL_TEXT = [
  'l’été, l’éléphant, d’être, « É », «\u{A0}É\u{A0}», CAFÉ\u{A0}!, «\u{A0}l’été\u{A0}», «\u{A0}Ã\u{A0}», «\u{A0}Â\u{A0}»',
  'L’œuvre, cœur, naïf, Noël, où, ça — là… “déjà” ‘été’” été™ café® ¿Qué? ¡Olé!',
  '„Ä“ „Öl“ ‚Ärger‘ „Übergröße“, Spaß”, groß…, Straße»',
  'SÃO PAULO, NÃO, AMANHÃ”, IRMÃ’S, MAÇÃ…, AMANHÃ —, PÃO», ÂNGULO, amanhã”, não”…, ânsia',
  'Turkish hâlâ…” hâlâ’, HÂLÂ, İstanbul, ığdır',
  'Zażółć gęślą jaźń, „łódź”, Příliš žluťoučký kůň, „máš…” vidíš”',
  'Tiếng Việt, ĐÃ ĐI, CẦN, Â Ă Ơ, “Â”, Ấn Độ',
  'Ελληνικά «καλημέρα», Привет — «мир», 你好，世界。「日本語」テキスト 안녕하세요 ¡!',
  '≈√2, 2√π, √µ, ∂Ω, ¬Ω, P∧¬π, ∑∏∫, ±∞, ¬p, √Ω ≤ ≥ ≠, f′(x)',
  'Íslenska: það”, ‚óánægður‘, „ær“; Magyar: „Őr”, »É«; Català: col·lega·',
  '🚀 ⭐ 1️⃣ ✅ ❌ 👩‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿 → — ’ “ ” … • © ® ™ £ € \u{A0}\u{AD}',
  '½ ¼ ² ³ ° º ª µ ¶ § ‰ ‡ † Ångström, smørrebrød, ÆØÅ, Łódź, Škoda, ß',
];

describe('sound text', () => {
  test.each(REAL_TEXT)('%s', (text) => {
    expect(findDamage(text)).toEqual([]);
    expect(repairText(text)).toBe(text);
  });

  test('stays untouched in any mixture of words and spaces', () => {
    const word = fc.constantFrom(
      ...REAL_TEXT.flatMap((text) => text.split(' ')),
      'plain',
      'words',
      '-',
      '| a |',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom(' ', '\n', ' | '), (words, space) => {
        const text = words.join(space);
        expect(repairText(text)).toBe(text);
      }),
    );
  });

  test('is kept where other parts of it are damaged', () => {
    const text = 'L’été, « É », déjà “là” — NÃO, „Ä“, it’s';
    expect(repairText(`${text}\nDonâ€™t\n`)).toBe(`${text}\nDon’t\n`);
    expect(repairText(`${text}\nDon‚Äôt\n`)).toBe(`${text}\nDon’t\n`);
  });
});

describe('a round trip', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[a-zA-Z0-9 .,*|#\n-]{0,12}$/),
    fc.constantFrom(
      '—',
      '–',
      '’',
      '“',
      '”',
      '…',
      '•',
      '→',
      '←',
      '£',
      '€',
      '™',
      '≥',
      '⭐',
      '✅',
      '❌',
      '🚀',
      '📌',
      '1️⃣',
    ),
    fc.constantFrom(
      'café',
      'naïve',
      'Köln',
      'Ärger',
      'señor',
      '¿Qué?',
      'São Paulo',
      '20°C',
      '10 km',
      'Łódź',
      'Привет',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `${pieces.join(' ')} — end`);

  test.each([
    ['Mac Roman', asMac],
    ['Windows-1252', asWindows],
    ['Windows-1252, twice', (sound: string): string => asWindows(asWindows(sound))],
    ['Mac Roman, twice', (sound: string): string => asMac(asMac(sound))],
  ])('through %s is undone', (_, damage) => {
    fc.assert(
      fc.property(text, (sound) => {
        const damaged = damage(sound);
        expect(repairText(damaged)).toBe(sound);
        const found = findDamage(damaged);
        expect(found.every(({ repaired }) => repaired !== undefined)).toBe(true);
      }),
    );
  });

  test('reads a long text to the end', () => {
    const long = 'â€” Ã©tÃ© ðŸ‘ ‚Äî '.repeat(4_000);
    expect(findDamage(long).length).toBeGreaterThan(10_000);
  });
});
