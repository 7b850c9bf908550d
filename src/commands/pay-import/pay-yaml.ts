import { Document } from 'yaml';
import type { PayRecord } from '../../model/pay.ts';

/** Longest line of a map in braces; longer ones take a line for each field, as prettier would have them. */
const LINE = 110;

/** Pay records → the text of a `pay.yaml`: one field a line, the figures of a record on one line. */
export function payYaml(title: string, records: readonly PayRecord[]): string {
  return `${header(title)}\n${records.map(recordYaml).join('\n')}`;
}

function header(title: string): string {
  return `# Pay of: ${title}. Written by \`npm run import:pay\`, which says why a record is here or not; a correction belongs
# there. Every number stands in its source as written here; none is estimated by us. Places are given for one
# occupation only, the one that fits best, so that they can be compared.
`;
}

function recordYaml(record: PayRecord): string {
  const lines = Object.entries(record).map(([key, value]) => fieldYaml(key, value));
  return lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}\n`).join('');
}

function fieldYaml(key: string, value: unknown): string {
  // Quoted as people write it: unquoted, `2025` would be a number.
  const text = key === 'asOf' ? `'${String(value)}'` : flow(value);
  const line = `${key}: ${text}`;
  if (typeof value !== 'object' || value === null || line.length + 2 <= LINE) return line;
  const fields = Object.entries(value).map(([name, field]) => `\n    ${name}: ${flow(field)}`);
  return `${key}:${fields.join('')}`;
}

function flow(value: unknown): string {
  const document = new Document(value);
  const node = document.createNode(value, { flow: true });
  document.contents = node;
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true }).trim();
}
