import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../src/site/check-folder.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryGuide, temporaryOutput } from './temporary-guide.ts';

const GUIDE = {
  'guide.yaml': `title: Farm
regions: [{ id: uk, title: United Kingdom, currency: GBP }]
categories:
  - { id: office, title: Office, summary: Desks. }
  - { id: fields, title: Fields, summary: Earth. }
sections: [Overview, Skills]
`,
  'data/skills.yaml': '- { id: digging, title: Digging, group: Earth, summary: With a spade. }\n',
  'data/sources.yaml': `- id: survey
  title: Pay of farms
  publisher: Farm office
  url: https://example.org/
  asOf: '2026-01'
  licence: Public domain
  kind: official
`,
  'roles/soil-builder/role.yaml': `title: Soil builder
category: fields
summary: Builds soil.
skills: { must: [{ skill: digging, proficiency: 3, why: All day. }] }
codes: { isco: [{ code: '9211', title: Crop farm labourers }] }
reviewed: '2026-01-01'
`,
  'roles/soil-builder/index.md': '## Overview\n\nText.\n\n## Skills\n\n::: skills\n',
};

async function codes(folder: string): Promise<readonly string[]> {
  const { problems } = await checkFolder(folder);
  return [...new Set(problems.filter(({ advice }) => !advice).map(({ check }) => check))];
}

test('a role takes its category and its hints from the role most like it, and lacks only what is to be written', async () => {
  const input = temporaryGuide(GUIDE);
  const run = await rolebook('new', 'role', 'soil-tester', '--input', input);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('{ from: soil-builder, to: soil-tester, kind: lateral, source: TODO }');
  const facts = readFileSync(path.join(input, 'roles/soil-tester/role.yaml'), 'utf8');
  expect(facts).toContain('category: fields');
  expect(facts).toContain('(soil-builder) need: digging');
  expect(facts).toContain("#   isco:\n#     - { code: '9211', title: Crop farm labourers }");
  expect(await codes(input)).toEqual(['left-to-write', 'references-resolve']);
});

test('a role has the further pages that the guide names, with the usual sections of the same page of another role', async () => {
  const input = temporaryGuide({
    ...GUIDE,
    'guide.yaml': `${GUIDE['guide.yaml']}parts: [learn, interview]\n`,
    'roles/soil-builder/learn.md':
      '---\ntitle: Learning\n---\n\n## Spades\n\nText.\n\n## Tools\n\n::: tools\n\n## Resources\n\nText.\n',
    'roles/soil-builder/interview.md': '::: interview\n\n## Questions and answers\n\nText.\n',
  });
  await rolebook('new', 'role', 'soil-tester', '--input', input);
  const read = (name: string): string => readFileSync(path.join(input, 'roles/soil-tester', name), 'utf8');
  expect(read('learn.md')).toBe(
    '---\ntitle: Learning\n---\n\n## Tools\n\n::: tools\n\n## Resources\n\n::: resources\n',
  );
  expect(read('interview.md')).toMatch(
    /^---\ntitle: Interview\n---\n\n::: interview\n\n## Questions and answers\n\nTODO: /,
  );
  expect(read('role.yaml')).toMatch(/^tools:[^]*^interview:[^]*^resources:/m);
});

test('a role that the moves know already takes its title and category from there', async () => {
  const input = temporaryGuide({
    ...GUIDE,
    'data/occupations.yaml': '- { id: soil-tester, title: Tester of soils, category: office }\n',
    'data/moves.yaml': '- { from: soil-builder, to: soil-tester, kind: lateral, source: survey }\n',
  });
  const run = await rolebook('new', 'role', 'soil-tester', '--input', input);
  expect(run.stdout).toContain('take its entry out');
  expect(run.stdout).not.toContain('source: TODO');
  const facts = readFileSync(path.join(input, 'roles/soil-tester/role.yaml'), 'utf8');
  expect(facts).toMatch(/^title: Tester of soils\ncategory: office/m);
});

test('a role has a place to write for all that its sections show', async () => {
  const sections =
    'sections: [Overview, Responsibilities, What this role does not do, Skills, Tools, Levels, Career path, Is it for you?, Interview, Resources]\nlevels: [{ id: starting, title: Starting, summary: New. }]\n';
  const input = temporaryGuide({ 'guide.yaml': GUIDE['guide.yaml'].replace(/^sections.*\n/m, sections) });
  await rolebook('new', 'role', 'soil-tester', '--input', input);
  expect(await codes(input)).toEqual(['left-to-write', 'references-resolve']);
  // Written: no section is empty, nothing is out of order.
  for (const file of ['index.md', 'role.yaml']) {
    const place = path.join(input, 'roles/soil-tester', file);
    const text = readFileSync(place, 'utf8');
    writeFileSync(place, text.replaceAll('skill: todo', 'skill: digging').replaceAll('TODO', 'Done'));
  }
  mkdirSync(path.join(input, 'data'), { recursive: true });
  writeFileSync(path.join(input, 'data/skills.yaml'), GUIDE['data/skills.yaml']);
  expect(await codes(input)).toEqual([]);
  expect((await rolebook('fix', '--input', input)).stdout).toContain('Nothing to mend.');
});

test('roles of the category that is chosen are more alike than those that share a common word', async () => {
  const input = temporaryGuide({
    ...GUIDE,
    'roles/bread-builder/role.yaml': GUIDE['roles/soil-builder/role.yaml']
      .replace('Soil builder', 'Bread builder')
      .replace('category: fields', 'category: office'),
    'roles/bread-builder/index.md': GUIDE['roles/soil-builder/index.md'],
  });
  const run = await rolebook('new', 'role', 'wall-builder', '--category', 'fields', '--input', input);
  expect(run.stdout).toContain('{ from: soil-builder, to: wall-builder');
});

test('project, skill and salary are begun in their places', async () => {
  const input = temporaryGuide(GUIDE);
  const runs = [
    await rolebook('new', 'project', 'soil-heap', '--input', input),
    await rolebook('new', 'skill', 'weeding', '--group', 'Earth: top', '--input', input),
    await rolebook('new', 'salary', 'soil-builder', '--input', input, '--region', 'uk'),
  ];
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(runs.map(() => [0, '']));
  expect(readFileSync(path.join(input, 'projects/soil-heap.md'), 'utf8')).toContain('roles: [soil-builder]');
  expect(readFileSync(path.join(input, 'data/skills.yaml'), 'utf8')).toContain(
    "group: 'Earth: top'".replaceAll("'", '"'),
  );
  expect(readFileSync(path.join(input, 'roles/soil-builder/pay.yaml'), 'utf8')).toContain('currency: GBP');
  // The figures: nobody but the writer has them.
  expect(await codes(input)).toEqual(['left-to-write', 'schema']);
});

test('nothing is overwritten, and a wrong word is answered with the right ones', async () => {
  const input = temporaryGuide(GUIDE);
  for (const [args, message] of [
    [['role', 'soil-builder'], 'exists already'],
    [['skill', 'digging'], 'has `digging` already'],
    [['salary', 'baker'], 'new -- role baker'],
    [['role', 'Soil Tester'], 'Fix: npm run new -- role soil-tester'],
    [['role', 'کشاورز'], 'Fix: npm run new -- role data-engineer'],
    [['role', 'soil-tester', '--category', 'sea'], 'expected one of office, fields'],
    [['job', 'x'], 'npm run new -- guide'],
    [['rol', 'x'], 'Fix: npm run new -- role data-engineer'],
    [['skill'], 'Fix: npm run new -- skill kubernetes'],
    [['role', 'x', '--titel', 'X'], 'Unexpected `--titel`, expected `--title`'],
    [[], 'npm run new -- role'],
  ] as const) {
    const run = await rolebook('new', ...args, '--input', input);
    expect(run.code, message).toBe(1);
    expect(run.stderr).toContain(message);
  }
});

test('a guide of one’s own is begun in an empty folder, passes the check and builds', async () => {
  const folder = path.join(temporaryFolder(), 'museum');
  const run = await rolebook('new', 'guide', folder, '--title', 'Museum: careers', '--language', 'de');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(await codes(folder)).toEqual([]);
  const output = temporaryOutput();
  expect((await rolebook('build', '--input', folder, '--output', output)).code).toBe(0);
  const home = readFileSync(path.join(output, 'index.html'), 'utf8');
  expect(home).toContain('lang="de"');
  expect(home).toContain('Museum: careers');
  const again = await rolebook('new', 'guide', folder);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('is not empty');
});

test.each([
  ['de-AT', '## Überblick', 'Noch zu schreiben: ', 'title: Erster Beruf'],
  ['fa', '## در یک نگاه', 'برای نوشتن: ', 'title: نقش نخست'],
  ['fr', '## Overview', 'To write: ', 'title: First role'],
])('a guide in %s is begun in its language where that is known', async (language, section, mark, title) => {
  const folder = path.join(temporaryFolder(), 'guide');
  expect((await rolebook('new', 'guide', folder, '--language', language)).code).toBe(0);
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  expect(read('roles/first-role/index.md')).toContain(`${section}\n\n${mark}`);
  expect(read('roles/first-role/role.yaml')).toContain(title);
  expect(await codes(folder)).toEqual([]);
});

test('problems of a guide elsewhere are named for GitHub as in its own repository', async () => {
  const folder = path.join(temporaryFolder(), 'guide');
  await rolebook('new', 'guide', folder);
  execFileSync('git', ['init', '--quiet', folder]);
  writeFileSync(path.join(folder, 'about.md'), '# About\n\n[no](nowhere.md)\n');
  const { stdout } = await rolebook('check', '--input', folder, '--format', 'github');
  expect(stdout).toMatch(/^::error file=about\.md,line=3,/m);
});
