import { expect, test } from 'vitest';
import { exportedFiles } from '../src/exports/index.ts';
import { GuideFile, RoleFile } from '../src/exports/guide-data.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide } from '../src/model/guide.ts';
import { temporaryGuide } from './temporary-guide.ts';

const guide = buildGuide(loadContent('content', 'content'));
const files = new Map(exportedFiles(guide));
const parsed = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');

test('guide.json fits its schema and holds every role, skill, source and move as it is', () => {
  const data = GuideFile.parse(parsed('guide.json'));
  expect(data.version).toBe(1);
  for (const { id, facts, pay } of data.roles) {
    expect(facts, id).toEqual(guide.roles.get(id)?.facts);
    expect(pay, id).toEqual(guide.roles.get(id)?.pay);
  }
  expect(data.roles.map(({ id }) => id)).toEqual(guide.sortedRoles.map(({ id }) => id));
  expect(data.skills).toEqual([...guide.skills.values()]);
  expect(data.sources).toEqual([...guide.sources.values()]);
  expect(data.moves).toEqual(guide.moves);
  expect(data.pages.map(({ page }) => page)).toEqual(guide.pages.map(({ url }) => url));
});

test.each([...guide.roles.values()].map(({ id }) => [id]))(
  'roles/%s.json fits its schema and needs no other file',
  (id) => {
    const { role, skills, sources } = RoleFile.parse(parsed(`roles/${id}.json`));
    const known = new Set(skills.map((skill) => skill.id));
    for (const { skill } of role.facts.skills.must) expect(known).toContain(skill);
    const cited = new Set(sources.map((source) => source.id));
    for (const { source } of [...role.pay, ...role.moves]) expect(cited).toContain(source);
  },
);

test('the schemas are published beside the data, which name them', () => {
  expect(parsed('guide.json')).toMatchObject({ $schema: 'guide.schema.json' });
  expect(parsed('roles/devops-engineer.json')).toMatchObject({ $schema: '../role.schema.json' });
  for (const name of ['guide.schema.json', 'role.schema.json'])
    expect(parsed(name)).toMatchObject({ type: 'object', properties: { version: { const: 1 } } });
});

test('a guide without roles has no data to give away', () => {
  const plain = buildGuide(loadContent(temporaryGuide({ 'index.md': '# Hello\n' }), 'plain'));
  expect([...exportedFiles(plain)]).toEqual([]);
});
