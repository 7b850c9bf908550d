import type { JSX } from 'preact';
import { AGE_LIMITS } from '../../model/figure-age.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import type { DatedCitation } from '../../model/citation.ts';
import {
  RANGE,
  type MinimumProps,
  type PayGroupProps,
  type PayNote,
  type PayRowProps,
  type PayTableProps,
  type RegionPay,
} from './props.ts';

export interface SalaryTablesProps {
  readonly regions: readonly RegionPay[];
  /** Words that the licences of the sources ask for. */
  readonly attributions: readonly SafeHtml[];
}

/** Pay by region: one table for each kind of figure, with source and age beside every amount. */
export function SalaryTables({ regions, attributions }: SalaryTablesProps): JSX.Element {
  return (
    <div class="salary">
      {regions.map(({ title, tables, minimums }) => (
        <div class="salary-region">
          <p class="salary-region-title">{title}</p>
          {tables.map((table) => (
            <PayTable {...table} />
          ))}
          {minimums.map((minimum) => (
            <Minimum {...minimum} />
          ))}
        </div>
      ))}
      <p class="salary-ages">
        Every figure says how old it is: fresh up to {AGE_LIMITS.fresh} months, ageing up to{' '}
        {AGE_LIMITS.ageing} months, then stale.
      </p>
      {attributions.length > 0 && (
        <ul class="salary-attributions">
          {attributions.map((attribution) => (
            <li>
              <Raw html={attribution} />
            </li>
          ))}
        </ul>
      )}
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
      {!isCommunity && (
        <tr class="salary-table-group">
          <th scope="rowgroup" colspan={4}>
            <div class="salary-table-sticky">
              {title} <span class="salary-table-detail">{detail}</span>
            </div>
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <PayRow {...row} measure={isCommunity ? estimateName(title, row.measure) : row.measure} />
      ))}
      {note && (
        <tr class="salary-table-note">
          <td colspan={4}>
            <div class="salary-table-sticky">
              <Note {...note} />
            </div>
          </td>
        </tr>
      )}
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

function SourceLink({ url, text, age }: DatedCitation): JSX.Element {
  return (
    <>
      <a href={url}>{text}</a>{' '}
      <span class={`salary-age salary-age-${age.label}`} data-age={age.label}>
        {age.label}
      </span>
    </>
  );
}

function Note({ fit, basis, remarks }: PayNote): JSX.Element {
  return (
    <>
      {fit} {basis}
      {remarks.map((remark) => (
        <>
          {' '}
          <Raw html={remark} />
        </>
      ))}
    </>
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
