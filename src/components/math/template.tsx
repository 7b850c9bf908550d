import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface FormulaProps {
  /** The source as its author wrote it. */
  readonly tex: string;
  /** On lines of its own rather than in the text. */
  readonly display: boolean;
  /** A block of the page, and no part of a paragraph. */
  readonly block: boolean;
  /** Of the author: `$x${ #total .sum }`. */
  readonly id: string | undefined;
  readonly classes: string | undefined;
  /** Undefined where the source is no TeX; it is then shown instead. */
  readonly mathml: SafeHtml | undefined;
  /** Name of its box for screen readers. */
  readonly label: string;
}

/**
 * A formula as MathML, which browsers set and screen readers speak. One that stands for itself scrolls in a box of
 * its own when it is too wide, and that box can be reached by keyboard.
 */
export function Formula({ tex, display, block, id, classes, mathml, label }: FormulaProps): JSX.Element {
  const content = mathml === undefined ? <code>{tex}</code> : <Raw html={mathml} />;
  const names = [display ? 'math math-display' : 'math', classes].filter(Boolean).join(' ');
  if (!display)
    return (
      <span class={names} id={id} data-tex={tex}>
        {content}
      </span>
    );
  const Box = block ? 'div' : 'span';
  return (
    <Box class={names} id={id} data-tex={tex} tabindex={0} role="group" aria-label={label}>
      {content}
    </Box>
  );
}
