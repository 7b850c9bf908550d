import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface LevelProps {
  readonly level: string;
  /** The usual job title at this level, where it is not the plain one. */
  readonly title: string | undefined;
  /** Typical years of experience; only with a source. */
  readonly years: { readonly text: string; readonly citation: Citation } | undefined;
  readonly expects: readonly SafeHtml[];
}

/** Levels of a role from the first to the last, with what is expected at each. */
export function Levels({ levels }: { readonly levels: readonly LevelProps[] }): JSX.Element {
  return (
    <dl class="levels" data-component="levels">
      {levels.map(({ level, title, years, expects }) => (
        <div class="levels-level">
          <dt>
            <span class="levels-name">{level}</span>{' '}
            {title !== undefined && <span class="levels-detail">{title}</span>}{' '}
            {years && (
              <span class="levels-detail">
                {years.text} years of experience (<a href={years.citation.url}>{years.citation.text}</a>)
              </span>
            )}
          </dt>
          <dd>
            <ul>
              {expects.map((expectation) => (
                <li>
                  <Raw html={expectation} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
