import type { JSX } from 'preact';
import { findIcon } from './library.ts';

/** A decorative icon, drawn inline; an unknown name draws nothing and keeps its name in the page. */
export function Icon({ name }: { readonly name: string }): JSX.Element {
  const shape = findIcon(name);
  return (
    <span class="icon" data-icon={name} aria-hidden="true">
      {shape && (
        <svg viewBox={shape.viewBox} fill="currentColor">
          {shape.paths.map((d) => (
            <path d={d} />
          ))}
        </svg>
      )}
    </span>
  );
}
