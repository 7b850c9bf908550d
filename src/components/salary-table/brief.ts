import { briefPay, PAY_KINDS, payByKind, type PayEntry } from '../../model/pay-groups.ts';
import type { Role } from '../../model/page.ts';
import type { Region } from '../../model/settings.ts';
import type { PageContext } from '../component.ts';
import { amountTable, type AmountEntry, type AmountTableProps } from './amounts.ts';
import { footOf, type FootProps } from './foot.ts';
import { conversion, payNote } from './notes.ts';
import { groupTitle } from './titles.ts';

/** Pay of a role in brief, and what stands below it. */
export interface PayInBrief {
  readonly tables: readonly [AmountTableProps];
  readonly foot: FootProps;
}

/**
 * Pay of a role in brief: one table of the kind of figures that says most, with a row for the newest of each occupation
 * and region. Other kinds, earlier years, caveats and the words that licences ask for are left to the page with every
 * figure, where there is one. Undefined where nothing is known.
 */
export function payInBrief(
  role: Role,
  regions: readonly Region[],
  page: PageContext,
): PayInBrief | undefined {
  const known = regions.map((region) => payByKind(role.pay, page.guide.sources, region.id));
  const brief = briefPay(known);
  if (!brief) return undefined;
  const { kind, byRegion } = brief;
  const foot = footOf(role, regions, page);
  const hasCaveats = foot.everyFigure === undefined;
  const rows = regions.flatMap((region, index) =>
    (byRegion[index] ?? []).map((entry) => briefRow(region, entry, hasCaveats, page)),
  );
  const { payTables, salaryTable } = page.words;
  const table = amountTable({ kind, caption: payTables[kind], first: salaryTable.whose, rows }, page);
  if (!foot.everyFigure) return { tables: [table], foot };
  const others = PAY_KINDS.filter(
    (other) => other !== kind && known.some((kinds) => kinds[other].length > 0),
  );
  const kinds = others.map((other) => payTables[`${other}InSentence`]).join(page.words.punctuation.semicolon);
  return {
    tables: [table],
    foot: { ...foot, attributions: [], everyFigure: { ...foot.everyFigure, kinds } },
  };
}

/** A record under its region, or under the level that it is about; how well it fits the role stands in its row. */
function briefRow(region: Region, entry: PayEntry, hasCaveats: boolean, page: PageContext): AmountEntry {
  const { title, detail } = groupTitle(entry, page);
  const { remarks } = payNote(entry, page);
  const { basis, period, fit } = entry.record;
  const isNational = entry.kind === 'national';
  return {
    name: isNational ? region.title : title,
    detail: [
      isNational ? title : region.title,
      detail,
      page.words.salaryTable[`${fit}Short`],
      basis,
      ...conversion(period, page),
    ].join(' · '),
    entry,
    group: {
      title: '',
      detail: '',
      note: hasCaveats && remarks.length > 0 ? { fit: '', basis: '', remarks } : undefined,
    },
  };
}
