import { newestOfEach, PAY_KINDS, payByKind, type PayEntry, type PayKind } from '../../model/pay-groups.ts';
import type { Role } from '../../model/page.ts';
import type { PayRecord } from '../../model/pay.ts';
import type { Region } from '../../model/settings.ts';
import type { PageContext } from '../component.ts';
import { amountTable, type AmountEntry, type AmountTableProps } from './amounts.ts';
import { payNote } from './notes.ts';

/** Figures of places stand among those of their role alone. */
const KINDS = PAY_KINDS.filter((kind) => kind !== 'place');

/** A table with the records that it shows. */
export interface ShownTable {
  readonly table: AmountTableProps;
  readonly records: readonly PayRecord[];
}

/** Pay of all roles of a region, side by side: a table for each kind of figure. Linear in roles. */
export function payOfRoles(region: Region, page: PageContext): readonly ShownTable[] {
  const byRole = page.guide.sortedRoles.map(
    (role) => [role, payByKind(role.pay, page.guide.sources, region.id)] as const,
  );
  return KINDS.flatMap((kind): readonly ShownTable[] => {
    const rows = byRole.flatMap(([role, kinds]) =>
      shownOf(kind, kinds[kind]).map((entry) => roleRow(role, entry, page)),
    );
    const { payTables, salaryTable } = page.words;
    const caption = payTables.ofRegion({ kind: payTables[kind], region: region.title });
    if (rows.length === 0) return [];
    const table = amountTable({ kind, caption, first: salaryTable.role, rows }, page);
    return [{ table, records: rows.map(({ entry }) => entry.record) }];
  });
}

function shownOf(kind: PayKind, entries: readonly PayEntry[]): readonly PayEntry[] {
  const whole = entries.filter(({ record }) => record.place === undefined);
  return kind === 'national' ? newestOfEach(whole) : whole;
}

/** A role's record among those of its source; what differs from role to role stands in its row. */
function roleRow(role: Role, entry: PayEntry, page: PageContext): AmountEntry {
  const { record, source } = entry;
  const { title, system, code } = record.occupation;
  const words = page.words.salaryTable;
  const occupation = words.occupation({ title, code: `${system} ${code}` });
  const { basis, remarks } = payNote({ ...entry, record: { ...record, note: undefined } }, page);
  const level = record.level === undefined ? [] : [words.atLevelInSentence({ level: record.level })];
  const note = record.note === undefined ? [] : [record.note];
  return {
    name: role.facts.title,
    href: page.link(role.url),
    detail: [occupation, words[`${record.fit}Short`], ...level, ...note].join(' · '),
    entry,
    group: { title: source.title, detail: source.publisher, note: { fit: '', basis, remarks } },
  };
}
