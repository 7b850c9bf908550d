import { describe, expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { formatProblems } from './report.ts';

function problem(file: string, line: number, column = 1): Problem {
  return {
    file,
    line,
    column,
    check: 'x',
    what: 'something is wrong',
    unexpected: 'Unexpected `a`, expected `b`',
    fix: 'write `b`.',
  };
}

describe('formatProblems', () => {
  test('sorts by file, line and column, whatever the order of the checks', () => {
    const text = formatProblems(
      [problem('b.md', 2), problem('a.md', 10), problem('a.md', 9, 2), problem('a.md', 9)],
      {
        fixable: 0,
      },
    );
    expect(text.match(/^\S+:\d+:\d+/gm)).toEqual(['a.md:9:1', 'a.md:9:2', 'a.md:10:1', 'b.md:2:1']);
  });

  test('words a problem in three lines', () => {
    expect(formatProblems([problem('a.md', 3)], { fixable: 0 })).toBe(
      [
        'a.md:3:1  something is wrong',
        '  Unexpected `a`, expected `b`',
        '  Fix: write `b`.',
        '',
        '1 problem in 1 file.',
      ].join('\n'),
    );
  });

  test.each([
    [[problem('a.md', 1)], 1, '1 problem in 1 file. `npm run fix` can mend it.'],
    [[problem('a.md', 1), problem('a.md', 2)], 1, '2 problems in 1 file. `npm run fix` can mend 1 of them.'],
    [
      [problem('a.md', 1), problem('b.md', 2)],
      2,
      '2 problems in 2 files. `npm run fix` can mend all of them.',
    ],
  ])('says what can be mended (%#)', (problems, fixable, last) => {
    expect(formatProblems(problems, { fixable }).split('\n').at(-1)).toBe(last);
  });

  test('says so where nothing is wrong', () => {
    expect(formatProblems([], { fixable: 0 })).toBe('No problems found.');
  });
});
