import { expect, test } from 'vitest';
import * as z from 'zod';
import { temporaryFolder } from '../../tests/temporary-guide.ts';
import { keepYaml, knownData, takeYaml } from './yaml-data.ts';
import { readYaml } from './yaml.ts';

takeYaml(temporaryFolder());

const LONG = `# ${'A comment that makes the text long enough to be kept. '.repeat(6)}\n`;
const read = (text: string): unknown => {
  const result = readYaml({ file: 'a.yaml', text, firstLine: 1 }, z.unknown());
  return result.ok ? result.located.value : result.problems;
};

test.each([
  ['lists and texts', 'a: [1, two, null, true]\nb:\n  - c: "3"\n    d: |\n      e\n      f\n', true],
  ['dates, which stay texts', 'a: 2026-01-31\n', true],
  ['nothing at all', '', true],
  ['numbers that JSON cannot write', 'a: .inf\nb: .nan\nc: -0.0\n', false],
  ['a name that means something else to an object', '__proto__: 1\n', false],
  ['bytes', 'a: !!binary aGk=\n', false],
  ['aliases, which are refused', 'a: &x [1]\nb: *x\n', false],
  ['no YAML', 'a: b: c\n', false],
])('%s are read the second time as the first', (_name, text, isKept) => {
  const first = read(LONG + text);
  keepYaml();
  expect(knownData(LONG + text) !== undefined).toBe(isKept);
  expect(read(LONG + text)).toStrictEqual(first);
});

test('what was parsed before does not change where mistakes are', () => {
  const text = `${LONG}title: 7\n`;
  read(text);
  const result = readYaml({ file: 'a.yaml', text, firstLine: 1 }, z.object({ title: z.string() }));
  expect(result.ok).toBe(false);
  expect(!result.ok && result.problems).toMatchObject([{ line: 2, column: 8 }]);
});
