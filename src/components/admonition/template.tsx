import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import { Icon } from '../icon/template.tsx';
import { lookOf } from '../kinds.ts';

export interface AdmonitionProps {
  /** Where links lead to it. */
  readonly id: string | undefined;
  readonly kind: string;
  /** Undefined where the author asked for none. */
  readonly title: SafeHtml | undefined;
  readonly inline: 'start' | 'end' | undefined;
  readonly content: SafeHtml;
}

/** A note set apart from the text. */
export function Admonition({ id, kind, title, inline, content }: AdmonitionProps): JSX.Element {
  const { tone, icon } = lookOf(kind);
  return (
    <div
      id={id}
      class={`admonition tone-${tone}`}
      data-component="admonition"
      data-kind={kind}
      data-inline={inline}
      role="note"
    >
      {title !== undefined && (
        <p class="admonition-title">
          <span class="admonition-icon" data-ui="">
            <Icon name={icon} />
          </span>
          <Raw html={title} />
        </p>
      )}
      <Raw html={content} />
    </div>
  );
}
