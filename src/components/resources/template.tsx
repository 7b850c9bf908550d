import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
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

interface WithWords {
  readonly words: WordsOf<'resources'>;
}

/** Where to learn more, in groups. */
export function Resources({
  groups,
  words,
}: WithWords & { readonly groups: readonly ResourceGroupProps[] }): JSX.Element {
  return (
    <div class="resources" data-component="resources">
      {groups.map(({ id, title, resources }) => (
        <div class="resources-group">
          <p class="resources-title" id={id}>
            {title}
          </p>
          <ul aria-labelledby={id}>
            {resources.map((resource) => (
              <Resource {...resource} words={words} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Resource({ title, url, by, why, words }: ResourceProps & WithWords): JSX.Element {
  return (
    <li>
      <a href={url}>{title}</a>
      {by !== undefined && <span class="resources-by"> {words.resources.by({ name: by })}</span>}{' '}
      <span class="resources-why">
        <Raw html={why} />
      </span>
    </li>
  );
}
