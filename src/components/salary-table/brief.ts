import { BRIEF_KINDS, inBrief, payByKind, type PayEntry } from '../../model/pay-groups.ts';
import type { Role } from '../../model/page.ts';
import type { Region } from '../../model/settings.ts';
import type { PageContext } from '../component.ts';
import { amountTable, type AmountEntry, type AmountTableProps } from './amounts.ts';
import { payNote } from './notes.ts';
import { groupTitle } from './titles.ts';

/**
 * Pay of a role in brief: a table for each kind of figure, regions under one another, a row for each record. Earlier
 * years, places and legal minimums are left to the page with every figure.
 */
export function payInBrief(
  role: Role,
  regions: readonly Region[],
  page: PageContext,
): readonly AmountTableProps[] {
  const byRegion = regions.map(
    (region) => [region, payByKind(role.pay, page.guide.sources, region.id)] as const,
  );
  return BRIEF_KINDS.flatMap((kind): readonly AmountTableProps[] => {
    const rows = byRegion.flatMap(([region, kinds]) =>
      inBrief(kind, kinds[kind]).map((entry) => briefRow(region, entry, page)),
    );
    const { payTables, salaryTable } = page.words;
    if (rows.length === 0) return [];
    return [amountTable({ kind, caption: payTables[kind], first: salaryTable.whose, rows }, page)];
  });
}

/** A record among those of its region; how well it fits the role stands in its row. */
function briefRow(region: Region, entry: PayEntry, page: PageContext): AmountEntry {
  const { title, detail } = groupTitle(entry, page);
  const { basis, remarks } = payNote(entry, page);
  return {
    name: title,
    detail: [detail, page.words.salaryTable[`${entry.record.fit}Short`]].join(' · '),
    entry,
    group: { title: region.title, detail: '', note: { fit: '', basis, remarks } },
  };
}
