import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import { KIND_WORDS } from '../../model/career-graph.ts';
import type { Move } from '../../model/shared-data.ts';
import { Picture, type PictureProps } from './picture.tsx';

export interface CareerMapProps {
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
  readonly kind: Move['kind'];
  readonly time: string | undefined;
}

export interface LinkedRole {
  readonly title: string;
  readonly href: string | undefined;
}

/** The moves between many roles as one picture, and the same in words. */
export function CareerMapFigure({ caption, picture, groups, sources }: CareerMapProps): JSX.Element {
  return (
    // It names so many roles that every search would find it.
    <figure class="career-map" data-component="career-map" data-pagefind-ignore>
      <figcaption>{caption}</figcaption>
      <Legend />
      <div class="scroll-box career-map-view" tabindex={0} role="group" aria-label={caption}>
        <Picture {...picture} />
      </div>
      <details class="career-map-words">
        <summary>The map in words</summary>
        {groups.map((group) => (
          <GroupWords {...group} />
        ))}
      </details>
      <p class="career-map-sources">
        {sources.length === 1 ? 'Source: ' : 'Sources: '}
        {sources.map(({ url, text, title }, i) => (
          <>
            {i > 0 && ' · '}
            <a href={url} title={title}>
              {text}
            </a>
          </>
        ))}
      </p>
    </figure>
  );
}

/** What the lines mean; they differ by stroke, not by colour alone. */
function Legend(): JSX.Element {
  return (
    <ul class="career-map-legend" role="list">
      {(['entry', 'lateral', 'promotion'] as const).map((kind) => (
        <li>
          <svg viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">
            <path d="M0 4H40" data-kind={kind} />
          </svg>{' '}
          {KIND_WORDS[kind]}
        </li>
      ))}
    </ul>
  );
}

function GroupWords({ title, roles }: GroupInWords): JSX.Element {
  return (
    <>
      <p class="career-map-group">{title}</p>
      <ul>
        {roles.map(({ waysOn, ...role }) => (
          <li>
            <strong>
              <RoleLink {...role} />
            </strong>
            {waysOn.length === 0 ? ': no way on is recorded' : ': '}
            {waysOn.map(({ to, kind, time }, i) => (
              <>
                {i > 0 && '; '}
                <RoleLink {...to} /> ({KIND_WORDS[kind]}
                {time !== undefined && `, ${time}`})
              </>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function RoleLink({ title, href }: LinkedRole): JSX.Element {
  return href === undefined ? <>{title}</> : <a href={href}>{title}</a>;
}
