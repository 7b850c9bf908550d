import { figureAge } from './figure-age.ts';
import { perMonth, perYear } from './money.ts';
import type { Role } from './page.ts';
import { MEASURES, type Measure, type PayRecord } from './pay.ts';
import type { Source } from './shared-data.ts';

/** One figure with everything that must be known to use it: a line of the files that a reader can take away. */
export interface PayLine {
  readonly role: string;
  readonly region: string;
  readonly place: string;
  readonly measure: Measure;
  readonly level: string;
  /** As published, per `period`. */
  readonly amount: number;
  readonly currency: string;
  readonly period: PayRecord['period'];
  readonly perYear: number;
  readonly perMonth: number;
  readonly asOf: string;
  readonly age: string;
  readonly fit: PayRecord['fit'];
  readonly occupationSystem: string;
  readonly occupationCode: string;
  readonly occupation: string;
  readonly basis: string;
  readonly note: string;
  readonly caveat: string;
  readonly source: string;
  readonly sourceKind: Source['kind'];
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  readonly attribution: string;
}

export type PayFileFormat = 'csv' | 'json';

/** Address of a file with all figures of a role, or of the guide: `pay/devops-engineer.csv`, `pay.csv`. */
export function payFileUrl(format: PayFileFormat, role?: Role): string {
  return role ? `pay/${role.id}.${format}` : `pay.${format}`;
}

/** Every figure of some roles, in the order of their files. A record without a known source has none. */
export function payLines(
  roles: readonly Role[],
  sources: ReadonlyMap<string, Source>,
  today: string,
): readonly PayLine[] {
  return roles.flatMap((role) =>
    role.pay.flatMap((record) => {
      const source = sources.get(record.source);
      return source ? linesOf(role, record, source, today) : [];
    }),
  );
}

function linesOf(role: Role, record: PayRecord, source: Source, today: string): readonly PayLine[] {
  const { region, place = '', level = '', currency, period, asOf, fit, occupation, basis } = record;
  const shared = { currency, period, asOf, fit, basis };
  const measures = Object.keys(MEASURES) as Measure[];
  return measures.flatMap((measure): PayLine[] => {
    const amount = record.figures[measure];
    if (amount === undefined) return [];
    const about = { role: role.id, region, place, measure, level, amount, ...shared };
    const counted = { perYear: cents(perYear(amount, period)), perMonth: cents(perMonth(amount, period)) };
    return [{ ...about, ...counted, ...occupationOf(occupation), ...provenance(record, source, today) }];
  });
}

/** Twelfths of a year have no end; more than cents nobody pays. */
function cents(amount: number): number {
  return Math.round(100 * amount) / 100;
}

function occupationOf({
  system,
  code,
  title,
}: PayRecord['occupation']): Pick<PayLine, 'occupationSystem' | 'occupationCode' | 'occupation'> {
  return { occupationSystem: system, occupationCode: code, occupation: title };
}

function provenance(
  { asOf, note = '' }: PayRecord,
  { id, kind, publisher, url, licence, attribution = '', caveat = '' }: Source,
  today: string,
): Pick<
  PayLine,
  'age' | 'note' | 'caveat' | 'source' | 'sourceKind' | 'publisher' | 'url' | 'licence' | 'attribution'
> {
  const age = figureAge(asOf, today).label;
  return { age, note, caveat, source: id, sourceKind: kind, publisher, url, licence, attribution };
}

const COLUMNS: readonly (keyof PayLine)[] = [
  'role',
  'region',
  'place',
  'measure',
  'level',
  'amount',
  'currency',
  'period',
  'perYear',
  'perMonth',
  'asOf',
  'age',
  'fit',
  'occupationSystem',
  'occupationCode',
  'occupation',
  'basis',
  'note',
  'caveat',
  'source',
  'sourceKind',
  'publisher',
  'url',
  'licence',
  'attribution',
];

/** Figures as CSV by RFC 4180, with a heading line. */
export function payCsv(lines: readonly PayLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => csvField(line[column])).join(','));
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}

/** Text that a spreadsheet would run as a formula is kept text by an apostrophe. */
function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same as JSON: a list with an object a line, so that two versions can be compared. */
export function payJson(lines: readonly PayLine[]): string {
  return lines.length === 0 ? '[]\n' : `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;
}
