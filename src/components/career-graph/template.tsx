import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface CareerGraphProps {
  readonly caption: string;
  readonly picture: SafeHtml;
  readonly waysIn: MoveListProps;
  readonly waysOn: MoveListProps;
  readonly pay: PayTableProps;
  readonly sources: readonly SourceProps[];
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
  readonly source: SourceProps | undefined;
}

export interface PayTableProps {
  readonly region: string;
  readonly rows: readonly PayProps[];
}

export interface PayProps {
  readonly role: LinkedRole;
  /** The median of a year: `£54,107`. */
  readonly amount: string;
  /** Title of the official occupation that was counted, and how well it fits the role. */
  readonly occupation: string;
  readonly fit: string;
  readonly source: SourceProps | undefined;
}

/** A source with its number in the list beneath the graph. */
export interface SourceProps {
  readonly id: string;
  readonly number: number;
  readonly citation: Citation;
}

export interface LinkedRole {
  readonly title: string;
  readonly href: string | undefined;
}

/** The moves around a role as a picture, and the same in words, with the sources of both beneath. */
export function CareerGraphFigure(props: CareerGraphProps): JSX.Element {
  const { caption, picture, waysIn, waysOn, pay, sources } = props;
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
      {pay.rows.length > 0 && <PayTable {...pay} />}
      <SourceItems sources={sources} />
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

function MoveItem({ role, other, kind, time, note, source }: MoveProps): JSX.Element {
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
      {source && (
        <>
          {' '}
          <SourceLink {...source} />
        </>
      )}
      {note !== undefined && (
        <>
          {' '}
          <span class="career-graph-note">
            <Raw html={note} />
          </span>
        </>
      )}
    </li>
  );
}

/** Official medians: what is known, and of whom; roles without a figure are left out. */
function PayTable({ region, rows }: PayTableProps): JSX.Element {
  const caption = `Median pay in a year, ${region}`;
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Median</th>
            <th scope="col">Occupation counted</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, amount, occupation, fit, source }) => (
            <tr>
              <th scope="row">
                <RoleLink {...role} />
              </th>
              <td>{amount}</td>
              <td>
                {occupation} ({fit} fit)
              </td>
              <td>{source && <SourceLink {...source} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceLink({ id, number }: SourceProps): JSX.Element {
  return (
    <a class="career-graph-source" href={`#${id}`} aria-label={`Source ${number}`}>
      [{number}]
    </a>
  );
}

function SourceItems({ sources }: { readonly sources: readonly SourceProps[] }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <ol class="career-graph-sources" aria-label="Sources">
      {sources.map(({ id, citation }) => (
        <li id={id}>
          <a href={citation.url}>{citation.text}</a>: {citation.title}
        </li>
      ))}
    </ol>
  );
}

function RoleLink({ title, href }: LinkedRole): JSX.Element {
  return href === undefined ? <>{title}</> : <a href={href}>{title}</a>;
}
