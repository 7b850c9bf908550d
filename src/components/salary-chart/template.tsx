import type { JSX } from 'preact';
import type { Measure } from '../../model/pay.ts';
import type { WordsOf } from '../../words/words.ts';
import { Separated } from '../separated.tsx';
import { Marks, Numerals } from './marks.tsx';
import type { ChartProps, ChartRow } from './props.ts';

interface WithWords {
  readonly words: WordsOf<'salaryChart' | 'measuresInSentence' | 'citations' | 'punctuation'>;
}

/** Charts of pay, one for each region, below what their signs mean. */
export function SalaryCharts({
  charts,
  words,
}: WithWords & { readonly charts: readonly ChartProps[] }): JSX.Element {
  return (
    <div class="salary-charts">
      <Legend rows={charts.flatMap(({ rows }) => rows)} words={words} />
      {charts.map((chart, index) => (
        <SalaryChart {...chart} isLater={index > 1} words={words} />
      ))}
    </div>
  );
}

/** Rows under one another on one scale, each with its name in words: they wrap, and a page may end between them. */
function SalaryChart(props: ChartProps & WithWords & { readonly isLater: boolean }): JSX.Element {
  const { region, gridId, rows, ticks, sources, remark, isLater, words } = props;
  const { salaryChart } = words;
  const cited = <Sources sources={sources} words={words} />;
  return (
    <figure class="salary-chart" data-component="salary-chart" data-later={isLater ? '' : undefined}>
      <figcaption>
        <strong class="salary-chart-region">{salaryChart.heading({ region })}</strong>{' '}
        {remark === undefined ? cited : salaryChart.withRemark.parts({ sources: cited, remark })}
      </figcaption>
      {rows.map((row) => (
        <Row {...row} gridId={gridId} words={words} />
      ))}
      <Axis ticks={ticks} gridId={gridId} />
    </figure>
  );
}

function Sources({ sources, words }: WithWords & Pick<ChartProps, 'sources'>): JSX.Element {
  const links = sources.map(({ url, text, age }) =>
    words.salaryChart.cited.parts({ link: <a href={url}>{text}</a>, age: words.citations[age.label] }),
  );
  const list = <Separated by={words.punctuation.semicolon}>{links}</Separated>;
  return <>{words.salaryChart.sources.parts({ count: sources.length, sources: list })}</>;
}

/** Along the axis everything is in per cent and the drawing has no viewBox: bars take the width that there is. */
function Row(props: ChartRow & WithWords & Pick<ChartProps, 'gridId'>): JSX.Element {
  const { kind, heading, detail, summary, description, at, gridId, words } = props;
  return (
    <div class="salary-chart-row" data-row={kind}>
      <p>
        <strong>{heading}</strong> {detail !== undefined && [<span>{detail}</span>, ' ']}
        <span class="salary-chart-figures">
          {summary.map((part, index) => [
            <span>{index < summary.length - 1 ? part + words.punctuation.comma.trimEnd() : part}</span>,
            ' ',
          ])}
        </span>
      </p>
      <svg width="100%" height="44" fill="currentColor" {...named(description)}>
        <use href={`#${gridId}`} />
        <svg y="50%">
          <Marks at={at} />
          <Numerals at={at} />
        </svg>
      </svg>
    </div>
  );
}

/** A picture that shows what the words beside it say is left out for those who hear them. */
function named(description: string | undefined): JSX.IntrinsicElements['svg'] {
  return description === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': description };
}

/** Amounts with more letters than these run into one another on a screen of 320 px. */
const LETTERS = 32;

/** The amounts below the rows, and the lines that each row draws of them. */
function Axis({ ticks, gridId }: Pick<ChartProps, 'ticks' | 'gridId'>): JSX.Element {
  const letters = ticks.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <div class="salary-chart-axis" aria-hidden="true" data-crowded={letters > LETTERS ? '' : undefined}>
      <svg width="100%" height="20" fill="currentColor" font-size="13" direction="ltr" text-anchor="middle">
        <defs>
          <g id={gridId} stroke="var(--color-border, currentColor)">
            {ticks.map(({ at }) => {
              const x = at === 0 ? undefined : `${at}%`;
              return <line x1={x} x2={x} y2="100%" />;
            })}
          </g>
        </defs>
        {ticks.map(({ at, text }, index) => (
          <text x={`${at}%`} y="14" text-anchor={anchor(index, ticks.length)}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The outermost labels stay inside the picture; the others stand below their lines. */
function anchor(index: number, count: number): 'start' | 'end' | undefined {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : undefined;
}

/** What the signs mean; only those that are drawn. Who hears the rows in words has no use for them. */
function Legend({ rows, words }: WithWords & Pick<ChartProps, 'rows'>): JSX.Element {
  const { salaryChart, measuresInSentence } = words;
  const has = (...measures: readonly Measure[]): boolean =>
    rows.some(({ at }) => measures.every((measure) => at[measure] !== undefined));
  return (
    <p class="salary-chart-legend" aria-hidden="true">
      {has('p10', 'p90') && <Key at={{ p10: 0, p90: 100 }}>{salaryChart.p10to90}</Key>}{' '}
      {has('p25', 'p75') && <Key at={{ p25: 0, p75: 100 }}>{salaryChart.p25to75}</Key>}{' '}
      {has('p50') && <Key at={{ p50: 50 }}>{measuresInSentence.p50}</Key>}{' '}
      {has('mean') && <Key at={{ mean: 50 }}>{measuresInSentence.mean}</Key>}{' '}
      {has('level1') && <Key at={{ level1: 50 }}>{salaryChart.levels}</Key>}{' '}
    </p>
  );
}

function Key({ at, children }: Pick<ChartRow, 'at'> & { readonly children: string }): JSX.Element {
  return (
    <span>
      <svg width="20" height="24" fill="currentColor">
        <svg y="50%">
          <Marks at={at} />
        </svg>
      </svg>{' '}
      {children}
    </span>
  );
}
