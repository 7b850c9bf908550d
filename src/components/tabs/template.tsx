import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface Tab {
  /** Anchor of the panel: a link to it opens the tab. */
  readonly id: string;
  readonly label: SafeHtml;
  /** Links and numbers of footnotes that the label has. */
  readonly links: SafeHtml;
  readonly selected: boolean;
  readonly content: SafeHtml;
}

/**
 * Tabs after the ARIA pattern. Every panel carries its label too, so that without script and in print all of
 * them read in order; `html.js` hides the panels that are not selected before the first paint.
 */
export function Tabs({ tabs }: { readonly tabs: readonly Tab[] }): JSX.Element {
  return (
    <div class="tabs" data-component="tabs">
      <div class="tabs-list" role="tablist">
        {tabs.map(({ id, label, selected }) => (
          <a
            role="tab"
            href={`#${id}`}
            id={`${id}-tab`}
            aria-controls={id}
            aria-selected={selected}
            tabindex={selected ? undefined : -1}
          >
            <Raw html={label} />
          </a>
        ))}
      </div>
      {tabs.map(({ id, label, links, selected, content }) => (
        <div role="tabpanel" id={id} aria-labelledby={`${id}-tab`} data-selected={selected ? '' : undefined}>
          <p class="tabs-label" data-ui="">
            <Raw html={label} />
          </p>
          {links !== '' && (
            <p class="tabs-links">
              <Raw html={links} />
            </p>
          )}
          <Raw html={content} />
        </div>
      ))}
    </div>
  );
}
