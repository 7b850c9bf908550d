import { readFileSync, writeFileSync } from 'node:fs';
import { components } from '../components/index.ts';
import { schemasOfFields } from '../model/json-schemas.ts';

/** The file whose tables are written here. */
export const CONTRIBUTOR_GUIDE = '.github/CONTRIBUTING.md';

/** A JSON Schema, as far as a table of fields tells of it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** `npm run schemas`: writes the tables of fields and components anew, and says nothing. */
export function updateContributorGuide(): void {
  const text = readFileSync(CONTRIBUTOR_GUIDE, 'utf8');
  writeFileSync(CONTRIBUTOR_GUIDE, withTables(text));
}

/**
 * The text of the contributor guide → the same with its tables as the code has them. A table stands between
 * `<!-- role.yaml: … -->` and `<!-- /role.yaml -->`. Throws where a place for a table is missing.
 */
export function withTables(text: string): string {
  const schemas = schemasOfFields();
  const tables = new Map([
    ['components', componentTable()],
    ...[...schemas].map(([name, schema]) => [`${name}.yaml`, fieldTable(schema)] as const),
  ]);
  return [...tables].reduce((current, [name, table]) => withTable(current, name, table), text);
}

function withTable(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name}: made by \`npm run schemas\` -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${CONTRIBUTOR_GUIDE} has no lines \`${start}\` and \`${end}\``);
  // Prettier would align the columns, and the next run would not.
  const block = `\n\n<!-- prettier-ignore -->\n${table}\n\n`;
  return text.slice(0, from + start.length) + block + text.slice(to);
}

/** What pages place or wrap by `:::`, with what a reader then sees. */
function componentTable(): string {
  const rows = components.flatMap(({ description, containers, placements }) => {
    const row = (names: object | undefined, closed: string): string[][] => {
      const written = Object.keys(names ?? {}).map((name) => `\`::: ${name}\``);
      return written.length === 0 ? [] : [[written.join(', '), closed, description]];
    };
    return [...row(containers, 'yes'), ...row(placements, '')];
  });
  return markdownTable(['Written as', 'Needs a closing `:::`', 'Shows'], rows);
}

function fieldTable(schema: Schema): string {
  return markdownTable(
    ['Field', 'Needed', 'What it holds', 'Meaning'],
    fieldRows(schema.items ?? schema, ''),
  );
}

/**
 * One row a field; those of a group or of a list's entries come below it: `skills.must[].why`. A field that is made
 * like one before it refers to that one.
 */
function fieldRows(schema: Schema, prefix: string): string[][] {
  const firstOfShape = new Map<string, string>();
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = fieldRows(field.items ?? field, `${path}${field.items ? '[]' : ''}.`);
    const shape = JSON.stringify(field.items?.properties ?? field.properties ?? path);
    const same = firstOfShape.get(shape);
    firstOfShape.set(shape, same ?? path);
    const kind = same === undefined ? kindOf(field) : `${kindOf(field)} as in \`${same}\``;
    const isNeeded = schema.required?.includes(name) === true;
    const row = [`\`${path}\``, isNeeded ? 'yes' : '', kind, field.description ?? ''];
    return same === undefined ? [row, ...inner] : [row];
  });
}

/** A schema in words: `list of texts`, `whole number 1–5`, `` `entry`, `lateral` or `promotion` ``. */
function kindOf(schema: Schema): string {
  if (schema.enum)
    return schema.enum
      .map((value) => `\`${String(value)}\``)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1');
  switch (schema.type) {
    case 'array':
      return `list of ${plural(schema.items ?? {})}`;
    case 'object':
      return 'group';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return numberKind(schema);
    default:
      return textKind(schema);
  }
}

function plural(entry: Schema): string {
  if (entry.$ref !== undefined || entry.type === 'object') return 'groups';
  const kind = kindOf(entry);
  return kind === 'text' || kind === 'id' ? `${kind}s` : kind;
}

function numberKind({ type, minimum, maximum }: Schema): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (isBounded) return `${kind} ${minimum ?? 0}–${maximum}`;
  return minimum === undefined ? kind : `${kind} from ${minimum}`;
}

function textKind({ format, pattern, maxLength }: Schema): string {
  if (format === 'uri') return 'web address';
  if (pattern?.startsWith('^[a-z0-9]+(-')) return 'id';
  if (pattern?.startsWith('^\\d{4}')) return 'quoted date';
  return maxLength === undefined ? 'text' : `text up to ${maxLength} characters`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
