import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface DiagramProps {
  readonly source: string;
  readonly picture: SafeHtml;
}

/** A drawn diagram in a box that scrolls sideways where it is wider than the screen. */
export function Diagram({ source, picture }: DiagramProps): JSX.Element {
  return (
    <figure class="diagram" data-component="diagram" data-source={source.trimEnd()}>
      <div class="scroll-box" tabindex={0} role="group" aria-label="Diagram">
        <Raw html={picture} />
      </div>
    </figure>
  );
}
