import type { JSX } from 'preact';

/** How far pay spreads. Places are in per cent of what one in ten exceeds, so that every bar begins at nothing. */
export interface SpreadProps {
  readonly p10: number;
  readonly p25: number | undefined;
  readonly p50: number;
  readonly p75: number | undefined;
  /** The figures in words: `10–90 %: £20,100–£39,900`. */
  readonly text: string;
}

/**
 * A bar from the 10th to the 90th percentile on a line that begins at nothing, its middle half darker, with a mark at
 * the median, and below it the figures, which say the same. It draws in the colour of the text, so it needs no style
 * sheet and stays in print and in forced colours.
 */
export function Spread({ p10, p25, p50, p75, text }: SpreadProps): JSX.Element {
  return (
    <>
      <svg width="100%" height="20" fill="currentColor" aria-hidden="true" data-ui="">
        <rect y="9" width="100%" height="2" fill-opacity="0.25" />
        <rect x={`${p10}%`} y="4" width={`${100 - p10}%`} height="12" rx="3" fill-opacity="0.3" />
        {p25 !== undefined && p75 !== undefined && (
          <rect x={`${p25}%`} y="4" width={`${p75 - p25}%`} height="12" fill-opacity="0.6" />
        )}
        <rect x={`${p50}%`} width="3" height="20" rx="1.5" />
      </svg>{' '}
      {text}
    </>
  );
}
