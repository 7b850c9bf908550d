import { z } from 'zod';
import type { DataPath } from '../model/content.ts';
import type { Position, Problem } from '../model/problem.ts';
import { slugify } from '../support/slug.ts';
import { nearest } from '../support/nearest.ts';
import { asRecord, descriptionAt, fieldsAt, schemaAt, valueAt } from './schema-lookup.ts';
import type { YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What is at hand to word a message. */
export interface IssueContext {
  readonly source: YamlSource;
  readonly schema: z.ZodType;
  readonly data: unknown;
  /** Position of the value at a path, or of the key of one of its entries. */
  readonly at: (path: DataPath, key?: string) => Position;
}

/**
 * Reasons why data does not fit its schema → problems in plain words, one for each unknown field. A needed field that
 * is there under a mistyped name is one mistake, not two.
 */
export function schemaProblems(issues: readonly Issue[], context: IssueContext): Problem[] {
  const unknown = issues.flatMap((issue) => unknownKeys(issue).map((key) => ({ key, path: pathOf(issue) })));
  const meant = new Set(
    unknown.map(({ key, path }) => pathText([...path, fieldMeant(key, path, context) ?? key])),
  );
  return issues.flatMap((issue) => {
    const path = pathOf(issue);
    const found = valueAt(context.data, path);
    if (issue.code === 'unrecognized_keys')
      return unknownKeys(issue).map((key) => unknownField(key, path, context));
    if (found !== undefined || path.length === 0) return [wrongValue(issue, path, found, context)];
    return meant.has(pathText(path)) ? [] : [missingField(issue, path, context)];
  });
}

function unknownKeys(issue: Issue): readonly string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function pathOf(issue: Issue): DataPath {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

/** The field that an unknown one stands for: one that is described by this word (`median`), else one spelt nearly so. */
function fieldMeant(key: string, path: DataPath, { schema, data }: IssueContext): string | undefined {
  const known = Object.keys(fieldsAt(schema, path));
  const described = known.find(
    (name) => descriptionAt(schema, [...path, name])?.toLowerCase() === key.toLowerCase(),
  );
  const present = new Set(Object.keys(asRecord(valueAt(data, path))));
  const free = known.filter((name) => !present.has(name));
  return described ?? nearest(key, free) ?? nearest(key, known);
}

function unknownField(key: string, path: DataPath, context: IssueContext): Problem {
  const known = Object.keys(fieldsAt(context.schema, path));
  const present = new Set(Object.keys(asRecord(valueAt(context.data, path))));
  const free = known.filter((name) => !present.has(name));
  const suggestion = fieldMeant(key, path, context);
  return {
    ...problemAt(context, context.at(path, key)),
    check: 'schema',
    what: `${inField(path)}has an unknown field`,
    unexpected: `Unexpected \`${key}\`, expected ${suggestion ? `\`${suggestion}\`` : oneOf(free)}`,
    fix: suggestion
      ? `write \`${suggestion}\`.`
      : 'take the field out, or look up its name in the contributor guide.',
  };
}

function missingField(issue: Issue, path: DataPath, context: IssueContext): Problem {
  const field = String(path.at(-1));
  const description = descriptionAt(context.schema, path);
  return {
    ...problemAt(context, context.at(path.slice(0, -1))),
    check: 'schema',
    what: `${inField(path.slice(0, -1))}lacks a field`,
    unexpected: `Unexpected end of the fields, expected \`${field}\` with ${expectation(issue)}`,
    fix: `add \`${field}:\`${description ? ` – ${description}` : '.'}`,
  };
}

function wrongValue(issue: Issue, path: DataPath, found: unknown, context: IssueContext): Problem {
  const description = descriptionAt(context.schema, path);
  const meant = valueMeant(issue, path, found, context);
  // Without its quotes it would look right.
  const isTextOfNumber =
    issue.code === 'invalid_type' && typeof found === 'string' && /^[\d.,]+$/.test(found);
  const advice = meant === undefined ? 'write what is expected instead' : `write \`${meant}\``;
  return {
    ...problemAt(context, context.at(path)),
    check: 'schema',
    what: path.length === 0 ? 'the file has the wrong form' : `\`${pathText(path)}\` has the wrong value`,
    unexpected: `Unexpected ${isTextOfNumber ? `\`'${found}'\`` : shown(found)}, expected ${expectation(issue)}`,
    fix: description === undefined ? `${advice}.` : `${advice} – ${description}`,
  };
}

/** What a wrong value was probably meant to be, as YAML; only what the schema would then take. */
function valueMeant(
  issue: Issue,
  path: DataPath,
  found: unknown,
  { schema }: IssueContext,
): string | undefined {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    return nearest(found, issue.values.map(String));
  }
  const type = schemaAt(schema, path);
  if (!(type instanceof z.ZodType)) return undefined;
  const value = otherForms(found).find((form) => type.safeParse(form).success);
  if (value === undefined) return undefined;
  return typeof found === 'number' || typeof value !== 'string' || /^\d/.test(value) ? quoted(value) : value;
}

/** Forms in which people write the same thing: `Data Engineer` for an id, `21.11.2026` for a date, `"40000"`. */
function otherForms(found: unknown): unknown[] {
  if (typeof found === 'number') return [String(found)];
  if (typeof found !== 'string') return [];
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(found) ?? [];
  return [
    ...(/^\d+$/.test(found) ? [Number(found)] : []),
    ...(year === undefined ? [] : [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]),
    slugify(found),
  ];
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function problemAt(context: IssueContext, position: Position): Position & { file: string } {
  return { file: context.source.file, ...position };
}

/** What a schema issue asks for, in words: `a number`, `one of \`year\`, \`month\``. */
function expectation(issue: Issue): string {
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

function shown(value: unknown): string {
  if (typeof value === 'string') {
    const line = value.split('\n')[0] ?? '';
    return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\`${line === value ? '' : ' and more lines'}`;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'fields with values' : `\`${JSON.stringify(value)}\``;
}

function inField(path: DataPath): string {
  if (path.length === 0) return 'the file ';
  const [entry] = path;
  // A list of records: `[1]` would say nothing to a newcomer.
  return path.length === 1 && typeof entry === 'number' ? `entry ${entry + 1} ` : `\`${pathText(path)}\` `;
}

/** `['skills', 'must', 0, 'why']` → `skills.must[0].why`. */
function pathText(path: DataPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${step}`))
    .join('');
}

function oneOf(values: readonly string[]): string {
  return values.length === 0
    ? 'no more fields'
    : `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
}
