import type { JSX } from 'preact';
import type { FitGap, RankedFit } from '../../model/skill-fit.ts';
import type { Message } from '../../words/message.ts';
import type { WordsOf } from '../../words/words.ts';
import { proficiencyWords } from '../proficiency.tsx';
import { Separated } from '../separated.tsx';
import { SkillName, type SkillLink } from '../skill-link.tsx';
import type { FitRole, FitSections } from './choice-data.ts';
import type { MustGroupProps, MustSkillProps } from './props.ts';

export interface FitResultsProps {
  readonly words: WordsOf<FitSections>;
  /** The closest first. */
  readonly ranked: readonly RankedFit<Pick<FitRole, 'title' | 'href' | 'paths'>>[];
  /** Title and link of each skill, by id. */
  readonly skills: ReadonlyMap<string, SkillLink>;
}

/** Roles by how far somebody's skills cover them, each with what is missing and how deep. */
export function FitResults({ words, ranked, skills }: FitResultsProps): JSX.Element {
  const { skillFit } = words;
  return (
    <ol class="skill-fit-results" role="list" data-component="skill-fit">
      {ranked.map(({ role, fit: { must, important, gaps } }) => (
        <li key={role.href}>
          <h3>
            <a href={role.href}>{role.title}</a>
          </h3>
          <Bar percent={must} />
          <p>
            {skillFit.share.parts({
              must: <strong>{skillFit.ofMust({ percent: must })}</strong>,
              percent: important,
            })}
          </p>
          <Gaps
            words={words}
            sentence={skillFit.missingMust}
            gaps={gaps.filter(({ tier }) => tier === 'must')}
            skills={skills}
          />
          <Gaps
            words={words}
            sentence={skillFit.missingImportant}
            gaps={gaps.filter(({ tier }) => tier === 'important')}
            skills={skills}
          />
          {role.paths !== undefined && (
            <p class="skill-fit-gaps">
              <a href={role.paths}>{skillFit.wayThere({ role: role.title })}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The figure beside it as a picture; a screen reader hears the figure alone. */
function Bar({ percent }: { readonly percent: number }): JSX.Element {
  return (
    <svg class="skill-fit-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" fill="currentColor" opacity="0.2" />
      <rect width={percent} height="4" fill="currentColor" />
    </svg>
  );
}

interface GapsProps {
  readonly words: FitResultsProps['words'];
  /** Says that these are missing. */
  readonly sentence: Message<'skills'>;
  readonly gaps: readonly FitGap[];
  readonly skills: FitResultsProps['skills'];
}

function Gaps({ words, sentence, gaps, skills }: GapsProps): JSX.Element | null {
  if (gaps.length === 0) return null;
  const { add, raise } = words.skillFit;
  const named = gaps.map(({ skill: id, proficiency: to, has: from }) => {
    const skill = <SkillName {...(skills.get(id) ?? { title: id, href: undefined })} />;
    return from === 0 ? add.parts({ skill, to }) : raise.parts({ skill, from, to });
  });
  return (
    <p class="skill-fit-gaps">
      {sentence.parts({ skills: <Separated by={words.punctuation.comma}>{named}</Separated> })}
    </p>
  );
}

/** Every skill that some role cannot do without, with those roles: what there is to read without a script. */
export function MustHaves({
  groups,
  words,
}: {
  readonly groups: readonly MustGroupProps[];
  readonly words: WordsOf<FitSections>;
}): JSX.Element {
  return (
    <div class="skill-fit-musts" data-component="must-haves">
      {groups.map(({ title, skills }) => (
        <section data-later="">
          <h3>{title}</h3>
          <dl>
            {skills.map((skill) => (
              <MustSkill {...skill} words={words} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function MustSkill({
  roles,
  words,
  ...skill
}: MustSkillProps & { readonly words: WordsOf<FitSections> }): JSX.Element {
  const named = roles.map(({ title, href, proficiency }) =>
    words.skillFit.needOfRole.parts({
      role: <a href={href}>{title}</a>,
      proficiency: proficiencyWords(proficiency, words),
    }),
  );
  return (
    <div>
      <dt>
        <SkillName title={skill.title} href={skill.href} />
      </dt>{' '}
      <dd>
        <Separated by={words.punctuation.semicolon}>{named}</Separated>
      </dd>
    </div>
  );
}
