import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import { Icon } from '../icon/template.tsx';
import type { KindLook } from '../kinds.ts';

export interface AdmonitionProps {
  /** Where links lead to it. */
  readonly id: string | undefined;
  readonly kind: string;
  readonly look: KindLook;
  /** Undefined where the author asked for none. */
  readonly title: SafeHtml | undefined;
  readonly inline: 'start' | 'end' | undefined;
  readonly content: SafeHtml;
}

/** A note set apart from the text. */
export function Admonition({ id, kind, look, title, inline, content }: AdmonitionProps): JSX.Element {
  return (
    <div
      id={id}
      data-component="admonition"
      data-kind={kind}
      data-tone={look.tone}
      data-inline={inline}
      role="note"
    >
      {title !== undefined && (
        <p class="admonition-title">
          <Icon name={look.icon} isFurniture />
          <Raw html={title} />
        </p>
      )}
      <Raw html={content} />
    </div>
  );
}
