import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface StageProps {
  readonly title: string;
  readonly what: SafeHtml;
}

/** Stages of a typical interview, in order. */
export function Interview({ stages }: { readonly stages: readonly StageProps[] }): JSX.Element {
  return (
    <ol class="interview" data-component="interview">
      {stages.map(({ title, what }) => (
        <li class="interview-stage">
          <strong class="interview-title">{title}</strong> <Raw html={what} />
        </li>
      ))}
    </ol>
  );
}
