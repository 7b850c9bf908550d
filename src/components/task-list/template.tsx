import type { JSX } from 'preact';

/** The box of a task. It cannot be ticked until the script that remembers it is there. */
export function TaskBox({ checked }: { readonly checked: boolean }): JSX.Element {
  return (
    <>
      <input type="checkbox" disabled checked={checked} />{' '}
    </>
  );
}
