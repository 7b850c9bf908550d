import type { JSX } from 'preact';
import { KIND_WORDS } from '../../model/career-graph.ts';
import { Raw } from '../../support/raw.tsx';
import { GapDetails, type GapProps } from './gap.tsx';
import type { Hop, Place } from './graph.ts';

/** A place that can be reached, and the best route to it. */
export interface EndProps extends Place {
  readonly hops: readonly Hop[];
  /** Undefined where the skills of one of the two are not known. */
  readonly gap: GapProps | undefined;
}

export interface ReachProps {
  readonly from: string;
  /** Whether the guide knows the skills of the start. */
  readonly hasSkills: boolean;
  readonly groups: readonly {
    readonly moves: number;
    readonly ends: readonly EndProps[];
    /** How many more there are. */
    readonly left: number;
  }[];
}

/** What can be reached from a place, nearest first. */
export function Reach({ from, hasSkills, groups }: ReachProps): JSX.Element {
  return (
    <div class="paths" data-component="paths">
      {!hasSkills && (
        <p>
          This guide does not say what “{from}” takes, so it cannot compare skills. What each of the roles
          takes stands on its own page.
        </p>
      )}
      {groups.map(({ moves, ends, left }) => (
        <section>
          <h2>{moves === 1 ? 'In one move' : `In ${moves} moves`}</h2>
          <ul class="paths-ends" role="list">
            {ends.map((end) => (
              <li>
                <h3>
                  <PlaceName {...end} />
                </h3>
                <Hops hops={end.hops} />
                {hasSkills && <GapDetails from={from} to={end.title} gap={end.gap} isBrief={moves > 1} />}
              </li>
            ))}
          </ul>
          {left > 0 && <p>And {left} more.</p>}
        </section>
      ))}
    </div>
  );
}

function PlaceName({ title, href }: Place): JSX.Element {
  return href === null ? <>{title}</> : <a href={href}>{title}</a>;
}

/** A route; of a single move the ends are known already. */
function Hops({ hops }: { readonly hops: readonly Hop[] }): JSX.Element {
  const [first] = hops;
  if (first && hops.length === 1) {
    return (
      <p class="paths-hops">
        <HopFacts {...first} />
      </p>
    );
  }
  return (
    <ol class="paths-hops" role="list">
      {hops.map((hop) => (
        <li>
          <HopLine {...hop} />
        </li>
      ))}
    </ol>
  );
}

/** From where to where, what kind of move it is, how long it takes, and who says so. */
export function HopLine({ from, to, kind, time, note, source }: Hop): JSX.Element {
  return (
    <>
      <span class="paths-hop">
        <PlaceName {...from} /> <span aria-hidden="true">→</span> <span class="paths-to">to </span>
        <PlaceName {...to} />
      </span>{' '}
      <HopFacts kind={kind} time={time} note={note} source={source} />
    </>
  );
}

function HopFacts({ kind, time, note, source }: Omit<Hop, 'from' | 'to'>): JSX.Element {
  return (
    <>
      <span class="paths-kind">
        {KIND_WORDS[kind]}
        {time !== undefined && `, ${time}`}
      </span>{' '}
      <span class="paths-detail">
        {note !== undefined && (
          <>
            <Raw html={note} />{' '}
          </>
        )}
        {source && (
          <>
            Source: <a href={source.citation.url}>{source.citation.text}</a>
            {source.kind === 'official' ? ' (official)' : ` (${source.kind}, not official)`}
          </>
        )}
      </span>
    </>
  );
}
