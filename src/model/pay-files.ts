import { figureAge } from './figure-age.ts';
import { perYear } from './money.ts';
import type { Role } from './page.ts';
import { MEASURES, type PayRecord } from './pay.ts';
import type { Source } from './shared-data.ts';

export type PayFileFormat = 'csv' | 'json';

/** A pay record of a role, for the files that a reader can take away. */
export interface PayLine {
  readonly role: string;
  readonly record: PayRecord;
  readonly source: Source;
  /** `fresh`, `ageing` or `stale` on the day of the build. */
  readonly age: string;
}

/** Address of a file with all figures of a role, or of the guide: `pay/devops-engineer.csv`, `pay.csv`. */
export function payFileUrl(format: PayFileFormat, role?: Role): string {
  return role ? `pay/${role.id}.${format}` : `pay.${format}`;
}

/** Every record of some roles, in the order of their files; without its source none may be used. */
export function payLines(
  roles: readonly Role[],
  sources: ReadonlyMap<string, Source>,
  today: string,
): readonly PayLine[] {
  return roles.flatMap(({ id, pay }) =>
    pay.flatMap((record): PayLine[] => {
      const source = sources.get(record.source);
      return source ? [{ role: id, record, source, age: figureAge(record.asOf, today).label }] : [];
    }),
  );
}

/** Records as CSV by RFC 4180 with a heading line: a column for each measure, amounts as published. */
export function payCsv(lines: readonly PayLine[]): string {
  const rows = lines.map(csvRow);
  const heading = Object.keys(rows[0] ?? {});
  return [heading, ...rows.map((row) => Object.values(row).map(csvField))]
    .map((fields) => `${fields.join(',')}\r\n`)
    .join('');
}

type CsvRow = Readonly<Record<string, string | number | undefined>>;

/** Columns of a record; an amount times `periodsPerYear` is an amount per year. */
function csvRow({ role, record, source, age }: PayLine): CsvRow {
  const { region, place, level, currency, period, asOf, fit, occupation, basis, note } = record;
  const measures = MEASURES;
  const { id, kind, publisher, url, licence, attribution, caveat } = source;
  return {
    role,
    region,
    place,
    level,
    currency,
    period,
    periodsPerYear: perYear(1, period),
    ...Object.fromEntries(measures.map((measure) => [measure, record.figures[measure]])),
    asOf,
    age,
    fit,
    occupationSystem: occupation.system,
    occupationCode: occupation.code,
    occupation: occupation.title,
    basis,
    note,
    caveat,
    source: id,
    sourceKind: kind,
    publisher,
    url,
    licence,
    attribution,
  };
}

/** Text that a spreadsheet would run as a formula is kept text by an apostrophe. */
function csvField(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same as JSON: the sources once, then the records, an object a line, so that two versions can be compared. */
export function payJson(lines: readonly PayLine[]): string {
  const sources = new Map(lines.map(({ source }) => [source.id, source]));
  const records = lines.map(({ role, record, age }) => ({ role, ...record, age }));
  return `{"sources":${jsonList([...sources.values()])},\n"records":${jsonList(records)}}\n`;
}

function jsonList(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
