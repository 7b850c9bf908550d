import type { JSX } from 'preact';

const STEP_WIDTH = 14;
const PILL_WIDTH = 6;

/**
 * A row of pills of which the first `value`, at least one, are filled: a picture beside the words that say the same.
 * `.steps` draws it in the colour of the text, so that it stays in print and in forced colours.
 */
export function Steps({ value, of }: { readonly value: number; readonly of: number }): JSX.Element {
  return (
    <svg class="steps" width={of * STEP_WIDTH} height="8" aria-hidden="true" data-ui="">
      <path d={pills(0, value)} />
      {value < of && <path d={pills(value, of)} />}
    </svg>
  );
}

/** A line whose dashes are the pills; their round ends reach beyond it by half its width. */
function pills(from: number, to: number): string {
  return `M${from * STEP_WIDTH + 4} 4h${(to - from - 1) * STEP_WIDTH + PILL_WIDTH}`;
}
