import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface ProgressProps {
  /** From 0 to 100. */
  readonly percent: number;
  readonly label: SafeHtml | undefined;
  /** Classes of the author. */
  readonly classes?: string | undefined;
  readonly id?: string | undefined;
}

/** A bar with its label, by which it is read; without one it is read by its number, also where bars are not drawn. */
export function Progress({ percent, label, classes, id }: ProgressProps): JSX.Element {
  const name = classes === undefined ? 'progress' : `progress ${classes}`;
  return (
    <label class={name} id={id} data-component="progress">
      <progress max="100" value={percent} aria-label={label === undefined ? `${percent} %` : undefined}>
        {label === undefined && `${percent} %`}
      </progress>
      {label !== undefined && (
        <span class="progress-label">
          <Raw html={label} />
        </span>
      )}
    </label>
  );
}
