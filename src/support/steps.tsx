import type { JSX } from 'preact';

const STEP_WIDTH = 14;
const PILL_WIDTH = 6;

/**
 * A row of pills of which the first `value` are filled: a picture beside the words that say the same.
 * It draws in the colour of the text, so it needs no style sheet and stays in print and in forced colours.
 */
export function Steps({ value, of }: { readonly value: number; readonly of: number }): JSX.Element {
  const width = of * STEP_WIDTH;
  return (
    <svg class="steps" width={width} height="8" viewBox={`0 0 ${width} 8`} aria-hidden="true" data-ui="">
      <g fill="none" stroke="currentColor" stroke-width="6" stroke-linecap="round">
        <path d={pills(0, value)} />
        <path d={pills(value, of)} stroke-opacity="0.22" />
      </g>
    </svg>
  );
}

function pills(from: number, to: number): string {
  const steps = Array.from({ length: Math.max(0, to - from) }, (_, index) => (from + index) * STEP_WIDTH + 4);
  return steps.map((x) => `M${x} 4h${PILL_WIDTH}`).join('');
}
