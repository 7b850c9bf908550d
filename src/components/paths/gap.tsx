import type { ComponentChildren, JSX } from 'preact';
import type { SkillGap } from '../../model/skill-gap.ts';
import { Raw } from '../../support/raw.tsx';
import { proficiencyWords, TIER_TITLES } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { LearnLink, LevelNeeds, Need } from './needs.ts';

export interface GapProps extends SkillGap<Need> {
  /** Where to learn for the target as a whole. */
  readonly learn: readonly LearnLink[];
}

/** A gap that the reader opens. */
export function GapDetails(props: {
  readonly from: string;
  readonly to: string;
  readonly gap: GapProps | undefined;
  /** Without the reasons, which stand on the pages of the next move: a page has many ends of two moves. */
  readonly isBrief?: boolean;
}): JSX.Element {
  const { from, to, gap, isBrief = false } = props;
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
      {isBrief ? <BriefGap {...gap} /> : <Gap {...gap} />}
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

/** The same in a few lines: the names of the skills, with how well each is needed. */
function BriefGap({ have, raise, add }: GapProps): JSX.Element {
  const listed = (items: readonly ComponentChildren[]): readonly ComponentChildren[] =>
    items.length === 0 ? [] : [items.map((item, i) => [i > 0 && ', ', item])];
  return (
    <dl class="paths-gap">
      <Part term="You have" none="Nothing that it needs">
        {listed(have.map(({ title }) => title))}
      </Part>
      <Part term="Raise" none="Nothing">
        {listed(raise.map(({ need, from }) => `${need.title} from ${from} to ${need.proficiency}`))}
      </Part>
      <Part term="New" none="Nothing">
        {listed(add.map(({ title, proficiency }) => `${title} to ${proficiency}`))}
      </Part>
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
