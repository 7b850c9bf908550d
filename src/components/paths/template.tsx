import type { JSX } from 'preact';
import { moveWords } from '../move-words.ts';
import { Raw } from '../../support/raw.tsx';
import { GapDetails, type GapProps, type WithWords } from './gap.tsx';
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
export function Reach({ from, hasSkills, groups, words }: ReachProps & WithWords): JSX.Element {
  const { paths } = words;
  return (
    <div class="paths" data-component="paths">
      {!hasSkills && <p>{paths.startUnknown({ from })}</p>}
      {groups.map(({ moves, ends, left }) => (
        <section>
          <h2>{paths.inMoves({ count: moves })}</h2>
          <ul class="paths-ends" role="list">
            {ends.map((end) => (
              <li>
                <h3>
                  <PlaceName {...end} />
                </h3>
                <Hops hops={end.hops} words={words} />
                {hasSkills && (
                  <GapDetails words={words} from={from} to={end.title} gap={end.gap} isBrief={moves > 1} />
                )}
              </li>
            ))}
          </ul>
          {left > 0 && <p>{paths.andMore({ count: left })}</p>}
        </section>
      ))}
    </div>
  );
}

function PlaceName({ title, href }: Place): JSX.Element {
  return href === null ? <>{title}</> : <a href={href}>{title}</a>;
}

/** A route; of a single move the ends are known already. */
function Hops({ hops, words }: WithWords & { readonly hops: readonly Hop[] }): JSX.Element {
  const [first] = hops;
  if (first && hops.length === 1) {
    return (
      <p class="paths-hops">
        <HopFacts {...first} words={words} />
      </p>
    );
  }
  return (
    <ol class="paths-hops" role="list">
      {hops.map((hop) => (
        <li>
          <HopLine {...hop} words={words} />
        </li>
      ))}
    </ol>
  );
}

/** From where to where, what kind of move it is, how long it takes, and who says so. */
export function HopLine({ from, to, words, ...facts }: Hop & WithWords): JSX.Element {
  return (
    <>
      <span class="paths-hop">
        <PlaceName {...from} /> <span aria-hidden="true">→</span>{' '}
        <span class="visually-hidden">{words.paths.toInHop} </span>
        <PlaceName {...to} />
      </span>{' '}
      <HopFacts {...facts} words={words} />
    </>
  );
}

/** How each kind of source is named. */
const SOURCES = { official: 'sourceOfficial', survey: 'sourceSurvey', community: 'sourceCommunity' } as const;

function HopFacts({ kind, time, note, source, words }: Omit<Hop, 'from' | 'to'> & WithWords): JSX.Element {
  return (
    <>
      <span class="paths-kind">{moveWords({ kind, time }, words)}</span>{' '}
      <span class="paths-detail">
        {note !== undefined && (
          <>
            <Raw html={note} />{' '}
          </>
        )}
        {source &&
          words.paths[SOURCES[source.kind]].parts({
            link: <a href={source.citation.url}>{source.citation.text}</a>,
          })}
      </span>
    </>
  );
}
