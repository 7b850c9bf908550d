import { citeFigure, type DatedCitation } from '../../model/citation.ts';
import { formatExactMoney, formatMoney, HOURS_PER_YEAR, perMonth, perYear } from '../../model/money.ts';
import { MEASURES, type PayRecord } from '../../model/pay.ts';
import { payByKind, type PayEntry, type PayFigure, type PayKind } from '../../model/pay-groups.ts';
import type { Role } from '../../model/page.ts';
import type { Region } from '../../model/settings.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';

export interface RegionPay {
  readonly title: string;
  readonly tables: readonly PayTableProps[];
  readonly minimums: readonly MinimumProps[];
}

/** Figures of one kind: kinds never share a table. */
export interface PayTableProps {
  readonly kind: PayKind;
  readonly caption: string;
  readonly groups: readonly PayGroupProps[];
}

/** Figures of one record. */
export interface PayGroupProps {
  /** What the figures are for: the occupation, the place or the level. */
  readonly title: string;
  /** What else a reader must know to tell it from others: occupation and its code. */
  readonly detail: string;
  readonly rows: readonly PayRowProps[];
  /** Undefined where the next record says the same. */
  readonly note: PayNote | undefined;
}

export interface PayRowProps {
  readonly measure: string;
  readonly yearly: string;
  readonly monthly: string;
  readonly citation: DatedCitation;
}

export interface PayNote {
  readonly fit: string;
  readonly basis: string;
  /** Remarks on the record and caveats of its source. */
  readonly remarks: readonly SafeHtml[];
}

export interface MinimumProps extends PayRowProps {
  readonly title: string;
  readonly note: PayNote;
}

/** Measure of a row that shows a lower and an upper end. */
export const RANGE = 'Range';

const FIT_WORDS: Readonly<Record<PayRecord['fit'], string>> = {
  exact: 'Exact match: the occupation is this role.',
  close: 'Close match: the occupation is the main part of this role.',
  broad: 'Broad match: the occupation holds this role among others.',
};

const CAPTIONS: Readonly<Record<Exclude<PayKind, 'minimum'>, string>> = {
  national: 'Official figures, whole region',
  place: 'Official figures, by place',
  level: 'Official levels',
  band: 'Published pay bands',
  survey: 'Survey answers, not official',
  community: 'Community estimate, no stated basis',
};
const TABLES = ['national', 'place', 'level', 'band', 'survey', 'community'] as const;

/** Pay of a role by region; regions without a figure are left out. */
export function regionPay(role: Role, regions: readonly Region[], page: PageContext): readonly RegionPay[] {
  return regions.flatMap(({ id, title }) => {
    const kinds = payByKind(role.pay, page.guide.sources, id);
    const tables = TABLES.filter((kind) => kinds[kind].length > 0).map((kind) => ({
      kind,
      caption: `${CAPTIONS[kind]}: ${title}`,
      groups: payGroups(kinds[kind], page),
    }));
    const minimums = kinds.minimum.flatMap((entry) => minimumsOf(entry, page));
    return tables.length + minimums.length === 0 ? [] : [{ title, tables, minimums }];
  });
}

/** What the publishers of a role's figures in some regions want to be said, each once. */
export function attributionsOf(
  role: Role,
  regions: readonly Region[],
  page: PageContext,
): readonly SafeHtml[] {
  const shown = new Set(regions.map(({ id }) => id));
  const texts = role.pay
    .filter(({ region }) => shown.has(region))
    .flatMap(({ source }) => page.guide.sources.get(source)?.attribution ?? []);
  return [...new Set(texts)].map((text) => page.inline(text));
}

function payGroups(entries: readonly PayEntry[], page: PageContext): readonly PayGroupProps[] {
  const notes = entries.map((entry) => payNote(entry, page));
  return entries.map((entry, index) => ({
    ...groupTitle(entry),
    rows: payRows(entry, page),
    note: sameNote(notes[index], notes[index + 1]) ? undefined : notes[index],
  }));
}

function groupTitle({ kind, record }: PayEntry): Pick<PayGroupProps, 'title' | 'detail'> {
  const { place, level } = record;
  const { system, code, title } = record.occupation;
  const occupation = `${title} (${system} ${code})`;
  const special = [place, level === undefined ? undefined : `level: ${level}`].filter(
    (part) => part !== undefined,
  );
  if (kind === 'community')
    return { title: capitalised([level ?? title, place].filter(Boolean).join(', ')), detail: title };
  if (special.length === 0) return { title, detail: `${system} ${code}` };
  return { title: capitalised(special.join(', ')), detail: occupation };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function payRows(entry: PayEntry, page: PageContext): readonly PayRowProps[] {
  const low = entry.figures.find(({ measure }) => measure === 'low');
  const high = entry.figures.find(({ measure }) => measure === 'high');
  if (!low || !high)
    return entry.figures.map((figure) => payRow(entry, MEASURES[figure.measure], [figure], page));
  const others = entry.figures.filter((figure) => figure !== low && figure !== high);
  return [
    ...others.map((figure) => payRow(entry, MEASURES[figure.measure], [figure], page)),
    payRow(entry, RANGE, [low, high], page),
  ];
}

/** One figure, or the two ends of a range. */
function payRow(
  { record, source }: PayEntry,
  measure: string,
  figures: readonly PayFigure[],
  page: PageContext,
): PayRowProps {
  const money = (convert: typeof perYear): string =>
    figures
      .map(({ amount }) => formatMoney(convert(amount, record.period), record.currency, page.language))
      .join('–');
  const hourly = figures
    .map(({ amount }) => formatExactMoney(amount, record.currency, page.language))
    .join('–');
  return {
    measure: record.period === 'hour' ? `${measure} (${hourly} per hour)` : measure,
    yearly: money(perYear),
    monthly: money(perMonth),
    citation: citeFigure(source, record.asOf, page.language, page.today),
  };
}

function payNote({ record, source }: PayEntry, page: PageContext): PayNote {
  const remarks = [record.note, source.caveat].filter((text) => text !== undefined);
  return {
    fit: FIT_WORDS[record.fit],
    basis: [`Whose pay: ${record.basis}.`, ...conversion(record.period)].join(' '),
    remarks: remarks.map((text) => page.inline(text)),
  };
}

/** Says which amounts are the publisher's and which are ours. */
function conversion(period: PayRecord['period']): readonly string[] {
  if (period === 'month') return ['Published per month; a year is twelve of them.'];
  if (period === 'year') return [];
  return [`Published per hour; a year is counted as ${HOURS_PER_YEAR.toLocaleString('en')} hours.`];
}

function sameNote(a: PayNote | undefined, b: PayNote | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function minimumsOf(entry: PayEntry, page: PageContext): readonly MinimumProps[] {
  const { title, detail } = groupTitle(entry);
  return payRows(entry, page).map((row) => ({
    ...row,
    title: `${title}, ${detail}`,
    note: payNote(entry, page),
  }));
}
