import { expect, test } from 'vitest';
import type { Problem } from '../../model/problem.ts';
import { githubAnnotations, githubSummary } from './github.ts';
import { jsonReport } from './json.ts';
import { sarifReport } from './sarif.ts';

const PROBLEM: Problem = {
  file: 'content/a b.md',
  line: 3,
  column: 9,
  check: 'links-resolve',
  what: 'link, or picture: 100% dead',
  unexpected: 'Unexpected `a*b`, expected <c>',
  fix: 'write `c`.',
};
const ADVICE: Problem = { ...PROBLEM, line: 2, check: 'pay-is-not-stale', what: 'old', advice: true };

test('annotations stand on their line, and no text can end a command or start another', () => {
  const hostile = { ...PROBLEM, unexpected: 'Unexpected x\n::error::y' };
  expect(githubAnnotations([hostile, ADVICE]).split('\n')).toEqual([
    '::warning file=content/a b.md,line=2,col=9,title=advice%3A old [pay-is-not-stale]::Unexpected `a*b`, expected <c>%0AFix: write `c`.',
    '::error file=content/a b.md,line=3,col=9,title=link%2C or picture%3A 100%25 dead [links-resolve]::Unexpected x%0A::error::y%0AFix: write `c`.',
  ]);
});

test('messages about changed files come first: GitHub shows only ten of a step beside their lines', () => {
  const problems = ['a.md', 'b.md', 'c.md'].map((file) => ({ ...PROBLEM, file }));
  const files = githubAnnotations(problems, new Set(['c.md'])).matchAll(/file=([^,]+)/g);
  expect([...files].map(([, file]) => file)).toEqual(['c.md', 'a.md', 'b.md']);
});

test('a summary of more messages than GitHub shows beside their lines says so', () => {
  expect(githubSummary([PROBLEM], 0)).toContain('each message stands on its line');
  const many = Array.from({ length: 11 }, (_, i) => ({ ...PROBLEM, line: i + 1 }));
  expect(githubSummary(many, 0)).toContain('the first 10 messages stand on their lines; all are below');
});

test('the summary says what to do, and shows messages as text', () => {
  const summary = githubSummary([PROBLEM, ADVICE], 0);
  expect(summary).toContain('## 1 thing to mend');
  expect(summary).toContain('Unexpected `a*b`, expected \\<c\\>');
  expect(summary).not.toContain('npm run fix');
  expect(summary).toContain('“Artifacts”');
  expect(githubSummary([PROBLEM], 1)).toContain('`npm run fix` mends 1');
  expect(githubSummary([ADVICE], 0)).toContain('The content is fine');
});

test('JSON names rule, level and whether a program can mend it', () => {
  expect(JSON.parse(jsonReport([PROBLEM, ADVICE], new Set(['links-resolve'])))).toMatchObject({
    version: 1,
    problems: [
      { line: 2, rule: 'pay-is-not-stale', level: 'advice', fixable: false },
      { line: 3, rule: 'links-resolve', level: 'error', fixable: true },
    ],
  });
});

test('SARIF refers to its rules, and has addresses for names', () => {
  const rule = {
    code: 'links-resolve',
    what: 'Links lead somewhere.',
    why: 'Readers.',
    example: { case: 'x' },
  };
  const [run] = sarifReport([PROBLEM, ADVICE], [rule]).runs;
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['links-resolve']);
  expect(run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ['pay-is-not-stale', undefined, 'note'],
    ['links-resolve', 0, 'error'],
  ]);
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'content/a%20b.md' },
    region: { startLine: 2, startColumn: 9 },
  });
});
