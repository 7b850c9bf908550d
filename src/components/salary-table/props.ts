import { citeFigure, type DatedCitation } from '../../model/citation.ts';
import { formatExactMoney, formatMoney, perMonth, perYear } from '../../model/money.ts';
import type { Measure } from '../../model/pay.ts';
import { isOfPlace, payByKind, type PayEntry, type PayFigure, type PayKind } from '../../model/pay-groups.ts';
import type { Role } from '../../model/page.ts';
import type { Region } from '../../model/settings.ts';
import type { PageContext } from '../component.ts';
import { payNote, sameNote, type PayNote } from './notes.ts';
import { TABLES, type TableKind } from '../pay-captions.ts';
import { amountTable, type AmountTableProps } from './amounts.ts';
import { groupTitle } from './titles.ts';

export interface RegionPay {
  readonly title: string;
  readonly tables: readonly PayTableProps[];
  /** Figures of smaller areas: a row each, so that dozens of them can be compared. */
  readonly places: readonly AmountTableProps[];
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
  /** `range` where the row shows a lower and an upper end. */
  readonly kind: Measure | 'range';
  readonly measure: string;
  readonly yearly: string;
  readonly monthly: string;
  readonly citation: DatedCitation;
}

export interface MinimumProps extends PayRowProps {
  readonly title: string;
  readonly detail: string;
  readonly note: PayNote;
}

/** Pay of a role by region; regions without a figure are left out. */
export function regionPay(role: Role, regions: readonly Region[], page: PageContext): readonly RegionPay[] {
  return regions.flatMap((region) => {
    const kinds = payByKind(role.pay, page.guide.sources, region.id);
    const tables = TABLES.flatMap((kind) => payTable(kind, kinds[kind].filter(isWhole), region, page));
    const places = TABLES.flatMap((kind) => placeTable(kind, kinds[kind].filter(isOfPlace), region, page));
    const minimums = kinds.minimum.flatMap((entry) => minimumsOf(entry, page));
    const count = tables.length + places.length + minimums.length;
    return count === 0 ? [] : [{ title: region.title, tables, places, minimums }];
  });
}

function isWhole(entry: PayEntry): boolean {
  return !isOfPlace(entry);
}

function payTable(
  kind: TableKind,
  entries: readonly PayEntry[],
  { title }: Region,
  page: PageContext,
): readonly PayTableProps[] {
  if (entries.length === 0) return [];
  return [
    {
      kind,
      caption: page.words.payTables.ofRegion({ kind: page.words.payTables[kind], region: title }),
      groups: payGroups(entries, page),
    },
  ];
}

/** One table of places, parted by whatever else differs: the occupation, the source and what is said of both. */
function placeTable(
  kind: TableKind,
  entries: readonly PayEntry[],
  { title }: Region,
  page: PageContext,
): readonly AmountTableProps[] {
  if (entries.length === 0) return [];
  const { salaryTable, payTables } = page.words;
  const named = kind === 'place' ? payTables.place : payTables.byPlace({ kind: payTables[kind] });
  const caption = payTables.ofRegion({ kind: named, region: title });
  const rows = entries.map((entry) => {
    const { title: occupation, system, code } = entry.record.occupation;
    return {
      entry,
      name: groupTitle(entry, page).title,
      group: { title: occupation, detail: `${system} ${code}`, note: payNote(entry, page) },
    };
  });
  return [amountTable({ kind, caption, first: salaryTable.place, rows }, page)];
}

function payGroups(entries: readonly PayEntry[], page: PageContext): readonly PayGroupProps[] {
  const notes = entries.map((entry) => payNote(entry, page));
  return entries.map((entry, index) => ({
    ...groupTitle(entry, page),
    rows: payRows(entry, page),
    note: sameNote(notes[index], notes[index + 1]) ? undefined : notes[index],
  }));
}

function payRows(entry: PayEntry, page: PageContext): readonly PayRowProps[] {
  const low = entry.figures.find(({ measure }) => measure === 'low');
  const high = entry.figures.find(({ measure }) => measure === 'high');
  if (!low || !high) return entry.figures.map((figure) => payRow(entry, figure.measure, [figure], page));
  const others = entry.figures.filter((figure) => figure !== low && figure !== high);
  return [
    ...others.map((figure) => payRow(entry, figure.measure, [figure], page)),
    payRow(entry, 'range', [low, high], page),
  ];
}

/** One figure, or the two ends of a range. */
function payRow(
  { record, source }: PayEntry,
  kind: PayRowProps['kind'],
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
  const measure = page.words.measures[kind];
  return {
    kind,
    measure: record.period === 'hour' ? page.words.salaryTable.perHour({ measure, amount: hourly }) : measure,
    yearly: money(perYear),
    monthly: money(perMonth),
    citation: citeFigure(source, record.asOf, page),
  };
}

function minimumsOf(entry: PayEntry, page: PageContext): readonly MinimumProps[] {
  const { title, detail } = groupTitle(entry, page);
  return payRows(entry, page).map((row) => ({
    ...row,
    title,
    detail,
    note: payNote(entry, page),
  }));
}
