import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

/** Cards side by side, as many as fit. A list, so that a screen reader says how many there are. */
export function CardGrid({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <ul class="card-grid" data-component="grid" data-kind="cards" role="list">
      <Raw html={content} />
    </ul>
  );
}

export function Card({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <li class="card" data-component="card">
      <Raw html={content} />
    </li>
  );
}

/** Any blocks side by side. */
export function Grid({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <div class="card-grid" data-component="grid">
      <Raw html={content} />
    </div>
  );
}
