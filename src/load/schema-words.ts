import type * as z from 'zod';
import type { DataPath } from '../model/content.ts';

/** What a schema issue asks for, in words: `a number`, `one of \`year\`, \`month\``. */
export function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? `\`${String(issue.values[0])}\`` : oneOf(issue.values.map(String));
    case 'too_big':
      return `at most ${String(issue.maximum)}${UNITS[issue.origin] ?? ''}`;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}${UNITS[issue.origin] ?? ''}`;
    default:
      return issue.message;
  }
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields with values',
};

/** A value as a message names it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const line = value.split('\n')[0] ?? '';
    return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\`${line === value ? '' : ' and more lines'}`;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null) return 'nothing';
  return typeof value === 'object' ? shownFields(Object.entries(value)) : `\`${JSON.stringify(value)}\``;
}

/** Fields as they are written where they are none or a few numbers: `{ min: 12, max: 6 }`. */
function shownFields(fields: readonly (readonly [string, unknown])[]): string {
  if (fields.length === 0) return '`{}`';
  const isShort = fields.length <= 3 && fields.every(([, value]) => typeof value === 'number');
  const written = fields.map(([name, value]) => `${name}: ${String(value)}`).join(', ');
  return isShort ? `\`{ ${written} }\`` : 'fields with values';
}

/** The start of a sentence about a group of fields. */
export function inField(path: DataPath): string {
  return path.length === 0 ? 'the file ' : `${fieldName(path)} `;
}

/** A field in words. Of a list of records, `[1]` would say nothing to a newcomer: `asOf` of entry 2. */
export function fieldName(path: DataPath): string {
  const [entry, ...rest] = path;
  if (typeof entry !== 'number') return `\`${pathText(path)}\``;
  return rest.length === 0 ? `entry ${entry + 1}` : `\`${pathText(rest)}\` of entry ${entry + 1}`;
}

/** `['skills', 'must', 0, 'why']` → `skills.must[1].why`. */
export function pathText(path: DataPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${step}`))
    .join('');
}

/** Values as a choice in words. */
export function oneOf(values: readonly string[]): string {
  return values.length === 0
    ? 'no more fields'
    : `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
}
