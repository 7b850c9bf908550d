import type { ComponentChildren, JSX } from 'preact';
import type { SkillGap } from '../../model/skill-gap.ts';
import { Raw } from '../../support/raw.tsx';
import type { WordsOf } from '../../words/words.ts';
import { proficiencyWords, tierWords } from '../proficiency.tsx';
import { Separated } from '../separated.tsx';
import { SkillName } from '../skill-link.tsx';
import type { PathsSections } from './choice-data.ts';
import type { LearnLink, LevelNeeds, Need } from './needs.ts';

export interface WithWords {
  readonly words: WordsOf<PathsSections>;
}

export interface GapProps extends SkillGap<Need> {
  /** Where to learn for the target as a whole. */
  readonly learn: readonly LearnLink[];
}

export interface GapDetailsProps extends WithWords {
  readonly from: string;
  readonly to: string;
  readonly gap: GapProps | undefined;
  /** Without the reasons, which stand on the pages of the next move: a page has many ends of two moves. */
  readonly isBrief?: boolean;
}

/** A gap that the reader opens. */
export function GapDetails({ from, to, gap, isBrief = false, words }: GapDetailsProps): JSX.Element {
  const { paths } = words;
  if (!gap) return <p class="paths-detail">{paths.cannotCompare}</p>;
  const missing = gap.raise.length + gap.add.length;
  return (
    <details class="paths-gap-details">
      <summary>{paths.gap({ have: gap.have.length, missing })}</summary>
      <p class="paths-detail">{paths.gapFor({ from, to })}</p>
      {isBrief ? <BriefGap {...gap} words={words} /> : <Gap {...gap} words={words} />}
    </details>
  );
}

/** What is there already, what to raise from where to where, and what is new; each with the reason. */
export function Gap({ have, raise, add, learn, words }: GapProps & WithWords): JSX.Element {
  const { paths, punctuation } = words;
  const shown = (need: Need): { readonly to: string; readonly tier: string } => ({
    to: proficiencyWords(need.proficiency, words),
    tier: tierWords(need.tier, words).inSentence,
  });
  return (
    <dl class="paths-gap">
      <Part term={paths.have} none={paths.haveNothing}>
        {listed(
          have.map((need) => <SkillName {...need} />),
          punctuation.comma,
        )}
      </Part>
      <Part term={paths.raise} none={paths.nothing}>
        {raise.map(({ need, from }) => (
          <NeedLine need={need} depth={paths.raiseFromTo({ from, ...shown(need) })} words={words} />
        ))}
      </Part>
      <Part term={paths.new} none={paths.nothing}>
        {add.map((need) => (
          <NeedLine need={need} depth={paths.addTo(shown(need))} words={words} />
        ))}
      </Part>
      {learn.length > 0 && (
        <Part term={paths.learn} none="">
          {[<LearnLinks links={learn} words={words} />]}
        </Part>
      )}
    </dl>
  );
}

/** The same in a few lines: the names of the skills, with how well each is needed. */
function BriefGap({ have, raise, add, words: { paths, punctuation } }: GapProps & WithWords): JSX.Element {
  const raised = raise.map(({ need: { title, proficiency: to }, from }) =>
    paths.raiseInBrief({ skill: title, from, to }),
  );
  const added = add.map(({ title, proficiency }) => paths.addInBrief({ skill: title, to: proficiency }));
  return (
    <dl class="paths-gap">
      <Part term={paths.have} none={paths.haveNothing}>
        {listed(
          have.map(({ title }) => title),
          punctuation.comma,
        )}
      </Part>
      <Part term={paths.raise} none={paths.nothing}>
        {listed(raised, punctuation.comma)}
      </Part>
      <Part term={paths.new} none={paths.nothing}>
        {listed(added, punctuation.comma)}
      </Part>
    </dl>
  );
}

/** Items as one line; no line where there is no item. */
function listed(items: readonly ComponentChildren[], comma: string): readonly ComponentChildren[] {
  return items.length === 0 ? [] : [<Separated by={comma}>{items}</Separated>];
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

function NeedLine({
  need,
  depth,
  words,
}: WithWords & { readonly need: Need; readonly depth: string }): JSX.Element {
  const links = <LearnLinks links={need.learn} words={words} />;
  return (
    <>
      <strong>
        <SkillName {...need} />
      </strong>{' '}
      {depth}{' '}
      <span class="paths-detail">
        <Raw html={need.why} />
        {need.learn.length > 0 && <> {words.paths.learnIt.parts({ links })}</>}
      </span>
    </>
  );
}

function LearnLinks({ links, words }: WithWords & { readonly links: readonly LearnLink[] }): JSX.Element {
  return (
    <Separated by={words.punctuation.comma}>
      {links.map(({ title, url }) => (
        <a href={url}>{title}</a>
      ))}
    </Separated>
  );
}

/** What a role expects at a level. */
export function LevelExpects({ title, expects, words }: LevelNeeds & WithWords): JSX.Element {
  return (
    <section>
      <h3>{words.paths.expected({ level: title })}</h3>
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
