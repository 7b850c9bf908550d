import { expect, test } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../yaml.ts';

const Fields = z
  .looseObject({ title: z.string(), category: z.string(), people: z.array(z.unknown()) })
  .partial();

function problemsOf(text: string): readonly string[] {
  const result = readYaml({ file: 'role.yaml', text, firstLine: 1 }, Fields);
  return result.ok ? [] : result.problems.map(({ line, column, what }) => `${line}:${column} ${what}`);
}

test.each([
  ['title: A\n\tcategory: b', '2:1 this line is indented by a tab'],
  ['people:\n\t- a\n\t- b\ntitle: A', '2:1 this line is indented by a tab'],
  ['title:\u00a0A\ncategory: b', '1:7 this blank is not an ordinary one'],
  ['people:\n\u00a0\u00a0- name: a\n    age: b', '2:1 this blank is not an ordinary one'],
  ['title： A\ncategory: b', '1:6 this colon is not an ordinary one'],
  ['people:\n  - a\n  • b', '3:3 this is not how an entry of a list starts'],
  ['people:\n  - a\n  -b\n  - c: d', '3:3 this is not how an entry of a list starts'],
  ['---\ntitle: A\n---\ncategory: b', '3:1 a second text begins here'],
  ['title: A\ntitle: B', '2:1 this field is there already'],
  ['title: "A\ncategory: b', '1:8 these quotes are never closed'],
  ["title: 'It's mine'\ncategory: b", '1:11 an apostrophe ends this text'],
  ['title: "A" guide', '1:10 only a part of this text is in quotes'],
  ['title: @home', '1:8 a text cannot start with `@`'],
  ['title: *A* guide', '1:8 a text cannot start with `*`'],
  ['title: `A`', '1:8 a text cannot start with a backtick'],
  ['people: [a, b\ncategory: b', '1:9 this bracket is never closed'],
  ['title: { a: 1,\n  b: 2\ncategory: b', '1:8 this bracket is never closed'],
  ['title: { a: 1 b: 2, c: 3 }', '1:15 a comma is missing between two fields'],
  ['title: A\n  category: b', '2:3 this line is indented too far'],
  ['title: A: B', '1:9 there is a second colon on this line'],
  ['title A\ncategory: b', '1:6 there is no colon behind the name of this field'],
  ['title:A\ncategory: b', '1:6 there is no blank behind this colon'],
  ['people:\n  - a: 1\n    b: 2\n   c: 3', '4:4 this line is indented like none around it'],
  ['people:\n  - a: 1\n   - b: 2\n', '3:4 this line is indented like none around it'],
  [
    'title: A\n<<<<<<< HEAD\ncategory: b\n=======\ncategory: c\n>>>>>>> x',
    '2:1 two versions of this text stand one below the other',
  ],
])('%j is one mistake, told at its place', (text, told) => {
  expect(problemsOf(text)).toEqual([told]);
});

test.each([
  'title： A\ncategory: b',
  'title: "A\ncategory: b',
  "title: 'It's mine'",
  'title: "A" guide',
  'title: @home',
  'title: A: B: “C”',
  'title A\ncategory: b',
  'title:A\ncategory: b',
  'title: [A](b) c',
])('%j can be mended by what the message says', (text) => {
  const result = readYaml({ file: 'role.yaml', text, firstLine: 1 }, Fields);
  const mend = result.ok ? undefined : /`(title: .*)`\.$/.exec(result.problems[0]?.fix ?? '')?.[1];
  expect(mend).toBeDefined();
  expect(problemsOf(text.replace(/^title.*/, () => mend ?? ''))).toEqual([]);
});

test('all fields that are there twice are told', () => {
  expect(problemsOf('title: A\ntitle: B\ncategory: a\ncategory: b')).toHaveLength(2);
});

test('what no detector knows is told in the words of the parser', () => {
  expect(problemsOf('? [a]: b\n: - c')).toEqual([expect.stringMatching(/^1:\d+ this is not valid YAML$/)]);
});

test('a line made to be slow is told of in the words of the parser', () => {
  expect(problemsOf(`title: "a"${' '.repeat(3000)}b`)).toEqual([
    expect.stringContaining('this is not valid YAML'),
  ]);
});
