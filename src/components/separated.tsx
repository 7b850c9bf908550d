import type { ComponentChildren, JSX } from 'preact';

/** Elements one after another with a text such as a comma between them; one element, so that a message can take it. */
export function Separated({
  by,
  children,
}: {
  readonly by: string;
  readonly children: readonly ComponentChildren[];
}): JSX.Element {
  return <>{children.map((child, index) => [index > 0 && by, child])}</>;
}
