import { citeFigure, type DatedCitation } from '../../model/citation.ts';
import { formatMoney, perMonth, perYear } from '../../model/money.ts';
import { MEASURES, type Measure } from '../../model/pay.ts';
import type { PayEntry, PayKind } from '../../model/pay-groups.ts';
import { groupBy } from '../../support/group-by.ts';
import type { PageContext } from '../component.ts';
import type { PayNote } from './notes.ts';

/** A table with a row for each record and a column for each measure, for many records of one kind. */
export interface AmountTableProps {
  readonly kind: PayKind;
  readonly caption: string;
  /** What the rows are named by: `Place`. */
  readonly first: string;
  readonly measures: readonly string[];
  /** False where amounts are of several currencies, whose numbers say nothing side by side. */
  readonly isComparable: boolean;
  readonly groups: readonly AmountGroupProps[];
}

/** Rows that have the same to say about their figures, which is said once. */
export interface AmountGroupProps extends AmountGroupTitle {
  readonly rows: readonly AmountRowProps[];
}

export interface AmountGroupTitle {
  readonly title: string;
  readonly detail: string;
  readonly note: PayNote | undefined;
}

export interface AmountRowProps {
  readonly name: string;
  readonly href: string | undefined;
  readonly detail: string | undefined;
  /** In the order of the table's measures; undefined where the source gives none. */
  readonly amounts: readonly (Amount | undefined)[];
  readonly citation: DatedCitation;
}

export interface Amount {
  readonly yearly: string;
  readonly monthly: string;
}

/** A record to be a row, and the group that it belongs to. */
export interface AmountEntry extends Pick<AmountRowProps, 'name'> {
  readonly href?: string;
  readonly detail?: string;
  readonly entry: PayEntry;
  readonly group: AmountGroupTitle;
}

interface AmountTableInput extends Pick<AmountTableProps, 'kind' | 'caption' | 'first'> {
  readonly rows: readonly AmountEntry[];
}

/** Records of one kind → their table; it has the columns of those measures that any of them has. */
export function amountTable({ rows, ...table }: AmountTableInput, page: PageContext): AmountTableProps {
  const used = new Set(rows.flatMap(({ entry }) => entry.figures.map(({ measure }) => measure)));
  const measures = MEASURES.filter((measure) => used.has(measure));
  const groups = [...groupBy(rows, ({ group }) => JSON.stringify(group)).values()];
  return {
    ...table,
    measures: measures.map((measure) => page.words.measures[measure]),
    isComparable: new Set(rows.map(({ entry }) => entry.record.currency)).size === 1,
    groups: groups.flatMap((same): AmountGroupProps[] => {
      const [first] = same;
      return first ? [{ ...first.group, rows: same.map((row) => amountRow(row, measures, page)) }] : [];
    }),
  };
}

function amountRow(row: AmountEntry, measures: readonly Measure[], page: PageContext): AmountRowProps {
  const { record, source, figures } = row.entry;
  const money = (amount: number): string => formatMoney(amount, record.currency, page.language);
  const amounts = new Map(
    figures.map(({ measure, amount }) => [
      measure,
      { yearly: money(perYear(amount, record.period)), monthly: money(perMonth(amount, record.period)) },
    ]),
  );
  return {
    name: row.name,
    href: row.href,
    detail: row.detail,
    amounts: measures.map((measure) => amounts.get(measure)),
    citation: citeFigure(source, record.asOf, page),
  };
}
