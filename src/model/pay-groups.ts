import { newestFirst } from './money.ts';
import { MEASURES, type Measure, type PayRecord } from './pay.ts';
import { groupBy } from '../support/group-by.ts';
import type { Source } from './shared-data.ts';

/**
 * What may stand in one table together, in the order in which a reader should meet them. A percentile describes all
 * people of an occupation, a level one grade of them, a minimum what the law asks for, an estimate what one author
 * believes: side by side they would mislead.
 */
export const PAY_KINDS = ['national', 'place', 'level', 'band', 'survey', 'minimum', 'community'] as const;
export type PayKind = (typeof PAY_KINDS)[number];

export interface PayFigure {
  readonly measure: Measure;
  /** In the record's currency, per its period. */
  readonly amount: number;
}

/** The figures of one record that are of one kind. */
export interface PayEntry {
  readonly kind: PayKind;
  readonly record: PayRecord;
  readonly source: Source;
  /** In the order of `MEASURES`. */
  readonly figures: readonly PayFigure[];
}

/** Pay of one region by kind. */
export type PayByKind = Readonly<Record<PayKind, readonly PayEntry[]>>;

/**
 * Pay of one region by kind; a record with figures of two kinds is split. Records of the whole region come newest
 * first, all others as written. A record whose source is not known is left out: no source, no figure.
 */
export function payByKind(
  pay: readonly PayRecord[],
  sources: ReadonlyMap<string, Source>,
  region: string,
): PayByKind {
  const groups: Record<PayKind, PayEntry[]> = {
    national: [],
    place: [],
    level: [],
    band: [],
    minimum: [],
    survey: [],
    community: [],
  };
  for (const record of pay) {
    const source = sources.get(record.source);
    if (!source || record.region !== region) continue;
    for (const entry of entriesOf(record, source)) groups[entry.kind].push(entry);
  }
  groups.national.sort((a, b) => newestFirst(a.record, b.record));
  return groups;
}

function entriesOf(record: PayRecord, source: Source): readonly PayEntry[] {
  const figures = measures().flatMap((measure): readonly PayFigure[] => {
    const amount = record.figures[measure];
    return amount === undefined ? [] : [{ measure, amount }];
  });
  const byKind = groupBy(figures, ({ measure }) => kindOf(record, source, measure));
  return [...byKind].map(([kind, ofKind]) => ({ kind, record, source, figures: ofKind }));
}

function measures(): readonly Measure[] {
  return MEASURES;
}

function kindOf(record: PayRecord, source: Source, measure: Measure): PayKind {
  if (source.kind !== 'official') return source.kind;
  if (measure === 'floor') return 'minimum';
  if (measure.startsWith('level') || record.level !== undefined) return 'level';
  if (measure === 'low' || measure === 'high') return 'band';
  return record.place === undefined ? 'national' : 'place';
}

/** Records in the order newest first → the newest of each occupation, and beside one without a range the newest that has one. */
export function newestOfEach(all: readonly PayEntry[]): readonly PayEntry[] {
  return byOccupation(all).flatMap((entries) => {
    const [newest] = entries;
    if (!newest) return [];
    const withRange = entries.find(hasRange);
    return withRange && withRange !== newest ? [newest, withRange] : [newest];
  });
}

function byOccupation(all: readonly PayEntry[]): readonly (readonly PayEntry[])[] {
  const groups = groupBy(all, ({ record }) => `${record.occupation.system} ${record.occupation.code}`);
  return [...groups.values()];
}

/** Whether it says how far pay spreads. */
export function hasRange({ record: { figures } }: PayEntry): boolean {
  return (
    (figures.p10 !== undefined && figures.p90 !== undefined) ||
    (figures.p25 !== undefined && figures.p75 !== undefined)
  );
}

/** Whether it is about a part of its region; an estimate names places of its own accord. */
export function isOfPlace({ kind, record }: PayEntry): boolean {
  return record.place !== undefined && kind !== 'community';
}

/** Figures of one kind, by region in the order of the regions asked for. */
export interface BriefPay {
  readonly kind: PayKind;
  readonly byRegion: readonly (readonly PayEntry[])[];
}

/**
 * The figures that a page with more to tell than pay shows: of the first kind of which any region has one. What the law
 * asks for is no market pay, and figures of places are many: they stand there only where nothing else is known.
 * Undefined where nothing is.
 */
export function briefPay(regions: readonly PayByKind[]): BriefPay | undefined {
  const usual = PAY_KINDS.filter((kind) => kind !== 'place' && kind !== 'minimum').find((kind) =>
    regions.some((kinds) => inBrief(kind, kinds[kind]).length > 0),
  );
  if (usual) return { kind: usual, byRegion: regions.map((kinds) => inBrief(usual, kinds[usual])) };
  const kind = PAY_KINDS.find((any) => regions.some((kinds) => kinds[any].length > 0));
  return kind && { kind, byRegion: regions.map((kinds) => kinds[kind]) };
}

/** Entries of one kind → what stands in brief: whole regions, and of official statistics the newest of each occupation. */
function inBrief(kind: PayKind, entries: readonly PayEntry[]): readonly PayEntry[] {
  const whole = entries.filter((entry) => !isOfPlace(entry)).map(withoutTails);
  return kind === 'national' ? byOccupation(whole).flatMap(([newest]) => newest ?? []) : whole;
}

/** The 10th and the 90th percentile are left to the picture and to the page with every figure, where others are known. */
function withoutTails(entry: PayEntry): PayEntry {
  const figures = entry.figures.filter(({ measure }) => measure !== 'p10' && measure !== 'p90');
  return figures.length === 0 ? entry : { ...entry, figures };
}

/** Whether figures of regions are known that a page in brief leaves out. */
export function isMoreThanBrief(
  pay: readonly PayRecord[],
  sources: ReadonlyMap<string, Source>,
  regions: readonly string[],
): boolean {
  const known = regions.map((region) => payByKind(pay, sources, region));
  const shown = countOf(briefPay(known)?.byRegion.flat() ?? []);
  return shown < countOf(known.flatMap((kinds) => Object.values(kinds).flat()));
}

function countOf(entries: readonly PayEntry[]): number {
  return entries.reduce((sum, { figures }) => sum + figures.length, 0);
}
