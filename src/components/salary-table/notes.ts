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

const FIT_WORDS: Readonly<Record<PayRecord['fit'], string>> = {
  exact: 'Exact match: the occupation is this role.',
  close: 'Close match: the occupation is the main part of this role.',
  broad: 'Broad match: the occupation holds this role among others.',
};

/** What stands beside the figures of a record: how well it fits the role, whose pay it is, and every caveat. */
export function payNote({ record, source }: PayEntry, page: PageContext): PayNote {
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

/** Whether two records have the same to say, so that it is said once. */
export function sameNote(a: PayNote | undefined, b: PayNote | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
