import { expect, test } from 'vitest';
import { encodingOf, textIn } from './text-encoding.ts';

const GRUSS = '# Grüße – 5 €\n';
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['ASCII', Buffer.from('# Plain\n'), 'UTF-8'],
  ['UTF-8', Buffer.from(GRUSS), 'UTF-8'],
  ['UTF-16 with a mark', Buffer.from(`\u{FEFF}${GRUSS}`, 'utf16le'), 'UTF-16'],
  ['UTF-16 without', Buffer.from(GRUSS, 'utf16le'), 'UTF-16'],
  ['UTF-16, the other way round', bigEndian(GRUSS), 'UTF-16'],
  ['Windows-1252', Buffer.from('# Caf\xe9 \x96 5 \x80\n', 'latin1'), 'Windows-1252'],
  [
    'UTF-8 in which a character is lost',
    Buffer.concat([Buffer.from('é '), Buffer.from([0xe9, 0x20])]),
    'UTF-8',
  ],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 3]), undefined],
  ['zeros', Buffer.alloc(100), undefined],
  ['nothing', Buffer.alloc(0), 'UTF-8'],
])('%s', (_, bytes, expected) => {
  expect(encodingOf(bytes)).toBe(expected);
});

test('is read as it is meant', () => {
  expect(textIn('UTF-16', bigEndian(GRUSS))).toBe(GRUSS);
  expect(textIn('Windows-1252', Buffer.from('# Caf\xe9 \x96 5 \x80\n', 'latin1'))).toBe('# Café – 5 €\n');
});
