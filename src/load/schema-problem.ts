import type * as z from 'zod';
import type { DataPath } from '../model/content.ts';
import type { Position, Problem } from '../model/problem.ts';
import { groupBy } from '../support/group-by.ts';
import { nearest } from '../support/nearest.ts';
import { asRecord, descriptionAt, exampleAt, fieldsAt, schemaAt, valueAt } from './schema-lookup.ts';
import { expectation, fieldName, inField, oneOf, pathText, shown } from './schema-words.ts';
import { valueMeant } from './value-meant.ts';
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
  const place = (issue: Issue): string => pathText(pathOf(issue));
  const others = issues.filter(({ code }) => code !== 'unrecognized_keys');
  const isMissing = (issue: Issue): boolean =>
    issue.path.length > 0 && valueAt(context.data, pathOf(issue)) === undefined;
  const missing = others.filter((issue) => isMissing(issue) && !meant.has(place(issue)));
  const lacking = groupBy(missing, (issue) => pathText(pathOf(issue).slice(0, -1)));
  // Of a value that breaks two rules the first says enough.
  const wrong = groupBy(
    others.filter((issue) => !isMissing(issue)),
    place,
  );
  const parted = unknown.flatMap(({ key, path }) => partOfNumber(key, path, context) ?? []);
  const isParted = (problem: Problem): boolean =>
    parted.some(({ line, column }) => line === problem.line && column === problem.column);
  return [
    ...parted,
    ...unknown
      .filter(({ key, path }) => !partOfNumber(key, path, context))
      .map(({ key, path }) => unknownField(key, path, context)),
    ...[...wrong.values()]
      .flatMap(([first]) => (first ? [wrongValue(first, context)] : []))
      .filter((problem) => !isParted(problem)),
    ...[...lacking.values()].map((group) => missingFields(group, context)),
  ];
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

/** `p50: 135,980` between braces: the comma ends the number, and the rest of it becomes a field. */
function partOfNumber(key: string, path: DataPath, context: IssueContext): Problem | undefined {
  if (!/^\d{3}$/.test(key)) return undefined;
  const { line, column } = context.at(path, key);
  const source = context.source.text.split('\n')[line - context.source.firstLine] ?? '';
  const [, name, start = ''] = /([\w-]+):\s*(\p{Sc}?\d{1,3}),\s*$/u.exec(source.slice(0, column - 1)) ?? [];
  if (name === undefined) return undefined;
  return {
    ...problemAt(context, { line, column: column - start.length - 1 }),
    check: 'schema',
    what: 'a comma parts this number',
    unexpected: `Unexpected \`${start},${key}\`, expected digits only`,
    fix: `write \`${name}: ${start.replace(/\D/g, '')}${key}\`.`,
  };
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

/** All that one group of fields lacks is one mistake. */
function missingFields(issues: readonly Issue[], context: IssueContext): Problem {
  const [first] = issues;
  const group = first === undefined ? [] : pathOf(first).slice(0, -1);
  const place = { ...problemAt(context, context.at(group)), check: 'schema' };
  const sample = exampleAt(context.schema, group);
  if (first !== undefined && issues.length === 1) {
    const path = pathOf(first);
    const field = String(path.at(-1));
    const description = descriptionAt(context.schema, path);
    return {
      ...place,
      what: `${inField(group)}lacks a field`,
      unexpected: `Unexpected end of the fields, expected \`${field}\` with ${expectation(first)}`,
      fix: `add \`${field}:\`${description ? ` – ${description}` : '.'}`,
    };
  }
  const fields = issues.map((issue) => String(issue.path.at(-1)));
  const described = fields.map((field) => {
    const description = descriptionAt(context.schema, [...group, field]);
    return `\`${field}:\`${description ? ` – ${description.replace(/\.$/, '')}` : ''}`;
  });
  return {
    ...place,
    what: `${inField(group)}lacks ${fields.length} fields`,
    unexpected: `Unexpected end of the fields, expected ${fields.map((field) => `\`${field}\``).join(', ')} too`,
    fix:
      sample === undefined
        ? `add ${described.join('; ')}.`
        : `add them; a whole entry is written like this: \`${sample}\``,
  };
}

function wrongValue(issue: Issue, context: IssueContext): Problem {
  const path = pathOf(issue);
  const found = valueAt(context.data, path);
  const description = descriptionAt(context.schema, path);
  // Without its quotes it would look right.
  const isTextOfNumber =
    issue.code === 'invalid_type' && typeof found === 'string' && /^[\d.,]+$/.test(found);
  const ofRule: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
  const advice = adviceFor(issue, path, found, context);
  const fix = description === undefined ? `${advice}.` : `${advice} – ${description}`;
  return {
    ...problemAt(context, context.at(path)),
    check: 'schema',
    what: path.length === 0 ? 'the file has the wrong form' : `${fieldName(path)} has the wrong value`,
    unexpected: `Unexpected ${isTextOfNumber ? `\`'${found}'\`` : shown(found)}, expected ${expectation(issue)}`,
    fix: typeof ofRule === 'string' ? ofRule : fix,
  };
}

/** What to write instead, as exactly as can be told. */
function adviceFor(issue: Issue, path: DataPath, found: unknown, { schema, data }: IssueContext): string {
  const meant = valueMeant({
    issue,
    type: schemaAt(schema, path),
    found,
    description: descriptionAt(schema, path),
  });
  if (meant !== undefined) return `write \`${meant}\``;
  if (issue.code !== 'invalid_type') return 'write what is expected instead';
  if (issue.expected === 'object') {
    const example = exampleAt(schema, path);
    if (example !== undefined) return `write it like this: \`${example}\``;
    const fields = Object.keys(fieldsAt(schema, path)).map((field) => `\`${field}:\``);
    return fields.length === 0 ? 'write what is expected instead' : `write its fields: ${fields.join(', ')}`;
  }
  if (issue.expected === 'array' && Object.keys(asRecord(valueAt(data, path))).length > 0)
    return 'write `- ` before the first field of each entry, and indent its other fields by two blanks';
  return issue.expected === 'number' || issue.expected === 'int'
    ? 'write digits only, without a sign, blanks or commas'
    : 'write what is expected instead';
}

function problemAt(context: IssueContext, position: Position): Position & { file: string } {
  return { file: context.source.file, ...position };
}
