import { expect, test } from 'vitest';
import { isKnown, languageName, nearestLanguage } from './languages.ts';

test.each([
  ['fortran', 'fortran-free-form'],
  ['systemverilog', 'system-verilog'],
  ['ino', 'cpp'],
  ['cuda', 'cpp'],
  ['delphi', 'pascal'],
  ['ndjson', 'jsonl'],
  ['rscript', 'r'],
  ['vbscript', 'vb'],
  ['feature', 'gherkin'],
  ['svg', 'xml'],
])('a name that Pygments and authors use has the colours of its language: %s', (name, language) => {
  expect(languageName(name)).toBe(language);
});

test.each(['caddyfile', 'autohotkey', 'tlaplus', 'devicetree', 'puml', 'config'])(
  'a language that exists is not taken for a slip: %s',
  (name) => {
    expect(isKnown(name)).toBe(true);
  },
);

test('a slip is', () => {
  expect(nearestLanguage('pyhton')).toBe('python');
});
