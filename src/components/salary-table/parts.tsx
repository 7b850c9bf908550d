import type { JSX } from 'preact';
import type { DatedCitation } from '../../model/citation.ts';
import { AGE_LIMITS } from '../../model/figure-age.ts';
import { Raw } from '../../support/html.tsx';
import type { WordsOf } from '../../words/words.ts';
import type { EveryFigure, FootProps } from './foot.ts';
import type { PayNote } from './notes.ts';

export interface WithWords {
  readonly words: WordsOf<'salaryTable' | 'measuresInSentence' | 'citations'>;
}

/** Where a figure is from, and how old it is. */
export function SourceLink({ url, text, age, words }: DatedCitation & WithWords): JSX.Element {
  return (
    <>
      <a href={url}>{text}</a>{' '}
      <span class="salary-age" data-age={age.label}>
        {words.citations[age.label]}
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
          {props.title} {props.detail && <span class="salary-table-detail">{props.detail}</span>}
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
export function Foot(props: FootProps & WithWords): JSX.Element {
  const { attributions, files, everyFigure, words } = props;
  const { salaryTable } = words;
  return (
    <>
      {everyFigure && <EveryFigureLink {...everyFigure} words={words} />}
      <p class="salary-ages">{salaryTable.ages(AGE_LIMITS)}</p>
      <p class="salary-files" data-ui="">
        {salaryTable.files.parts({
          csv: <a href={files.csv}>CSV</a>,
          json: <a href={files.json}>JSON</a>,
          sources: <a href={files.sources}>{salaryTable.sources}</a>,
        })}
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

function EveryFigureLink({ href, count, kinds, words }: EveryFigure & WithWords): JSX.Element {
  const { salaryTable } = words;
  const link = <a href={href}>{salaryTable.everyFigure({ count })}</a>;
  return (
    <p>
      {kinds === undefined ? link : salaryTable.withCaveats.parts({ link })}
      {kinds && ` ${salaryTable.alsoThere({ kinds })}`}
    </p>
  );
}
