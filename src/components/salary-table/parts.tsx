import type { JSX } from 'preact';
import type { DatedCitation } from '../../model/citation.ts';
import { AGE_LIMITS } from '../../model/figure-age.ts';
import { Raw } from '../../support/html.tsx';
import type { FootProps } from './foot.ts';
import type { PayNote } from './notes.ts';

/** Where a figure is from, and how old it is. */
export function SourceLink({ url, text, age }: DatedCitation): JSX.Element {
  return (
    <>
      <a href={url}>{text}</a>{' '}
      <span class={`salary-age salary-age-${age.label}`} data-age={age.label}>
        {age.label}
      </span>
    </>
  );
}

export function Note({ fit, basis, remarks }: PayNote): JSX.Element {
  return (
    <>
      {fit && `${fit} `}
      {basis}
      {remarks.map((remark) => (
        <>
          {' '}
          <Raw html={remark} />
        </>
      ))}
    </>
  );
}

/** Heading of the rows that follow; it stays in sight while a narrow screen scrolls the columns. */
export function GroupHeading(props: {
  readonly columns: number;
  readonly title: string;
  readonly detail: string;
}): JSX.Element {
  return (
    <tr class="salary-table-group">
      <th scope="rowgroup" colspan={props.columns}>
        <div class="salary-table-sticky">
          {props.title} <span class="salary-table-detail">{props.detail}</span>
        </div>
      </th>
    </tr>
  );
}

/** What must be known of the rows before it. */
export function GroupNote({
  columns,
  note,
}: {
  readonly columns: number;
  readonly note: PayNote;
}): JSX.Element {
  return (
    <tr class="salary-table-note">
      <td colspan={columns}>
        <div class="salary-table-sticky">
          <Note {...note} />
        </div>
      </td>
    </tr>
  );
}

/** What holds for all tables above: what the ages mean, where to take the figures away, who is to be named. */
export function Foot({ attributions, files }: FootProps): JSX.Element {
  return (
    <>
      <p class="salary-ages">
        Every figure says how old it is: fresh up to {AGE_LIMITS.fresh} months, ageing up to{' '}
        {AGE_LIMITS.ageing} months, then stale.
      </p>
      <p class="salary-files" data-ui>
        Take these figures away: <a href={files.csv}>CSV</a>, <a href={files.json}>JSON</a>.{' '}
        <a href={files.sources}>Sources and licences</a>
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
    </>
  );
}
