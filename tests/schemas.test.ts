import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../src/model/json-schemas.ts';
import { ROOT } from './run-rolebook.ts';

// The editor checks YAML by these files; they are made from the schemas of src/model.
test.each([...jsonSchemas()])(
  '.vscode/schemas/%s.schema.json is what `npm run schemas` writes',
  (name, schema) => {
    const file = path.join(ROOT, '.vscode/schemas', `${name}.schema.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  },
);
