import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import type { WordsOf } from '../../words/words.ts';
import { Separated } from '../separated.tsx';
import { Picture, type PictureProps } from './picture.tsx';

interface WithWords {
  readonly words: WordsOf<'careerMap' | 'moves' | 'punctuation'>;
}

export interface CareerMapProps extends WithWords {
  readonly caption: string;
  readonly picture: PictureProps;
  readonly groups: readonly GroupInWords[];
  readonly sources: readonly Citation[];
}

export interface GroupInWords {
  readonly title: string;
  readonly roles: readonly (LinkedRole & { readonly waysOn: readonly WayOn[] })[];
}

/** A move from the side of the role that it starts from. */
export interface WayOn {
  readonly to: LinkedRole;
  /** Kind and time: `step up, 2 years`. */
  readonly how: string;
}

export interface LinkedRole {
  readonly title: string;
  readonly href: string | undefined;
}

/** The moves between many roles as one picture, and the same in words. */
export function CareerMapFigure({ words, caption, picture, groups, sources }: CareerMapProps): JSX.Element {
  return (
    // It names so many roles that every search would find it.
    <figure class="career-map" data-component="career-map" data-pagefind-ignore="">
      <figcaption>
        <strong>{caption}</strong> {words.careerMap.howToRead}
      </figcaption>
      <Legend words={words} />
      <div class="scroll-box career-map-view" tabindex={0} role="group" aria-label={caption}>
        <Picture {...picture} />
      </div>
      <details class="career-map-words">
        <summary>{words.careerMap.inWords}</summary>
        {groups.map((group) => (
          <GroupWords {...group} words={words} />
        ))}
      </details>
      <p class="career-map-sources">{sourcesInWords(sources, words)}</p>
    </figure>
  );
}

/** What the lines mean; they differ by stroke, not by colour alone. */
function Legend({ words }: WithWords): JSX.Element {
  return (
    <ul class="career-map-legend" role="list">
      {(['entry', 'lateral', 'promotion'] as const).map((kind) => (
        <li>
          <svg viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">
            <path d="M0 4H40" data-kind={kind} />
          </svg>{' '}
          {words.moves[kind]}
        </li>
      ))}
    </ul>
  );
}

function GroupWords({ title, roles, words }: GroupInWords & WithWords): JSX.Element {
  return (
    <>
      <p class="career-map-group">{title}</p>
      <ul>
        {roles.map((role) => (
          <li>{roleInWords(role, words)}</li>
        ))}
      </ul>
    </>
  );
}

function roleInWords(
  { waysOn, ...linked }: GroupInWords['roles'][number],
  { careerMap, punctuation }: WithWords['words'],
): readonly (string | JSX.Element)[] {
  const role = (
    <strong>
      <RoleLink {...linked} />
    </strong>
  );
  if (waysOn.length === 0) return careerMap.noWayOn.parts({ role });
  const ways = waysOn.map(({ to, how }) => careerMap.way.parts({ role: <RoleLink {...to} />, how }));
  return careerMap.waysOn.parts({ role, ways: <Separated by={punctuation.semicolon}>{ways}</Separated> });
}

function sourcesInWords(
  sources: readonly Citation[],
  { careerMap }: WithWords['words'],
): readonly (string | JSX.Element)[] {
  const links = sources.map(({ url, text, title }) => (
    <a href={url} title={title}>
      {text}
    </a>
  ));
  const [link, ...others] = links;
  if (link && others.length === 0) return careerMap.source.parts({ link });
  return careerMap.sources.parts({ links: <Separated by=" · ">{links}</Separated> });
}

function RoleLink({ title, href }: LinkedRole): JSX.Element {
  return href === undefined ? <>{title}</> : <a href={href}>{title}</a>;
}
