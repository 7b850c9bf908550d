import type { JSX } from 'preact';
import type { Measure } from '../../model/pay.ts';
import type { WordsOf } from '../../words/words.ts';
import { Separated } from '../separated.tsx';
import { AXIS, BAR, LINE, placeRows, type PlacedRow } from './rows.ts';
import { LEVEL_NUMERALS, type ChartProps, type ChartRow } from './props.ts';

interface WithWords {
  readonly words: WordsOf<'salaryChart' | 'measuresInSentence' | 'citations' | 'punctuation'>;
}

/** Charts of pay, one for each region. */
export function SalaryCharts({
  charts,
  words,
}: WithWords & { readonly charts: readonly ChartProps[] }): JSX.Element {
  return (
    <div class="salary-charts">
      {charts.map((chart) => (
        <SalaryChart {...chart} words={words} />
      ))}
    </div>
  );
}

function SalaryChart({
  isRightToLeft,
  region,
  ids,
  rows,
  ticks,
  sources,
  remark,
  words,
}: ChartProps & WithWords): JSX.Element {
  const { salaryChart } = words;
  const placed = placeRows(rows);
  const height = placed.height + AXIS;
  const cited = <Sources sources={sources} words={words} />;
  return (
    <figure class="salary-chart" data-component="salary-chart">
      <figcaption>
        <strong class="salary-chart-region">{salaryChart.heading({ region })}</strong>{' '}
        {remark === undefined ? cited : salaryChart.withRemark.parts({ sources: cited, remark })}
      </figcaption>
      <svg width="100%" height={height} role="img" aria-labelledby={`${ids.title} ${ids.description}`}>
        <title id={ids.title}>{salaryChart.title({ region })}</title>
        <desc id={ids.description}>{rows.map((row) => row.description).join(' ')}</desc>
        <Ticks ticks={ticks} height={placed.height} />
        {placed.rows.map((row) => (
          <Row {...row} isRightToLeft={isRightToLeft} />
        ))}
      </svg>
      <Legend rows={rows} words={words} />
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

function Ticks({ ticks, height }: Pick<ChartProps, 'ticks'> & { readonly height: number }): JSX.Element {
  return (
    <g class="salary-chart-axis">
      {ticks.map(({ at, text }, index) => (
        <>
          <line x1={`${at}%`} x2={`${at}%`} y1="0" y2={height} />
          <text x={`${at}%`} y={height + LINE} text-anchor={anchor(index, ticks.length)}>
            {text}
          </text>
        </>
      ))}
    </g>
  );
}

/** The outermost labels stay inside the picture. */
function anchor(index: number, count: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}

function Row({
  kind,
  y,
  lines,
  barY,
  at,
  isRightToLeft,
}: PlacedRow & Pick<ChartProps, 'isRightToLeft'>): JSX.Element {
  return (
    <g data-row={kind}>
      {lines.map(({ text, isTitle }, index) => (
        <text
          class={isTitle ? 'salary-chart-title' : 'salary-chart-figures'}
          direction={isRightToLeft ? 'rtl' : undefined}
          x={isRightToLeft ? '100%' : '0'}
          y={y + LINE * (index + 1) - 4}
        >
          {text}
        </text>
      ))}
      <Bar from={at.p10} to={at.p90} y={barY} height={BAR} name="range" />
      <Bar from={at.p25} to={at.p75} y={barY} height={BAR} name="middle" />
      <Levels at={at} y={barY} />
      {at.p50 !== undefined && (
        <line
          class="salary-chart-median"
          x1={`${at.p50}%`}
          x2={`${at.p50}%`}
          y1={barY - 4}
          y2={barY + BAR + 4}
        />
      )}
      {at.mean !== undefined && (
        <circle class="salary-chart-mean" cx={`${at.mean}%`} cy={barY + BAR / 2} r="4.5" />
      )}
    </g>
  );
}

interface BarProps {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly y: number;
  readonly height: number;
  readonly name: 'range' | 'middle' | 'levels';
}

function Bar({ from, to, y, height, name }: BarProps): JSX.Element | null {
  if (from === undefined || to === undefined) return null;
  const width = Math.round(100 * (to - from)) / 100;
  return (
    <rect class={`salary-chart-${name}`} x={`${from}%`} width={`${width}%`} y={y} height={height} rx="3" />
  );
}

const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const satisfies readonly Measure[];

/** Official levels are points on a line, never a bar: nothing is known of the people between them. */
function Levels({ at, y }: { readonly at: ChartRow['at']; readonly y: number }): JSX.Element {
  const middle = y + BAR / 2;
  return (
    <>
      <Bar from={at.level1} to={at.level4} y={middle - 1} height={2} name="levels" />
      {LEVELS.map((level, index) => {
        const x = at[level];
        if (x === undefined) return null;
        return (
          <>
            <circle class="salary-chart-level" cx={`${x}%`} cy={middle} r="5.5" />
            <text class="salary-chart-figures" x={`${x}%`} y={y - 4} text-anchor="middle">
              {LEVEL_NUMERALS[index]}
            </text>
          </>
        );
      })}
    </>
  );
}

/** What the signs mean; only those that are drawn. */
function Legend({ rows, words }: WithWords & Pick<ChartProps, 'rows'>): JSX.Element {
  const { salaryChart, measuresInSentence } = words;
  const has = (...measures: readonly Measure[]): boolean =>
    rows.some(({ at }) => measures.every((measure) => at[measure] !== undefined));
  return (
    <p class="salary-chart-legend">
      {has('p10', 'p90') && <Key name="range">{salaryChart.p10to90}</Key>}{' '}
      {has('p25', 'p75') && <Key name="middle">{salaryChart.p25to75}</Key>}{' '}
      {has('p50') && <Key name="median">{measuresInSentence.p50}</Key>}{' '}
      {has('mean') && <Key name="mean">{measuresInSentence.mean}</Key>}{' '}
      {has('level1') && <Key name="level">{salaryChart.levels}</Key>}{' '}
    </p>
  );
}

function Key({ name, children }: { readonly name: string; readonly children: string }): JSX.Element {
  return (
    <span class="salary-chart-key">
      <span class={`salary-chart-sign salary-chart-sign-${name}`} aria-hidden="true" />
      {children}
    </span>
  );
}
