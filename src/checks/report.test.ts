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

/** Where the problems of a report are, in its order. */
function places(text: string): string[] {
  return text.match(/^\S+:\d+:\d+/gm) ?? [];
}

describe('formatProblems', () => {
  test('sorts by file, line and column, whatever the order of the checks', () => {
    const text = formatProblems(
      [problem('b.md', 2), problem('a.md', 10), problem('a.md', 9, 2), { ...problem('a.md', 9), what: 'x' }],
      { fixable: 0 },
    );
    expect(places(text)).toEqual(['a.md:9:1', 'a.md:9:2', 'a.md:10:1', 'b.md:2:1']);
  });

  test('tells the same mistake of a file once, from the third on', () => {
    const two = [problem('a.md', 1), problem('a.md', 4)];
    expect(places(formatProblems(two, { fixable: 0 }))).toEqual(['a.md:1:1', 'a.md:4:1']);
    const text = formatProblems([...two, problem('a.md', 4, 9), problem('a.md', 6), problem('b.md', 2)], {
      fixable: 0,
    });
    expect(places(text)).toEqual(['a.md:1:1', 'b.md:2:1']);
    expect(text).toContain('\n  The same again 3 times: lines 4, 6.\n');
    expect(text).toContain('5 problems in 2 files.');
  });

  test('tells three of many mistakes of one kind, and names what was found in others', () => {
    const many = Array.from({ length: 76 }, (_, i) => ({
      ...problem('a.md', i + 1),
      unexpected: `Unexpected \`#${i + 1}\`, expected an anchor`,
    }));
    const eight = formatProblems(many.slice(0, 8), { fixable: 0 });
    expect(places(eight)).toHaveLength(8);
    const text = formatProblems(many, { fixable: 0 });
    expect(places(text)).toEqual(['a.md:1:1', 'a.md:2:1', 'a.md:3:1']);
    expect(text).toContain('And 73 more of these in this file: lines 4 `#4`, 5 `#5`, ');
    expect(text).toContain(', 13 `#13` and 63 others. All of them: ');
    expect(text).toContain('76 problems in 1 file.');
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
