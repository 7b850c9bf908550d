import type { JSX } from 'preact';
import type { FootProps } from './foot.ts';
import type { Amount, AmountGroupProps, AmountRowProps, AmountTableProps } from './amounts.ts';
import { Foot, GroupHeading, GroupNote, SourceLink, type WithWords } from './parts.tsx';

/** Tables of all roles, one for each kind of figure. */
export function AmountTables({
  tables,
  foot,
  words,
}: WithWords & {
  readonly tables: readonly AmountTableProps[];
  readonly foot: FootProps;
}): JSX.Element {
  return (
    <div class="salary">
      {tables.map((table) => (
        <AmountTable {...table} words={words} />
      ))}
      <Foot {...foot} words={words} />
    </div>
  );
}

/** Rows of a group, which are sorted among themselves, from which on a reader may want another order. */
const WORTH_SORTING = 5;

/** Records as rows and measures as columns. A script makes long ones sortable; without it the order is the guide's. */
export function AmountTable({
  kind,
  caption,
  first,
  measures,
  isComparable,
  groups,
  words,
}: AmountTableProps & WithWords): JSX.Element {
  const { salaryTable } = words;
  const isLong = isComparable && groups.some(({ rows }) => rows.length >= WORTH_SORTING);
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table
        class="salary-table salary-amounts"
        data-component="salary-table"
        data-kind={kind}
        data-ascending={isLong ? salaryTable.ascending({ column: '{column}' }) : undefined}
        data-descending={isLong ? salaryTable.descending({ column: '{column}' }) : undefined}
      >
        <caption>
          {caption} <span class="salary-table-detail">{salaryTable.perYearAndMonth}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {measures.map((measure) => (
              <th scope="col">{measure}</th>
            ))}
            <th scope="col">{salaryTable.source}</th>
          </tr>
        </thead>
        {groups.map((group, index) => (
          <AmountGroup
            {...group}
            isNamed={group.title !== groups[index - 1]?.title || group.detail !== groups[index - 1]?.detail}
            columns={measures.length + 2}
            words={words}
          />
        ))}
      </table>
    </div>
  );
}

interface ShownGroup extends AmountGroupProps, WithWords {
  /** False where the group before has the same name, and only another note. */
  readonly isNamed: boolean;
  readonly columns: number;
}

function AmountGroup({ title, detail, note, rows, isNamed, columns, words }: ShownGroup): JSX.Element {
  return (
    <tbody>
      {isNamed && title && <GroupHeading columns={columns} title={title} detail={detail} />}
      {rows.map((row) => (
        <AmountRow {...row} words={words} />
      ))}
      {note && <GroupNote columns={columns} note={note} />}
    </tbody>
  );
}

function AmountRow({
  name,
  href,
  detail,
  amounts,
  citation,
  words,
}: AmountRowProps & WithWords): JSX.Element {
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
        <SourceLink {...citation} words={words} />
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
