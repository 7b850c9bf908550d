import { HOURS_PER_YEAR } from '../../model/money.ts';
import type { PayRecord } from '../../model/pay.ts';
import type { PayEntry } from '../../model/pay-groups.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';

export interface PayNote {
  readonly fit: string;
  readonly basis: string;
  /** Remarks on the record and caveats of its source. */
  readonly remarks: readonly SafeHtml[];
}

/** What stands beside the figures of a record: how well it fits the role, whose pay it is, and every caveat. */
export function payNote({ record, source }: PayEntry, page: PageContext): PayNote {
  const words = page.words.salaryTable;
  const remarks = [record.note, source.caveat].filter((text) => text !== undefined);
  return {
    fit: words[record.fit],
    basis: [words.basis({ basis: record.basis }), ...conversion(record.period, page)].join(' '),
    remarks: remarks.map((text) => page.inline(text)),
  };
}

/** Says which amounts are the publisher's and which are ours. */
export function conversion(period: PayRecord['period'], { words }: PageContext): readonly string[] {
  if (period === 'month') return [words.salaryTable.publishedPerMonth];
  if (period === 'year') return [];
  return [words.salaryTable.publishedPerHour({ hours: HOURS_PER_YEAR })];
}

/** Whether two records have the same to say, so that it is said once. */
export function sameNote(a: PayNote | undefined, b: PayNote | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
