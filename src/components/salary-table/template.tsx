import type { JSX } from 'preact';
import { AmountTable } from './amount-table.tsx';
import type { FootProps } from './foot.ts';
import { Foot, GroupHeading, GroupNote, Note, SourceLink } from './parts.tsx';
import {
  RANGE,
  type MinimumProps,
  type PayGroupProps,
  type PayRowProps,
  type PayTableProps,
  type RegionPay,
} from './props.ts';

export interface SalaryTablesProps {
  readonly regions: readonly RegionPay[];
  readonly foot: FootProps;
}

/** Pay by region: one table for each kind of figure, with source and age beside every amount. */
export function SalaryTables({ regions, foot }: SalaryTablesProps): JSX.Element {
  return (
    <div class="salary">
      {regions.map(({ title, tables, places, minimums }) => (
        <div class="salary-region">
          <p class="salary-region-title">{title}</p>
          {tables.map((table) => (
            <PayTable {...table} />
          ))}
          {places.map((table) => (
            <AmountTable {...table} />
          ))}
          {minimums.map((minimum) => (
            <Minimum {...minimum} />
          ))}
        </div>
      ))}
      <Foot {...foot} />
    </div>
  );
}

function PayTable({ kind, caption, groups }: PayTableProps): JSX.Element {
  const isCommunity = kind === 'community';
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="salary-table" data-component="salary-table" data-kind={kind}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{isCommunity ? 'Level' : 'Measure'}</th>
            <th scope="col" class="salary-table-amount">
              Per year
            </th>
            <th scope="col" class="salary-table-amount">
              Per month
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <PayGroup isCommunity={isCommunity} {...group} />
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
}: PayGroupProps & { readonly isCommunity: boolean }): JSX.Element {
  return (
    <tbody>
      {!isCommunity && <GroupHeading columns={4} title={title} detail={detail} />}
      {rows.map((row) => (
        <PayRow {...row} measure={isCommunity ? estimateName(title, row.measure) : row.measure} />
      ))}
      {note && <GroupNote columns={4} note={note} />}
    </tbody>
  );
}

/** `Junior` for a range, `Junior, median` for a single figure. */
function estimateName(title: string, measure: string): string {
  return measure === RANGE ? title : `${title}, ${measure.toLowerCase()}`;
}

function PayRow({ measure, yearly, monthly, citation }: PayRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{measure}</th>
      <td class="salary-table-amount">{yearly}</td>
      <td class="salary-table-amount">{monthly}</td>
      <td>
        <SourceLink {...citation} />
      </td>
    </tr>
  );
}

/** What the law asks for is no market pay, so it stands outside the tables. */
function Minimum({ measure, title, yearly, monthly, citation, note }: MinimumProps): JSX.Element {
  return (
    <div class="salary-minimum" role="note">
      <p>
        <strong>{measure}:</strong> {yearly} per year ({monthly} per month). <SourceLink {...citation} />
      </p>
      <p class="salary-table-detail">
        {title}. <Note {...note} />
      </p>
    </div>
  );
}
