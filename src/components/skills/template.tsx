import type { JSX } from 'preact';
import type { SkillTier } from '../../model/role.ts';
import { Raw } from '../../support/html.tsx';
import { Steps } from '../../support/steps.tsx';
import type { RoleSkillProps, SkillGroupProps, SkillProps, TierProps } from './props.ts';

const TIER_TITLES: Readonly<Record<SkillTier, { readonly title: string; readonly meaning: string }>> = {
  must: { title: 'Must have', meaning: 'without these the job cannot be done' },
  important: { title: 'Important', meaning: 'expected of most people in the role' },
  nice: { title: 'Nice to have', meaning: 'helps, and is not expected' },
};

const PROFICIENCIES = ['aware', 'guided', 'independent', 'advanced', 'expert'] as const;

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
            Proficiency: 1 aware · 2 guided · 3 independent · 4 advanced · 5 expert
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

function SkillRow({ title, href, proficiency, why }: RoleSkillProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <a href={href}>{title}</a>
      </th>
      <td>
        <Proficiency value={proficiency} />
      </td>
      <td>
        <Raw html={why} />
      </td>
    </tr>
  );
}

function Proficiency({ value }: { readonly value: number }): JSX.Element {
  return (
    <span class="skills-proficiency">
      <Steps value={value} of={PROFICIENCIES.length} /> {proficiencyWords(value)}
    </span>
  );
}

/** 3 → `3 of 5, independent` */
function proficiencyWords(value: number): string {
  return `${value} of ${PROFICIENCIES.length}, ${PROFICIENCIES[value - 1] ?? ''}`;
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

function SkillEntry({ id, title, aliases, summary, neededBy }: SkillProps): JSX.Element {
  return (
    <div class="skills-entry">
      <h3 id={id}>{title}</h3>
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
