import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import type { WordsOf } from '../../words/words.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface EntryProps {
  readonly title: string;
  /** Page of the role that it starts from, where the guide has it. */
  readonly href: string | undefined;
  readonly have: readonly SafeHtml[];
  readonly add: readonly SafeHtml[];
  /** `6–12 months`; only with a source. */
  readonly time: { readonly text: string; readonly citation: Citation } | undefined;
}

interface WithWords {
  readonly words: WordsOf<'routes' | 'citations'>;
}

/** Ways in: from where, what carries over, what to add, and how long a source says that takes. */
export function EntryPoints({
  entries,
  words,
}: WithWords & { readonly entries: readonly EntryProps[] }): JSX.Element {
  return (
    <ul class="routes-entries" data-component="entry-points">
      {entries.map((entry) => (
        <Entry {...entry} words={words} />
      ))}
    </ul>
  );
}

function Entry({ title, href, have, add, time, words }: EntryProps & WithWords): JSX.Element {
  return (
    <li class="routes-entry">
      <p class="routes-title">{href === undefined ? title : <a href={href}>{title}</a>}</p>
      <dl>
        <Points term={words.routes.have} points={have} />
        <Points term={words.routes.add} points={add} />
        {time && (
          <div>
            <dt>{words.routes.time}</dt>{' '}
            <dd>
              {time.text}{' '}
              <span class="routes-source">
                {words.citations.source.parts({
                  link: <a href={time.citation.url}>{time.citation.text}</a>,
                })}
              </span>
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function Points({
  term,
  points,
}: {
  readonly term: string;
  readonly points: readonly SafeHtml[];
}): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>{' '}
      {points.map((point) => [
        <dd class="routes-point">
          <Raw html={point} />
        </dd>,
        ' ',
      ])}
    </div>
  );
}

export interface StepProps {
  readonly title: string;
  readonly href: string | undefined;
  readonly what: SafeHtml;
}

/** Where the role leads, step by step. */
export function Progression({ steps }: { readonly steps: readonly StepProps[] }): JSX.Element {
  return (
    <ol class="routes-steps" data-component="progression">
      {steps.map(({ title, href, what }) => (
        <li class="routes-step">
          <strong class="routes-title">{href === undefined ? title : <a href={href}>{title}</a>}</strong>{' '}
          <Raw html={what} />
        </li>
      ))}
    </ol>
  );
}
