import type { JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import { Proficiency, PROFICIENCIES, proficiencyWords, TIER_TITLES } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { RelatedSkillProps, SkillRoleProps } from './props.ts';

export interface SkillRolesProps {
  readonly skill: string;
  readonly roles: readonly SkillRoleProps[];
}

/** The roles that need a skill, how well and why, as one table. */
export function SkillRoles({ skill, roles }: SkillRolesProps): JSX.Element {
  const caption = `Roles that need ${skill}`;
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="skills" data-component="skill-roles">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Category</th>
            <th scope="col">Need</th>
            <th scope="col">Proficiency</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <SkillRole {...role} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SkillRole({ title, href, category, tier, proficiency, why }: SkillRoleProps): JSX.Element {
  return (
    <tr data-tier={tier}>
      <th scope="row">
        <a href={href}>{title}</a>
      </th>
      <td>{category}</td>
      <td>{TIER_TITLES[tier].title}</td>
      <td>
        <Proficiency value={proficiency} />
      </td>
      <td>
        <Raw html={why} />
      </td>
    </tr>
  );
}

export interface RelatedSkillsProps {
  readonly skill: string;
  readonly related: readonly RelatedSkillProps[];
}

/** The skills that the same roles need, each with how many do. */
export function RelatedSkills({ skill, related }: RelatedSkillsProps): JSX.Element {
  return (
    <ul class="skill-related" data-component="related-skills" aria-label={`Skills that go with ${skill}`}>
      {related.map(({ title, href, both, either }) => (
        <li>
          <SkillName title={title} href={href} />{' '}
          <span class="skill-reason">{togetherWords(both, either)}</span>
        </li>
      ))}
    </ul>
  );
}

function togetherWords(both: number, either: number): string {
  if (either === 1) return 'the only role that needs one of them needs both';
  if (both === either) return `each of the ${either} roles that need one of them needs both`;
  return `of ${either} roles that need one of them, ${both} ${both === 1 ? 'needs' : 'need'} both`;
}

/** What the proficiencies 1 to 5 mean. */
export function ProficiencyScale(): JSX.Element {
  return (
    <ol class="skill-scale" role="list" data-component="proficiency-scale">
      {PROFICIENCIES.map(({ meaning }, index) => (
        <li>
          <strong>{proficiencyWords(index + 1)}</strong>: {meaning}
        </li>
      ))}
    </ol>
  );
}
