import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface VariantProps {
  readonly title: string;
  readonly summary: SafeHtml;
}

/** The role as it differs by position. */
export function Variants({ variants }: { readonly variants: readonly VariantProps[] }): JSX.Element {
  return (
    <dl class="responsibilities-variants" data-component="variants">
      {variants.map(({ title, summary }) => (
        <div class="responsibilities-variant">
          <dt>{title}</dt>{' '}
          <dd>
            <Raw html={summary} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface AreaProps {
  readonly title: string;
  readonly summary: SafeHtml | undefined;
  readonly responsibilities: readonly SafeHtml[];
  readonly tools: readonly string[];
  readonly goal: SafeHtml;
}

/** The areas that a role answers for, each with its goal set apart. */
export function Areas({ areas }: { readonly areas: readonly AreaProps[] }): JSX.Element {
  return (
    <ol class="responsibilities-areas" data-component="areas">
      {areas.map((area) => (
        <Area {...area} />
      ))}
    </ol>
  );
}

function Area({ title, summary, responsibilities, tools, goal }: AreaProps): JSX.Element {
  return (
    <li class="responsibilities-area">
      <p class="responsibilities-title">{title}</p>
      {summary !== undefined && (
        <p>
          <Raw html={summary} />
        </p>
      )}
      <ul>
        {responsibilities.map((responsibility) => (
          <li>
            <Raw html={responsibility} />
          </li>
        ))}
      </ul>
      {tools.length > 0 && (
        <div class="responsibilities-tools">
          <span class="responsibilities-label">Tools</span>
          <ul aria-label={`Tools: ${title}`}>
            {tools.map((tool) => (
              <li>{tool}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="responsibilities-goal">
        <span class="responsibilities-label">Goal</span> <Raw html={goal} />
      </p>
    </li>
  );
}

/** What the role does not do. */
export function RoleLimits({ limits }: { readonly limits: readonly SafeHtml[] }): JSX.Element {
  return (
    <ul class="responsibilities-limits" data-component="role-limits">
      {limits.map((limit) => (
        <li>
          <Raw html={limit} />
        </li>
      ))}
    </ul>
  );
}
