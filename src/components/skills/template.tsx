import type { JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import { Proficiency, PROFICIENCIES, proficiencyWords, TIER_TITLES } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { RoleSkillProps, SkillGroupProps, SkillProps, TierProps } from './props.ts';

/** Skills of a role as one table, with a group of rows for each tier. */
export function RoleSkills({
  role,
  tiers,
}: {
  readonly role: string;
  readonly tiers: readonly TierProps[];
}): JSX.Element {
  const caption = `Skills: ${role}`;
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="skills" data-component="skills">
        <caption>
          {caption}{' '}
          <span class="skills-scale">
            Proficiency: {PROFICIENCIES.map(({ name }, index) => `${index + 1} ${name}`).join(' · ')}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Proficiency</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        {tiers.map((tier) => (
          <Tier {...tier} />
        ))}
      </table>
    </div>
  );
}

function Tier({ tier, skills }: TierProps): JSX.Element {
  const { title, meaning } = TIER_TITLES[tier];
  return (
    <tbody data-tier={tier}>
      <tr class="skills-tier">
        <th scope="rowgroup" colspan={3}>
          {title} <span class="skills-meaning">– {meaning}</span>
        </th>
      </tr>
      {skills.map((skill) => (
        <SkillRow {...skill} />
      ))}
    </tbody>
  );
}

function SkillRow({ title, href, proficiency, byLevel, why }: RoleSkillProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <SkillName title={title} href={href} />
      </th>
      <td>
        <Proficiency value={proficiency} byLevel={byLevel} />
      </td>
      <td>
        <Raw html={why} />
      </td>
    </tr>
  );
}

/** All skills of the guide under a heading for each group. */
export function AllSkills({ groups }: { readonly groups: readonly SkillGroupProps[] }): JSX.Element {
  return (
    <div class="skills-groups" data-component="all-skills">
      {groups.map(({ id, title, skills }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {skills.map((skill) => (
            <SkillEntry {...skill} />
          ))}
        </section>
      ))}
    </div>
  );
}

function SkillEntry({ id, title, href, aliases, summary, neededBy }: SkillProps): JSX.Element {
  return (
    <div class="skills-entry">
      <h3 id={id}>
        <a href={href}>{title}</a>
      </h3>
      <p>
        <Raw html={summary} />
      </p>
      {aliases.length > 0 && <p class="skills-aliases">Also called: {aliases.join(', ')}</p>}
      {neededBy.length > 0 && (
        <ul aria-label={`Roles that need ${title}`}>
          {neededBy.map((need) => (
            <li>
              <a href={need.href}>{need.title}</a>{' '}
              <span class="skills-need">
                {TIER_TITLES[need.tier].title.toLowerCase()}, {proficiencyWords(need.proficiency)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
