import type { ComponentChildren, JSX } from 'preact';
import { KIND_WORDS } from '../../model/career-graph.ts';
import type { SkillGap } from '../../model/skill-gap.ts';
import { Raw } from '../../support/raw.tsx';
import { proficiencyWords, TIER_TITLES } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { Hop, Place } from './graph.ts';
import type { LearnLink, LevelNeeds, Need } from './needs.ts';

export interface GapProps extends SkillGap<Need> {
  /** Where to learn for the target as a whole. */
  readonly learn: readonly LearnLink[];
}

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
                {hasSkills && <GapDetails from={from} to={end.title} gap={end.gap} />}
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

/** A gap that the reader opens. */
export function GapDetails(props: {
  readonly from: string;
  readonly to: string;
  readonly gap: GapProps | undefined;
}): JSX.Element {
  const { from, to, gap } = props;
  if (!gap) {
    return (
      <p class="paths-detail">This guide does not say what both take, so it cannot compare their skills.</p>
    );
  }
  const missing = gap.raise.length + gap.add.length;
  return (
    <details class="paths-gap-details">
      <summary>
        Skills: {gap.have.length} you have, {missing} to raise or add
      </summary>
      <p class="paths-detail">
        For somebody who does what the guide asks of “{from}”, on the way to “{to}”.
      </p>
      <Gap {...gap} />
    </details>
  );
}

/** What is there already, what to raise from where to where, and what is new; each with the reason. */
export function Gap({ have, raise, add, learn }: GapProps): JSX.Element {
  return (
    <dl class="paths-gap">
      <Part term="You have" none="Nothing that it needs">
        {have.length === 0 ? [] : [have.map((need, i) => [i > 0 && ', ', <SkillName {...need} />])]}
      </Part>
      <Part term="Raise" none="Nothing">
        {raise.map(({ need, from }) => (
          <NeedLine need={need} depth={`from ${from} to ${proficiencyWords(need.proficiency)}`} />
        ))}
      </Part>
      <Part term="New" none="Nothing">
        {add.map((need) => (
          <NeedLine need={need} depth={`to ${proficiencyWords(need.proficiency)}`} />
        ))}
      </Part>
      {learn.length > 0 && (
        <Part term="To begin with" none="">
          {[<LearnLinks links={learn} />]}
        </Part>
      )}
    </dl>
  );
}

function Part(props: {
  readonly term: string;
  /** What it says where it is empty. */
  readonly none: string;
  readonly children: readonly ComponentChildren[];
}): JSX.Element {
  const { term, none, children } = props;
  return (
    <div>
      <dt>{term}</dt> {children.length === 0 ? <dd>{none}</dd> : children.map((child) => <dd>{child}</dd>)}
    </div>
  );
}

function NeedLine({ need, depth }: { readonly need: Need; readonly depth: string }): JSX.Element {
  return (
    <>
      <strong>
        <SkillName {...need} />
      </strong>{' '}
      {depth}; {TIER_TITLES[need.tier].title.toLowerCase()}.{' '}
      <span class="paths-detail">
        <Raw html={need.why} />
        {need.learn.length > 0 && (
          <>
            {' '}
            Learn it: <LearnLinks links={need.learn} />
          </>
        )}
      </span>
    </>
  );
}

function LearnLinks({ links }: { readonly links: readonly LearnLink[] }): JSX.Element {
  return <>{links.map(({ title, url }, i) => [i > 0 && ', ', <a href={url}>{title}</a>])}</>;
}

/** What a role expects at a level. */
export function LevelExpects({ title, expects }: LevelNeeds): JSX.Element {
  return (
    <section>
      <h3>Expected as {title}</h3>
      <ul>
        {expects.map((text) => (
          <li>
            <Raw html={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
