import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../src/load/load-content.ts';
import { ID_KINDS } from '../src/model/id.ts';
import { idsSchema, jsonSchemas } from '../src/model/json-schemas.ts';
import { ROOT } from './run-rolebook.ts';
import { temporaryGuide } from './temporary-guide.ts';

// The editor checks YAML by these files; they are made from the schemas of src/model.
test.each([...jsonSchemas()])(
  '.vscode/schemas/%s.schema.json is what `npm run schemas` writes',
  (name, schema) => {
    const file = path.join(ROOT, '.vscode/schemas', `${name}.schema.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  },
);

test('editors are offered the ids of the guide where one is to be written', () => {
  const folder = temporaryGuide({
    'guide.yaml': 'title: X\ncategories: [{ id: craft, title: Craft, summary: Work. }]\n',
    'data/skills.yaml':
      '- { id: sql, title: SQL, group: A, summary: B. }\n- { id: git, title: Git, group: A, summary: B. }\n',
    'data/occupations.yaml': '- { id: mason, title: Mason }\n',
  });
  const ids = idsSchema(loadContent(folder, 'content'));
  expect(ids).toMatchObject({
    $defs: {
      skill: { enum: ['git', 'sql'], enumDescriptions: ['Git', 'SQL'] },
      role: { enum: ['mason'] },
      category: { enum: ['craft'] },
      source: { enum: [] },
    },
  });
  const text = JSON.stringify([...jsonSchemas().values()]);
  const asked = new Set([...text.matchAll(/"ids\.schema\.json#\/\$defs\/(\w+)"/g)].map(([, kind]) => kind));
  expect(asked).toEqual(new Set(ID_KINDS));
});
