import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface ResourceGroupProps {
  readonly id: string;
  readonly title: string;
  readonly resources: readonly ResourceProps[];
}

export interface ResourceProps {
  readonly title: string;
  readonly url: string;
  readonly by: string | undefined;
  readonly why: SafeHtml;
}

/** Where to learn more, in groups. */
export function Resources({ groups }: { readonly groups: readonly ResourceGroupProps[] }): JSX.Element {
  return (
    <div class="resources" data-component="resources">
      {groups.map(({ id, title, resources }) => (
        <div class="resources-group">
          <p class="resources-title" id={id}>
            {title}
          </p>
          <ul aria-labelledby={id}>
            {resources.map((resource) => (
              <Resource {...resource} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Resource({ title, url, by, why }: ResourceProps): JSX.Element {
  return (
    <li>
      <a href={url}>{title}</a>
      {by !== undefined && <span class="resources-by"> by {by}</span>}{' '}
      <span class="resources-why">
        <Raw html={why} />
      </span>
    </li>
  );
}
