import type { JSX } from 'preact';
import type { FitGap, RankedFit } from '../../model/skill-fit.ts';
import { proficiencyWords } from '../proficiency.tsx';
import { SkillName, type SkillLink } from '../skill-link.tsx';
import type { FitRole } from './choice-data.ts';
import type { MustGroupProps, MustSkillProps } from './props.ts';

export interface FitResultsProps {
  /** The closest first. */
  readonly ranked: readonly RankedFit<Pick<FitRole, 'title' | 'href' | 'paths'>>[];
  /** Title and link of each skill, by id. */
  readonly skills: ReadonlyMap<string, SkillLink>;
}

/** Roles by how far somebody's skills cover them, each with what is missing and how deep. */
export function FitResults({ ranked, skills }: FitResultsProps): JSX.Element {
  return (
    <ol class="skill-fit-results" role="list" data-component="skill-fit">
      {ranked.map(({ role, fit: { must, important, gaps } }) => (
        <li key={role.href}>
          <h3>
            <a href={role.href}>{role.title}</a>
          </h3>
          <Bar percent={must} />
          <p>
            <strong>{must} % of the must-haves</strong>, {important} % of what is important
          </p>
          <Gaps
            label="Missing must-haves"
            gaps={gaps.filter(({ tier }) => tier === 'must')}
            skills={skills}
          />
          <Gaps
            label="Missing, important"
            gaps={gaps.filter(({ tier }) => tier === 'important')}
            skills={skills}
          />
          {role.paths !== undefined && (
            <p class="skill-fit-gaps">
              <a href={role.paths}>The way there: {role.title}</a>
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
  readonly label: string;
  readonly gaps: readonly FitGap[];
  readonly skills: FitResultsProps['skills'];
}

function Gaps({ label, gaps, skills }: GapsProps): JSX.Element | null {
  if (gaps.length === 0) return null;
  return (
    <p class="skill-fit-gaps">
      {label}:{' '}
      {gaps.map(({ skill, proficiency, has }, index) => [
        index > 0 && ', ',
        <SkillName {...(skills.get(skill) ?? { title: skill, href: undefined })} />,
        has === 0 ? ` ${proficiency}` : ` from ${has} to ${proficiency}`,
      ])}
    </p>
  );
}

/** Every skill that some role cannot do without, with those roles: what there is to read without a script. */
export function MustHaves({ groups }: { readonly groups: readonly MustGroupProps[] }): JSX.Element {
  return (
    <div class="skill-fit-musts" data-component="must-haves">
      {groups.map(({ title, skills }) => (
        <section>
          <h3>{title}</h3>
          <dl>
            {skills.map((skill) => (
              <MustSkill {...skill} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function MustSkill({ roles, ...skill }: MustSkillProps): JSX.Element {
  return (
    <div>
      <dt>
        <SkillName title={skill.title} href={skill.href} />
      </dt>{' '}
      <dd>
        {roles.map(({ title, href, proficiency }, index) => [
          index > 0 && '; ',
          <a href={href}>{title}</a>,
          ` ${proficiencyWords(proficiency)}`,
        ])}
      </dd>
    </div>
  );
}
