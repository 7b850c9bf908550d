import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import { Icon } from '../icon/template.tsx';
import type { KindLook } from '../kinds.ts';

export interface CollapsibleProps {
  /** Where links lead to it. */
  readonly id: string | undefined;
  /** Undefined where its author gave it none: then it is a plain collapsible, by whatever it looks like. */
  readonly kind: string | undefined;
  readonly look: KindLook;
  /** Undefined where its author asks for none. */
  readonly title: SafeHtml | undefined;
  /** Stands for a missing title: a collapsible always needs something to press. */
  readonly label: SafeHtml;
  readonly open: boolean;
  readonly content: SafeHtml;
}

/** A native disclosure: works without script, opens for find-in-page and for links into it. */
export function Collapsible({ id, kind, look, title, label, open, content }: CollapsibleProps): JSX.Element {
  return (
    <details id={id} data-component="collapsible" data-kind={kind} data-tone={look.tone} open={open}>
      <summary>
        <Icon name={look.icon} isFurniture />
        <span class="collapsible-title" data-ui={title === undefined ? '' : undefined}>
          <Raw html={title ?? label} />
        </span>
      </summary>
      <div class="collapsible-body">
        <Raw html={content} />
      </div>
    </details>
  );
}
