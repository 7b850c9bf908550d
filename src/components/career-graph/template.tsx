import type { JSX } from 'preact';
import type { PayRecord } from '../../model/pay.ts';
import type { WordsOf } from '../../words/words.ts';
import type { Citation } from '../../model/citation.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

interface WithWords {
  readonly words: WordsOf<'careerGraph' | 'diagram'>;
}

export interface CareerGraphProps extends WithWords {
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
  readonly other: { readonly end: 'from' | 'to'; readonly role: LinkedRole } | undefined;
  /** Kind and time: `step up, 2 years`. */
  readonly how: string;
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
  readonly fit: PayRecord['fit'];
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
  const { words, caption, picture, waysIn, waysOn, pay, sources } = props;
  return (
    <figure class="career-graph" data-component="career-graph">
      <figcaption>{caption}</figcaption>
      <div class="scroll-box" tabindex={0} role="group" aria-label={words.diagram.label}>
        <Raw html={picture} />
      </div>
      <div class="career-graph-lists">
        <MoveList title={words.careerGraph.waysIn} words={words} {...waysIn} />
        <MoveList title={words.careerGraph.waysOn} words={words} {...waysOn} />
      </div>
      {pay.rows.length > 0 && <PayTable {...pay} words={words} />}
      <SourceItems sources={sources} words={words} />
    </figure>
  );
}

interface TitledListProps extends MoveListProps, WithWords {
  readonly title: string;
}

function MoveList({ title, id, moves, words }: TitledListProps): JSX.Element | null {
  if (moves.length === 0) return null;
  return (
    <div>
      <p class="career-graph-title" id={id}>
        {title}
      </p>
      <ul aria-labelledby={id}>
        {moves.map((move) => (
          <MoveItem {...move} words={words} />
        ))}
      </ul>
    </div>
  );
}

function MoveItem({ note, source, words, ...move }: MoveProps & WithWords): JSX.Element {
  return (
    <li>
      {moveParts(move, words.careerGraph)}
      {source && (
        <>
          {' '}
          <SourceLink {...source} words={words} />
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

function moveParts(
  { role: title, other, how: facts }: Pick<MoveProps, 'role' | 'other' | 'how'>,
  words: WithWords['words']['careerGraph'],
): readonly (string | JSX.Element)[] {
  const role = (
    <strong>
      <RoleLink {...title} />
    </strong>
  );
  const how = <span class="career-graph-how">{facts}</span>;
  if (!other) return words.move.parts({ role, how });
  const message = other.end === 'from' ? words.moveFrom : words.moveTo;
  return message.parts({ role, other: <RoleLink {...other.role} />, how });
}

/** Official medians: what is known, and of whom; roles without a figure are left out. */
function PayTable({ region, rows, words }: PayTableProps & WithWords): JSX.Element {
  const texts = words.careerGraph;
  const caption = texts.pay({ region });
  const fitting = { exact: texts.exactFit, close: texts.closeFit, broad: texts.broadFit };
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.role}</th>
            <th scope="col">{texts.median}</th>
            <th scope="col">{texts.occupation}</th>
            <th scope="col">{texts.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, amount, occupation, fit, source }) => (
            <tr>
              <th scope="row">
                <RoleLink {...role} />
              </th>
              <td>{amount}</td>
              <td>{fitting[fit]({ occupation })}</td>
              <td>{source && <SourceLink {...source} words={words} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceLink({ id, number, words }: SourceProps & WithWords): JSX.Element {
  return (
    <a class="career-graph-source" href={`#${id}`} aria-label={words.careerGraph.sourceNumber({ number })}>
      [{number}]
    </a>
  );
}

function SourceItems({
  sources,
  words,
}: WithWords & { readonly sources: readonly SourceProps[] }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <ol class="career-graph-sources" aria-label={words.careerGraph.sources}>
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
