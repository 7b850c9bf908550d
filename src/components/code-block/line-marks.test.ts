import { expect, test } from 'vitest';
import { takeLineMarks } from './line-marks.ts';

const ADDED = { diff: 'added' };

test.each([
  ['a() // [!code ++]', 'a()', [[0, ADDED]]],
  ['a()  # [!code --]', 'a()', [[0, { diff: 'removed' }]]],
  ['<p> <!-- [!code ++] -->', '<p>', [[0, ADDED]]],
  ['a {} /* [!code ++] */', 'a {}', [[0, ADDED]]],
  ['<A /> {/* [!code ++] */}', '<A />', [[0, ADDED]]],
  ['select -- [!code focus]', 'select', [[0, { focus: true }]]],
  ['{{ a }} {# [!code hl] #}', '{{ a }}', [[0, { highlighted: true }]]],
  ['(def a) ; [!code focus] [!code ++]', '(def a)', [[0, { focus: true, ...ADDED }]]],
  ['  # [!code ++:2]\na\nb\nc', 'a\nb\nc', [[0, ADDED], [1, ADDED]]], // prettier-ignore
  ['a # [!code ++:2]\nb\nc', 'a\nb\nc', [[0, ADDED], [1, ADDED]]], // prettier-ignore
  ['a # why [!code ++]', 'a # why', [[0, ADDED]]],
  ['a # [!code ++] why', 'a # why', [[0, ADDED]]],
  ['a # [!code ++:99999]', 'a', [[0, ADDED]]],
  // No marks: not in a comment, or nothing that we know.
  ['a [!code ++]', 'a [!code ++]', []],
  ['a # [!code maybe]', 'a # [!code maybe]', []],
  ['a # [!code ++', 'a # [!code ++', []],
] as const)('%s', (source, code, marks) => {
  const taken = takeLineMarks(source);
  expect(taken.code).toBe(code);
  expect([...taken.marks]).toEqual(marks);
});
