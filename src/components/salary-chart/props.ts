import { citeFigure, type DatedCitation } from '../../model/citation.ts';
import { formatAsOf } from '../../model/figure-age.ts';
import { formatMoney, formatMoneyShort, perYear } from '../../model/money.ts';
import type { Role } from '../../model/page.ts';
import type { Measure } from '../../model/pay.ts';
import { hasRange, newestOfEach, payByKind, type PayEntry } from '../../model/pay-groups.ts';
import type { Region } from '../../model/settings.ts';
import { groupBy } from '../../support/group-by.ts';
import type { PageContext } from '../component.ts';
import { roundAxis, type Axis } from './axis.ts';
import { drawnEntries } from './drawn-entries.ts';
import { LEVEL_NUMERALS } from './marks.tsx';

/** Keeps the words of a figure or a date on one line. */
const NBSP = '\u00a0';

/** The chart of one region. */
export interface ChartProps {
  readonly region: string;
  /** Id of the lines at the ticks, which each row draws. */
  readonly gridId: string;
  readonly rows: readonly ChartRow[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly sources: readonly DatedCitation[];
  /** What a reader must know of what is not drawn. */
  readonly remark?: string | undefined;
}

/** A row: people of one occupation by percentile, or one official grade of them. */
export interface ChartRow {
  readonly kind: 'national' | 'level';
  /** What tells it from the other rows: the role in a chart of several, else the occupation. */
  readonly heading: string;
  /** The occupation, below a role. */
  readonly detail: string | undefined;
  /** The figures in a few words, under the heading; each is kept on one line if there is room. */
  readonly summary: readonly string[];
  /** All figures in words, for those who do not see the bars, where the summary has not all of them. */
  readonly description: string | undefined;
  /** Where each measure stands, in per cent of the axis. */
  readonly at: Readonly<Partial<Record<Measure, number>>>;
}

/** Charts of the regions that have official figures to compare; regions of one currency share one scale. */
export function chartProps(role: Role, regions: readonly Region[], page: PageContext): readonly ChartProps[] {
  const all = regions
    .map((region) => ({ region, ...drawnEntries(role, region.id, page) }))
    .filter(({ entries }) => entries.length > 0);
  // A single mark on an axis of its own shows nothing; the table says it.
  const telling = all.filter(({ entries }) => entries.length > 1 || (entries[0]?.figures.length ?? 0) > 1);
  const drawn = telling.length > 0 ? telling : all;
  const axes = axesByCurrency(drawn.flatMap(({ entries }) => entries));
  const { fewPlaces: remarkOn } = page.words.salaryChart;
  return drawn.map(({ region, entries, places }) => {
    const axis = axes.get(entries[0]?.record.currency ?? region.currency) ?? roundAxis(1);
    const rows = entries.map((entry) => ({ entry }));
    const remark = places === undefined ? undefined : remarkOn({ count: places });
    return { ...regionChart(region, rows, axis, page), remark };
  });
}

/** Pay of all roles of a region under one another; undefined where no official figure of the whole region is known. */
export function chartOfRoles(region: Region, page: PageContext): ChartProps | undefined {
  const all = page.guide.sortedRoles.map(({ pay, facts }) => {
    const newest = newestOfEach(payByKind(pay, page.guide.sources, region.id).national);
    return { role: facts.title, newest, drawn: comparable(newest) };
  });
  const rows = all.flatMap(({ role, drawn }) => drawn.map((entry) => ({ entry, role })));
  const [axis] = axesByCurrency(rows.map(({ entry }) => entry)).values();
  const newest = lastAsOf(all.flatMap((each) => each.newest));
  const isDrawn = newest === lastAsOf(rows.map(({ entry }) => entry));
  const date = isDrawn ? undefined : formatAsOf(newest, page.language);
  const remark = date === undefined ? undefined : page.words.salaryChart.newerWithoutRange({ date });
  return axis && { ...regionChart(region, rows, axis, page), remark };
}

/** The newest date of some records: `2025-04`; nothing where there is none. */
function lastAsOf(entries: readonly PayEntry[]): string {
  return entries.reduce((last, { record }) => (record.asOf > last ? record.asOf : last), '');
}

/** One record of each occupation: those with a range if there are any, since a lone median cannot be set beside them. */
function comparable(newest: readonly PayEntry[]): readonly PayEntry[] {
  const ranged = newest.filter(hasRange);
  return ranged.length === 0 ? newest : ranged;
}

/** A record to be a row; `role` where the chart is of several. */
interface Drawn {
  readonly entry: PayEntry;
  readonly role?: string;
}

function regionChart(region: Region, drawn: readonly Drawn[], axis: Axis, page: PageContext): ChartProps {
  const entries = drawn.map(({ entry }) => entry);
  const { currency } = entries[0]?.record ?? region;
  return {
    region: region.title,
    gridId: page.uniqueId(`pay-chart-${region.id}`),
    rows: drawn.map((row) => chartRow(row, axis, page)),
    ticks: axis.ticks.map((tick) => ({
      at: percentOf(tick, axis),
      text: formatMoneyShort(tick, currency, page.language),
    })),
    sources: citations(entries, page),
  };
}

function axesByCurrency(entries: readonly PayEntry[]): ReadonlyMap<string, Axis> {
  const byCurrency = groupBy(entries, ({ record }) => record.currency);
  return new Map(
    [...byCurrency].map(([currency, same]) => {
      const amounts = same.flatMap(({ record, figures }) =>
        figures.map(({ amount }) => perYear(amount, record.period)),
      );
      return [currency, roundAxis(Math.max(...amounts))];
    }),
  );
}

function chartRow({ entry, role }: Drawn, axis: Axis, page: PageContext): ChartRow {
  const { record, figures } = entry;
  const yearly = figures.map(({ measure, amount }) => [measure, perYear(amount, record.period)] as const);
  const money = new Map(
    yearly.map(([measure, amount]) => [measure, formatMoney(amount, record.currency, page.language)]),
  );
  const { salaryChart, measures, punctuation } = page.words;
  const ownTitle = rowTitle(entry, page);
  const title = role === undefined ? ownTitle : salaryChart.ofRole({ role, row: ownTitle });
  const inShort = summary(money, page);
  const inWords = [...money].map(([measure, amount]) =>
    salaryChart.figure({ measure: measures[measure], amount }),
  );
  return {
    kind: entry.kind === 'level' ? 'level' : 'national',
    heading: role ?? ownTitle,
    detail: role === undefined ? undefined : ownTitle,
    summary: inShort,
    description: [...money.values()].every((amount) => inShort.some((part) => part.includes(amount)))
      ? undefined
      : salaryChart.row({ row: title, figures: inWords.join(punctuation.comma) }),
    at: Object.fromEntries(yearly.map(([measure, amount]) => [measure, percentOf(amount, axis)])),
  };
}

function rowTitle({ record }: PayEntry, { words, language }: PageContext): string {
  const { place, level, occupation, asOf } = record;
  const date = formatAsOf(asOf, language).replaceAll(' ', NBSP);
  return [
    place,
    level === undefined ? undefined : words.salaryTable.atLevel({ level }),
    occupation.title,
    date,
  ]
    .filter((part) => part !== undefined)
    .join(words.punctuation.comma);
}

const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const;

/** `Median £27,800` and `10–90 %: £20,100–£39,900`, or the levels one after another. */
function summary(money: ReadonlyMap<Measure, string>, page: PageContext): readonly string[] {
  const { measures, salaryChart } = page.words;
  const figure = (measure: 'p50' | 'mean', amount: string | undefined): string | undefined =>
    amount && salaryChart.figure({ measure: measures[measure], amount });
  const levels = LEVELS.flatMap((level, index) => {
    const text = money.get(level);
    return text === undefined ? [] : [`${LEVEL_NUMERALS[index] ?? ''}${NBSP}${text}`];
  });
  const [median, mean] = [money.get('p50'), money.get('mean')];
  const range = rangeOf(money, 10, 90, page) ?? rangeOf(money, 25, 75, page);
  const parts = [figure('p50', median), range, !median || !range ? figure('mean', mean) : undefined];
  return [...levels, ...parts].flatMap((part) => part || []);
}

function rangeOf(
  money: ReadonlyMap<Measure, string>,
  low: 10 | 25,
  high: 75 | 90,
  { words }: PageContext,
): string | undefined {
  const [from, to] = [money.get(`p${low}`), money.get(`p${high}`)];
  return from && to ? words.salaryChart.range({ low, high, from, to }) : undefined;
}

/** Per cent of the axis to one decimal: half a pixel of the widest chart. */
function percentOf(amount: number, axis: Axis): number {
  return Math.round((1000 * amount) / axis.max) / 10;
}

/** Each source once, in the order of the rows. */
function citations(entries: readonly PayEntry[], page: PageContext): readonly DatedCitation[] {
  const all = entries.map(({ record, source }) => citeFigure(source, record.asOf, page));
  return [...new Map(all.map((citation) => [`${citation.url} ${citation.text}`, citation])).values()];
}
