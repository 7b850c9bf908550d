import { expect, test } from 'vitest';
import { parseFenceInfo, type FenceInfo } from './fence-info.ts';

const NUMBERED = { start: 1, step: 1, special: 0 };

/** Opening lines without their fence → what differs from a fence without one. */
const HEADERS: Readonly<Record<string, Partial<FenceInfo>>> = {
  '': {},
  ' py': { language: 'py' },
  '.env': { language: 'env' },
  'C++': { language: 'C++' },
  'c#': { language: 'c#' },
  'html+jinja': { language: 'html+jinja' },
  'shell-session   ': { language: 'shell-session' },
  'py title="x"': { language: 'py', title: 'x' },
  'py title=\'say "x"\'': { language: 'py', title: 'say "x"' },
  'py title=x': { language: 'py', title: 'x' },
  'py title=""': { language: 'py' },
  ' title="only"': { title: 'only' },
  'py title="a {1} [b] c"': { language: 'py', title: 'a {1} [b] c' },
  'py filename="a.py"': { language: 'py', title: 'a.py' },
  'py linenums="1"': { language: 'py', numbering: NUMBERED },
  'py linenums="5 2 3"': { language: 'py', numbering: { start: 5, step: 2, special: 3 } },
  'py linenums="0"': { language: 'py', numbering: 'none' },
  'py linenums=7': { language: 'py', numbering: { ...NUMBERED, start: 7 } },
  'py hl_lines="2 4-6"': { language: 'py', highlighted: [[2, 2], [4, 6]] }, // prettier-ignore
  "py hl_lines='2,4'": { language: 'py', highlighted: [[2, 2], [4, 4]] }, // prettier-ignore
  ' {.python}': { language: 'python' },
  '{.python .annotate}': { language: 'python', classes: ['annotate'] },
  ' { .yaml .no-copy .annotate }': { language: 'yaml', classes: ['no-copy', 'annotate'] },
  ' { .py #water title="a.py" linenums="1" hl_lines="1" }': {
    language: 'py',
    id: 'water',
    title: 'a.py',
    numbering: NUMBERED,
    highlighted: [[1, 1]],
  },
  ' {: .lang }': { language: 'lang' },
  '{ #id .py }': { language: 'py', id: 'id' },
  '{ title="a" .py }': { language: 'py', title: 'a' },
  ' { .annotate }': { classes: ['annotate'] },
  '{python}': { language: 'python' },
  'py { .annotate }': { language: 'py', classes: ['annotate'] },
  '{ .py data-x="y" }': { language: 'py' },
  'ts{1,3-4}': { language: 'ts', highlighted: [[1, 1], [3, 4]] }, // prettier-ignore
  'ts {1} [a b.ts]': { language: 'ts', highlighted: [[1, 1]], title: 'a b.ts' },
  'ts:line-numbers': { language: 'ts', numbering: NUMBERED },
  'ts:line-numbers {1}': { language: 'ts', numbering: NUMBERED, highlighted: [[1, 1]] },
  'ts:line-numbers=10 [a.ts]': { language: 'ts', numbering: { ...NUMBERED, start: 10 }, title: 'a.ts' },
  'ts:no-line-numbers': { language: 'ts' },
  'ts{1}:line-numbers': { language: 'ts', numbering: NUMBERED, highlighted: [[1, 1]] },
  'jsx {2} title="/src/a.js" showLineNumbers': {
    language: 'jsx',
    title: '/src/a.js',
    numbering: NUMBERED,
    highlighted: [[2, 2]],
  },
  'jsx showLineNumbers=3': { language: 'jsx', numbering: { ...NUMBERED, start: 3 } },
  'rust,ignore': { language: 'rust' },
  'js twoslash': { language: 'js' },
};

test.each(Object.entries(HEADERS))('```%s', (info, expected) => {
  expect(parseFenceInfo(info)).toEqual({
    language: '',
    title: undefined,
    numbering: undefined,
    highlighted: [],
    id: undefined,
    classes: [],
    mistakes: [],
    ...expected,
  });
});

/** Opening lines with a mistake → where it starts and what is said of it. The language is known all the same. */
const MISTAKES: Readonly<Record<string, readonly [number, string]>> = {
  'bash (note)': [5, 'Unexpected `(note)`, expected an option such as `title="…"`'],
  'bash some words here': [5, 'Unexpected `some words here`, expected an option such as `title="…"`'],
  'bash titel="x"': [5, 'Unexpected `titel`, expected `title`'],
  'bash hl-lines="1"': [5, 'Unexpected `hl-lines`, expected `hl_lines`'],
  'bash { exec="on" }': [7, 'Unexpected `exec`, expected one of `title`, `linenums`, `hl_lines`'],
  'bash hl_lines="1 x"': [17, 'Unexpected `x`, expected numbers of lines'],
  'bash hl_lines="3-1"': [15, 'Unexpected `3-1`, expected numbers of lines'],
  'bash linenums="no"': [15, 'Unexpected `no`, expected the number of the first line'],
};

test.each(Object.entries(MISTAKES))('```%s', (info, [at, unexpected]) => {
  const { language, mistakes } = parseFenceInfo(info);
  expect(language).toBe('bash');
  expect(mistakes).toMatchObject([{ at, unexpected }]);
});

test('long hostile lines are read to the end', () => {
  for (const piece of ['[', '{1 ', '"', "'", 'a=', '{', '.', '=', 'a="', '{1,[', '"\'']) {
    expect(parseFenceInfo(piece.repeat(100_000)).title ?? '').toBeTypeOf('string');
  }
});
