import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseHcl } from '@cdktf/hcl2json';
import type { Parser } from '@lezer/common';
import { parser as go } from '@lezer/go';
import { parser as python } from '@lezer/python';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { validate as validateDockerfile } from 'dockerfile-utils';
import { transform } from 'esbuild';
import { parse as parseSql } from 'libpg-query';
import { parse as parseShell } from 'sh-syntax';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { ROOT } from './run-rolebook.ts';

// A sample that a reader copies has to be right: each is parsed where its language has a parser on npm.

interface Sample {
  /** File and line: `content/roles/data-engineer/index.md:120`. */
  readonly where: string;
  readonly language: string;
  readonly code: string;
}

/** How the Language Server Protocol counts: 1 is an error, 2 a warning. */
const ERROR = 1;

/** Gives what is wrong with the code, or throws it; undefined where it can be parsed. */
type Check = (code: string) => string | undefined | Promise<unknown>;

const CHECKS: Readonly<Record<string, Check>> = {
  bash: (code) => parseShell(code).then(() => undefined),
  dockerfile: (code) =>
    validateDockerfile(code)
      .filter(({ severity }) => severity === ERROR)
      .map(({ range }) => `line ${range.start.line + 1}`)[0],
  go: (code) => errorOf(go, code),
  hcl: (code) => parseHcl('sample.tf', code).then(() => undefined),
  javascript: (code) => transform(code, { loader: 'js' }).then(() => undefined),
  json: (code) => void JSON.parse(code),
  // A sample may hold several queries, each a paragraph.
  promql: (code) => code.split(/\n{2,}/).flatMap((query) => errorOf(promql, query) ?? [])[0],
  python: (code) => errorOf(python, code),
  sql: (code) => parseSql(code).then(() => undefined),
  typescript: (code) => transform(code, { loader: 'ts' }).then(() => undefined),
  yaml: (code) => parseAllDocuments(code).flatMap(({ errors }) => errors)[0]?.message,
};

/** The first place that the grammar has no rule for. */
function errorOf(parser: Parser, code: string): string | undefined {
  let found: string | undefined;
  parser.parse(code).iterate({
    enter: ({ type, from }) => {
      if (type.isError) found ??= `line ${code.slice(0, from).split('\n').length}`;
    },
  });
  return found;
}

/** What another program fills in before the code is one: `{{ ref('orders') }}` of dbt. */
const TEMPLATE = /\{\{ ?(?:ref|source|config|this|is_incremental)\b|\{%/;

const FENCE = /^( *)(`{3,}|~{3,}) *(\w+)[^\n]*\n([\s\S]*?)^\1\2 *$/gm;

/** Fences at any depth, without the indentation of the blocks that they stand in. */
function samplesOf(file: string): Sample[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(FENCE)].map(({ 1: indent = '', 3: language = '', 4: code = '', index }) => ({
    where: `${file}:${text.slice(0, index).split('\n').length}`,
    language,
    code: code.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

const files = ['content/roles', 'content/projects'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);
const samples = files.flatMap(samplesOf);

test('the samples of every page that has some are seen', () => {
  const withFences = files.filter((file) =>
    /^ *(?:`{3,}|~{3,}) *\w/m.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  expect(withFences).not.toEqual([]);
  expect([...new Set(samples.map(({ where }) => where.split(':')[0]))]).toEqual(withFences);
});

describe.each(Object.entries(CHECKS))('%s', (language, check) => {
  test.each(
    samples
      .filter((sample) => sample.language === language && !TEMPLATE.test(sample.code))
      .map(({ where, code }) => [where, code]),
  )('%s', async (_where, code) => {
    expect(await check(code), code).toBeUndefined();
  });
});

test.each([
  ['bash', 'if true; then'],
  ['dockerfile', 'FROM a\nBOGUS b'],
  ['go', 'func {'],
  ['hcl', 'resource "a" {'],
  ['javascript', 'const ='],
  ['json', '{'],
  ['promql', 'sum(rate('],
  ['python', 'def f(:'],
  ['sql', 'select from from'],
  ['typescript', 'const a: = 1'],
  ['yaml', 'a: [1'],
])('the parser of %s sees a mistake', async (language, code) => {
  const problem = await Promise.resolve(code).then(CHECKS[language]).catch(String);
  expect(problem).toEqual(expect.any(String));
});
