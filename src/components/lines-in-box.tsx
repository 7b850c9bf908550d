import type { JSX } from 'preact';

export interface LinesInBoxProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Baseline of the first line. */
  readonly baseline: number;
  readonly lineHeight: number;
}

/** A box of a picture with lines of text in its middle, as they were wrapped; the picture says `text-anchor="middle"`. */
export function LinesInBox({
  lines,
  baseline,
  lineHeight,
  x,
  y,
  width,
  height,
}: LinesInBoxProps): JSX.Element {
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <text>
        {lines.map((line, i) => [
          // Without the blank the name of a link would be one word over both lines.
          i > 0 && ' ',
          <tspan x={x + width / 2} y={baseline + i * lineHeight}>
            {line}
          </tspan>,
        ])}
      </text>
    </>
  );
}
