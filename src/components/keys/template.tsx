import type { JSX } from 'preact';

export interface KeysProps {
  /** What stands on the keys, in the order in which they are pressed. */
  readonly labels: readonly string[];
  /** Classes of the author. */
  readonly classes?: string | undefined;
  readonly id?: string | undefined;
}

/** Keys that are pressed together: `Ctrl + Alt + Del`, each as a key, the whole read as one line. */
export function Keys({ labels, classes, id }: KeysProps): JSX.Element {
  return (
    <span class={classes === undefined ? 'keys' : `keys ${classes}`} id={id} data-component="keys">
      {labels.map((label, i) => (
        <>
          {i > 0 && <span class="keys-plus">+</span>}
          <kbd>{label}</kbd>
        </>
      ))}
    </span>
  );
}
