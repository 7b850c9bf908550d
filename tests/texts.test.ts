import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { linkIndex, LONGEST_TEXT } from '../src/exports/index.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide } from '../src/model/guide.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from './temporary-guide.ts';

const GUIDE = temporaryGuide({
  'guide.yaml': `title: 'A [guide]'
description: Of makers.
categories: [{ id: work, title: Work, summary: Work. }]
regions: [{ id: north, title: Northland, currency: EUR, country: NL }]
`,
  'data/skills.yaml': '- { id: craft, title: Craft, group: Hands, summary: Making. }\n',
  'data/sources.yaml':
    "- { id: office, title: Wages, publisher: Office, url: 'https://example.org/wages', asOf: '2026', licence: CC0, kind: official }\n",
  'roles/maker/role.yaml': `title: Maker
category: work
summary: Makes.
skills: { must: [{ skill: craft, proficiency: 3, why: Because of | it. }] }
reviewed: '2026-05-01'
`,
  'roles/maker/pay.yaml': `- region: north
  source: office
  asOf: '2026'
  currency: EUR
  period: year
  occupation: { system: EX, code: '1', title: Makers }
  fit: exact
  basis: gross
  figures: { p50: 54107 }
`,
  'roles/maker/index.md':
    '## Work\n\n=== "One"\n\n    See [the notes](../../notes/deep.md#part).\n\n=== "Two"\n\n    <b onclick="x()">Bold</b> & <script>alert(1)</script>.\n\n::: skills\n\n::: salary-table\n',
  'notes/deep.md': '# Deep\n\n## Part\n\n![dot](../dot.png) and [the maker](../roles/maker/index.md).\n',
  'dot.png': 'png',
});

const output = temporaryOutput();
const read = (name: string): string => readFileSync(path.join(output, name), 'utf8');

beforeAll(async () => {
  const run = await rolebook('build', '--input', GUIDE, '--output', output, '--force');
  expect(run.code, run.stderr).toBe(0);
});

test('the Markdown of a role says its facts and pay with their sources', () => {
  const text = read('roles/maker.md');
  expect(text).toMatch(/^# Maker\n\nMakes\.\n/);
  expect(text).toMatch(/\| \[Craft\]\([^)]*\) \| 3 of 5[^|]*\| Because of \\\| it\. \|/);
  expect(text).toMatch(
    /\| Northland \(Makers · EX 1 · exact match · gross\) \| €54,107 \(€4,509\) \| \[Office, 2026\]\(https:\/\/example\.org\/wages\) fresh \|/,
  );
  expect(text).toContain('**One**\n\nSee [the notes](../notes/deep.md#part).');
  expect(text).not.toMatch(/onclick|<script|alert\(1\)<\/script/);
  expect(text).toContain('[Maker](maker.html)');
});

test('links of the Markdown lead to Markdown, and files stay where they are', () => {
  expect(read('notes/deep.md')).toContain('![dot](../dot.png) and [the maker](../roles/maker.md).');
  const linked = readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) =>
        path.posix.join(path.posix.dirname(name.split(path.sep).join('/')), decodeURI(match[1] ?? '')),
      ),
    );
  expect(linked.length).toBeGreaterThan(10);
  for (const target of new Set(linked)) expect(() => read(target), target).not.toThrow();
});

test('llms.txt lists what the guide has, llms-full.txt is all of it', () => {
  const list = read('llms.txt');
  expect(list).toMatch(/^# A \[guide\]\n\n> Of makers\.\n/);
  expect(list).toContain('## Roles\n\n- [Maker](roles/maker.md): Makes.\n');
  expect(list).not.toContain('## Projects');
  expect(list).toContain('[everything in one file](llms-full.txt)');
  expect(read('llms-full.txt')).toContain(read('notes/deep.md'));
  expect(read('llms-full.txt').length).toBeLessThan(LONGEST_TEXT);
  const guide = buildGuide(loadContent(GUIDE, 'content'));
  expect(linkIndex(guide, false)).not.toContain('llms-full.txt');
});

test('each page leads to its Markdown, and no reader is given it to keep', () => {
  expect(read('roles/maker.html')).toContain('<link rel="alternate" type="text/markdown" href="maker.md"/>');
  const list = readdirSync(output).find((name) => name.startsWith('offline-manifest'));
  const saved = read(list ?? '');
  expect(saved).toContain('roles/maker.html');
  expect(saved).not.toMatch(/\.md"|llms|guide\.json/);
});
