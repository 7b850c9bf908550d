import type { JSX } from 'preact';
import { wrapText } from '../../support/wrap-text.ts';
import { LinesInBox } from '../lines-in-box.tsx';
import type { LevelProps, WithWords } from './template.tsx';

const BOX_WIDTH = 172;
const LINE_HEIGHT = 19;
const PADDING = 10;
/** From the start of a step to that of the next. */
const STEP = 208;
/** How much higher the next step stands. */
const RISE = 26;
/** Letters of a line that fit in a box. */
const LETTERS = 20;
/** Keeps the strokes at the edge in the picture. */
const MARGIN = 2;

/** The levels as steps that rise in the direction of the text; each leads to its row of the table. Its box has its name. */
export function Ladder({
  id,
  levels,
  isRightToLeft,
  words,
}: WithWords & {
  readonly isRightToLeft: boolean;
  readonly id: string;
  readonly levels: readonly LevelProps[];
}): JSX.Element {
  const texts = levels.map((level) => linesOf(level, words));
  const boxHeight = Math.max(...texts.map((lines) => lines.length)) * LINE_HEIGHT + 2 * PADDING;
  const width = (levels.length - 1) * STEP + BOX_WIDTH + 2 * MARGIN;
  const height = (levels.length - 1) * RISE + boxHeight + 2 * MARGIN;
  const leftOf = (i: number): number => MARGIN + (isRightToLeft ? levels.length - 1 - i : i) * STEP;
  const topOf = (i: number): number => MARGIN + (levels.length - 1 - i) * RISE;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} text-anchor="middle" role="group">
      <marker
        id={id}
        viewBox="0 0 8 8"
        refX="8"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        orient="auto"
        markerUnits="userSpaceOnUse"
      >
        <path d="M0 0L8 4 0 8Z" />
      </marker>
      {levels.map((level, i) => (
        <>
          {i > 0 && (
            <path
              d={arrow(
                { left: leftOf(i - 1), middle: topOf(i - 1) + boxHeight / 2 },
                { left: leftOf(i), middle: topOf(i) + boxHeight / 2 },
              )}
              marker-end={`url(#${id})`}
            />
          )}
          <Step level={level} lines={texts[i] ?? []} x={leftOf(i)} y={topOf(i)} height={boxHeight} />
        </>
      ))}
    </svg>
  );
}

/** What a step says: the level, the job title where it has its own, the years where a source states them. */
function linesOf({ level, title, years }: LevelProps, words: WithWords['words']): readonly string[] {
  return [
    ...wrapText(level, LETTERS),
    ...(title === undefined ? [] : wrapText(title, LETTERS)),
    ...(years ? wrapText(words.levels.yearsShort({ years: years.text }), LETTERS) : []),
  ];
}

interface Place {
  readonly left: number;
  /** Half way up the box. */
  readonly middle: number;
}

/** From the side of a step that the next one is on to the near side of that. */
function arrow(from: Place, to: Place): string {
  const isToTheRight = to.left > from.left;
  const start = from.left + (isToTheRight ? BOX_WIDTH : 0);
  const end = to.left + (isToTheRight ? 0 : BOX_WIDTH);
  return `M${start} ${from.middle}H${(start + end) / 2}V${to.middle}H${end}`;
}

interface StepProps {
  readonly level: LevelProps;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function Step({ level, lines, x, y, height }: StepProps): JSX.Element {
  return (
    <a href={`#${level.id}`}>
      <LinesInBox
        lines={lines}
        x={x}
        y={y}
        width={BOX_WIDTH}
        height={height}
        baseline={y + PADDING + LINE_HEIGHT * 0.75}
        lineHeight={LINE_HEIGHT}
      />
    </a>
  );
}
