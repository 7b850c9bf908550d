import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
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

interface WithWords {
  readonly words: WordsOf<'responsibilities'>;
}

/** The areas that a role answers for, each with its goal set apart. */
export function Areas({ areas, words }: WithWords & { readonly areas: readonly AreaProps[] }): JSX.Element {
  return (
    <ol class="responsibilities-areas" data-component="areas">
      {areas.map((area) => (
        <Area {...area} words={words} />
      ))}
    </ol>
  );
}

function Area({ title, summary, responsibilities, tools, goal, words }: AreaProps & WithWords): JSX.Element {
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
          <span class="responsibilities-label">{words.responsibilities.tools}</span>
          <ul aria-label={words.responsibilities.toolsOf({ area: title })}>
            {tools.map((tool) => (
              <li>{tool}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="responsibilities-goal">
        <span class="responsibilities-label">{words.responsibilities.goal}</span> <Raw html={goal} />
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
