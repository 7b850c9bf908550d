import type { JSX } from 'preact';
import type { Measure } from '../../model/pay.ts';
import type { ChartRow } from './props.ts';

/** Height of a bar in CSS pixels; it lies half above and half below the line on which the marks stand. */
const BAR = 14;
const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const satisfies readonly Measure[];
/** What official levels are called, in a picture and in words. */
export const LEVEL_NUMERALS = ['I', 'II', 'III', 'IV'] as const;

/**
 * The measures of a row, in the colour of the text: they need no style but that they may lie half above the line, and
 * stay in print and in forced colours. From the 10th to the 90th percentile a bar, its middle half darker, a line at the median, a ring
 * at the mean. Official levels are points on a line, never a bar: nothing is known of the people between them.
 */
export function Marks({ at }: Pick<ChartRow, 'at'>): JSX.Element {
  return (
    <>
      <Bar from={at.p10} to={at.p90} height={BAR} opacity={0.3} />
      <Bar from={at.p25} to={at.p75} height={BAR} opacity={0.5} />
      <Bar from={at.level1} to={at.level4} height={2} opacity={1} />
      {LEVELS.map((level) => at[level] !== undefined && <circle cx={`${at[level]}%`} r="5.5" />)}
      {at.p50 !== undefined && (
        <line x1={`${at.p50}%`} x2={`${at.p50}%`} y1="-11" y2="11" stroke="currentColor" stroke-width="3" />
      )}
      {at.mean !== undefined && (
        <circle cx={`${at.mean}%`} r="4.5" fill="Canvas" stroke="currentColor" stroke-width="2" />
      )}
    </>
  );
}

interface BarProps {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly height: number;
  readonly opacity: number;
}

function Bar({ from, to, height, opacity }: BarProps): JSX.Element | null {
  if (from === undefined || to === undefined) return null;
  const width = Math.round(10 * (to - from)) / 10;
  return (
    <rect
      x={from === 0 ? undefined : `${from}%`}
      width={`${width}%`}
      y={-height / 2}
      height={height}
      rx={height === BAR ? 2 : undefined}
      fill-opacity={opacity === 1 ? undefined : opacity}
    />
  );
}

/** The numerals of official levels, above their points. */
export function Numerals({ at }: Pick<ChartRow, 'at'>): JSX.Element {
  return (
    <>
      {LEVELS.map(
        (level, index) =>
          at[level] !== undefined && (
            <text x={`${at[level]}%`} y="-10" font-size="12" text-anchor="middle">
              {LEVEL_NUMERALS[index]}
            </text>
          ),
      )}
    </>
  );
}
