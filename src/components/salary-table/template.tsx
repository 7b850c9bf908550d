import type { JSX } from 'preact';
import { AmountTable } from './amount-table.tsx';
import type { FootProps } from './foot.ts';
import { Foot, GroupHeading, GroupNote, Note, SourceLink, type WithWords } from './parts.tsx';
import {
  type MinimumProps,
  type PayGroupProps,
  type PayRowProps,
  type PayTableProps,
  type RegionPay,
} from './props.ts';

export interface SalaryTablesProps extends WithWords {
  readonly regions: readonly RegionPay[];
  readonly foot: FootProps;
}

/** Pay by region: one table for each kind of figure, with source and age beside every amount. */
export function SalaryTables({ regions, foot, words }: SalaryTablesProps): JSX.Element {
  return (
    <div class="salary">
      {regions.map(({ title, tables, places, minimums }) => (
        <div class="salary-region" data-later="">
          <p class="salary-region-title">{title}</p>
          {tables.map((table) => (
            <PayTable {...table} words={words} />
          ))}
          {places.map((table) => (
            <AmountTable {...table} words={words} />
          ))}
          {minimums.map((minimum) => (
            <Minimum {...minimum} words={words} />
          ))}
        </div>
      ))}
      <Foot {...foot} words={words} />
    </div>
  );
}

function PayTable({ kind, caption, groups, words }: PayTableProps & WithWords): JSX.Element {
  const { salaryTable } = words;
  const isCommunity = kind === 'community';
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="salary-table" data-component="salary-table" data-kind={kind}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{isCommunity ? salaryTable.level : salaryTable.measure}</th>
            <th scope="col" class="salary-table-amount">
              {salaryTable.perYear}
            </th>
            <th scope="col" class="salary-table-amount">
              {salaryTable.perMonth}
            </th>
            <th scope="col">{salaryTable.source}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <PayGroup isCommunity={isCommunity} {...group} words={words} />
        ))}
      </table>
    </div>
  );
}

/** An estimate is named by its level alone; all other records say first whom their figures are about. */
function PayGroup({
  isCommunity,
  title,
  detail,
  rows,
  note,
  words,
}: PayGroupProps & WithWords & { readonly isCommunity: boolean }): JSX.Element {
  return (
    <tbody>
      {!isCommunity && <GroupHeading columns={4} title={title} detail={detail} />}
      {rows.map((row) => (
        <PayRow
          {...row}
          measure={isCommunity ? estimateName(title, row.kind, words) : row.measure}
          words={words}
        />
      ))}
      {note && <GroupNote columns={4} note={note} />}
    </tbody>
  );
}

/** `Junior` for a range, `Junior, median` for a single figure. */
function estimateName(level: string, kind: PayRowProps['kind'], words: WithWords['words']): string {
  if (kind === 'range') return level;
  return words.salaryTable.estimate({ level, measure: words.measuresInSentence[kind] });
}

function PayRow({ measure, yearly, monthly, citation, words }: PayRowProps & WithWords): JSX.Element {
  return (
    <tr>
      <th scope="row">{measure}</th>
      <td class="salary-table-amount">{yearly}</td>
      <td class="salary-table-amount">{monthly}</td>
      <td>
        <SourceLink {...citation} words={words} />
      </td>
    </tr>
  );
}

/** What the law asks for is no market pay, so it stands outside the tables. */
function Minimum(minimum: MinimumProps & WithWords): JSX.Element {
  const { measure, title, detail, yearly, monthly, citation, note, words } = minimum;
  const { salaryTable } = words;
  return (
    <div class="salary-minimum" role="note">
      <p>
        {salaryTable.minimum.parts({
          measure: <strong>{salaryTable.minimumName({ measure })}</strong>,
          yearly,
          monthly,
          source: <SourceLink {...citation} words={words} />,
        })}
      </p>
      <p class="salary-table-detail">
        {salaryTable.minimumNote.parts({ title, detail, note: <Note {...note} /> })}
      </p>
    </div>
  );
}
