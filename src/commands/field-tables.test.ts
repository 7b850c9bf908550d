import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTRIBUTOR_GUIDE, withTables } from './field-tables.ts';

const text = readFileSync(CONTRIBUTOR_GUIDE, 'utf8');

test('the tables of the contributor guide are those of the schemas', () => {
  expect(withTables(text), 'run `npm run schemas`').toBe(text);
});

test('a table names nested fields by their path, says which are needed and what they hold', () => {
  expect(text).toContain('| `skills.must[].proficiency` | yes | whole number 1–5 |');
  expect(text).toContain('| `period` | yes | `year`, `month` or `hour` |');
  expect(text).toContain('| `aliases` |  | list of texts |');
});

test('a guide without a place for a table is refused', () => {
  expect(() => withTables('# Contributing\n')).toThrow('has no lines `<!-- components: made by');
});
