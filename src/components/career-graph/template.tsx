import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface CareerGraphProps {
  readonly caption: string;
  readonly picture: SafeHtml;
  readonly waysIn: MoveListProps;
  readonly waysOn: MoveListProps;
}

export interface MoveListProps {
  /** Id for the title of the list. */
  readonly id: string;
  readonly moves: readonly MoveProps[];
}

export interface MoveProps {
  /** The role that it leads from or to. */
  readonly role: LinkedRole;
  /** The other end, where that is not the role of the graph: `to Park manager`. */
  readonly other: { readonly word: 'from' | 'to'; readonly role: LinkedRole } | undefined;
  readonly kind: string;
  readonly time: string | undefined;
  readonly note: SafeHtml | undefined;
  readonly citation: Citation | undefined;
}

export interface LinkedRole {
  readonly title: string;
  readonly href: string | undefined;
}

/** The moves around a role as a picture, and the same in words. */
export function CareerGraphFigure({ caption, picture, waysIn, waysOn }: CareerGraphProps): JSX.Element {
  return (
    <figure class="career-graph" data-component="career-graph">
      <figcaption>{caption}</figcaption>
      <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
        <Raw html={picture} />
      </div>
      <div class="career-graph-lists">
        <MoveList title="Ways in" {...waysIn} />
        <MoveList title="Ways on" {...waysOn} />
      </div>
    </figure>
  );
}

function MoveList({ title, id, moves }: MoveListProps & { readonly title: string }): JSX.Element | null {
  if (moves.length === 0) return null;
  return (
    <div>
      <p class="career-graph-title" id={id}>
        {title}
      </p>
      <ul aria-labelledby={id}>
        {moves.map((move) => (
          <MoveItem {...move} />
        ))}
      </ul>
    </div>
  );
}

function MoveItem({ role, other, kind, time, note, citation }: MoveProps): JSX.Element {
  return (
    <li>
      <strong>
        <RoleLink {...role} />
      </strong>
      {other && (
        <>
          {' '}
          {other.word} <RoleLink {...other.role} />
        </>
      )}
      {': '}
      <span class="career-graph-how">
        {kind}
        {time !== undefined && `, ${time}`}
      </span>
      {note !== undefined && (
        <>
          {' '}
          <span class="career-graph-note">
            <Raw html={note} />
          </span>
        </>
      )}
      {citation && (
        <>
          {' '}
          <span class="career-graph-note">
            Source: <a href={citation.url}>{citation.text}</a>
          </span>
        </>
      )}
    </li>
  );
}

function RoleLink({ title, href }: LinkedRole): JSX.Element {
  return href === undefined ? <>{title}</> : <a href={href}>{title}</a>;
}
