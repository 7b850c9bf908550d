import type { JSX } from 'preact';
import type { FootProps } from './foot.ts';
import type { Amount, AmountGroupProps, AmountRowProps, AmountTableProps } from './amounts.ts';
import { Foot, GroupHeading, GroupNote, SourceLink } from './parts.tsx';

/** Tables of all roles, one for each kind of figure. */
export function AmountTables({
  tables,
  foot,
}: {
  readonly tables: readonly AmountTableProps[];
  readonly foot: FootProps;
}): JSX.Element {
  return (
    <div class="salary">
      {tables.map((table) => (
        <AmountTable {...table} />
      ))}
      <Foot {...foot} />
    </div>
  );
}

/** Records as rows and measures as columns. A script makes the columns sortable; without it the order is the guide's. */
export function AmountTable({ kind, caption, first, measures, groups }: AmountTableProps): JSX.Element {
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="salary-table salary-amounts" data-component="salary-table" data-kind={kind} data-sortable>
        <caption>
          {caption} <span class="salary-table-detail">per year, and per month beneath</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {measures.map((measure) => (
              <th scope="col">{measure}</th>
            ))}
            <th scope="col">Source</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <AmountGroup {...group} columns={measures.length + 2} />
        ))}
      </table>
    </div>
  );
}

function AmountGroup({
  title,
  detail,
  note,
  rows,
  columns,
}: AmountGroupProps & { readonly columns: number }): JSX.Element {
  return (
    <tbody>
      <GroupHeading columns={columns} title={title} detail={detail} />
      {rows.map((row) => (
        <AmountRow {...row} />
      ))}
      <GroupNote columns={columns} note={note} />
    </tbody>
  );
}

function AmountRow({ name, href, detail, amounts, citation }: AmountRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        {href === undefined ? name : <a href={href}>{name}</a>}
        {detail !== undefined && <small>{detail}</small>}
      </th>
      {amounts.map((amount) => (
        <AmountCell amount={amount} />
      ))}
      <td>
        <SourceLink {...citation} />
      </td>
    </tr>
  );
}

function AmountCell({ amount }: { readonly amount: Amount | undefined }): JSX.Element {
  if (!amount) return <td>–</td>;
  return (
    <td>
      {amount.yearly}
      <small>{amount.monthly}</small>
    </td>
  );
}
