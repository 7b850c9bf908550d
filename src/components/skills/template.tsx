import type { JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import type { WordsOf } from '../../words/words.ts';
import { Steps } from '../../support/steps.tsx';
import { MOST_PROFICIENT, proficiencies, Proficiency, proficiencyWords, tierWords } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { RoleSkillProps, SkillGroupProps, SkillProps, TierProps } from './props.ts';

type SkillsWords = WordsOf<'skills' | 'skillNeeds' | 'punctuation'>;
interface WithWords {
  readonly words: SkillsWords;
}

/** Skills of a role as one table, with a group of rows for each tier. */
export function RoleSkills({
  role,
  tiers,
  words,
}: WithWords & {
  readonly role: string;
  readonly tiers: readonly TierProps[];
}): JSX.Element {
  const caption = words.skills.ofRole({ role });
  const scale = proficiencies(words).map(({ value, name }) => words.skillNeeds.numbered({ value, name }));
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="skills" data-component="skills">
        <caption>
          {caption} <span class="skills-scale">{words.skills.scale({ scale: scale.join(' · ') })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.skills.skill}</th>
            <th scope="col">{words.skills.proficiency}</th>
            <th scope="col">{words.skills.why}</th>
          </tr>
        </thead>
        {tiers.map((tier) => (
          <Tier {...tier} words={words} />
        ))}
      </table>
    </div>
  );
}

function Tier({ tier, skills, words }: TierProps & WithWords): JSX.Element {
  const { title, meaning } = tierWords(tier, words);
  return (
    <tbody>
      <tr class="skills-tier">
        <th scope="rowgroup" colspan={3}>
          {title} <span class="skills-meaning">– {meaning}</span>
        </th>
      </tr>
      {skills.map((skill) => (
        <SkillRow {...skill} words={words} />
      ))}
    </tbody>
  );
}

function SkillRow({
  title,
  href,
  proficiency,
  byLevel,
  why,
  words,
}: RoleSkillProps & WithWords): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <SkillName title={title} href={href} />
      </th>
      <td>
        <Proficiency value={proficiency} byLevel={byLevel} words={words} />
      </td>
      <td>
        <Raw html={why} />
      </td>
    </tr>
  );
}

/** All skills of the guide under a heading for each group. */
export function AllSkills({
  groups,
  words,
}: WithWords & { readonly groups: readonly SkillGroupProps[] }): JSX.Element {
  return (
    <div class="skills-groups" data-component="all-skills">
      {groups.map(({ id, title, skills }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {skills.map((skill) => (
            <SkillEntry {...skill} words={words} />
          ))}
        </section>
      ))}
    </div>
  );
}

function SkillEntry({
  id,
  title,
  href,
  aliases,
  summary,
  neededBy,
  words,
}: SkillProps & WithWords): JSX.Element {
  return (
    <div class="skills-entry">
      <div>
        <h3 id={id}>
          <a href={href}>{title}</a>
        </h3>
        <p>
          <Raw html={summary} />
        </p>
        {aliases.length > 0 && (
          <p class="skills-aliases">
            {words.skills.alsoCalled({ names: aliases.join(words.punctuation.comma) })}
          </p>
        )}
      </div>
      {neededBy.length > 0 && (
        <ul role="list" aria-label={words.skills.rolesThatNeed({ skill: title })}>
          {neededBy.map((need) => (
            <li>
              <a href={need.href}>{need.title}</a>{' '}
              <span class="skills-need">
                <Steps value={need.proficiency} of={MOST_PROFICIENT} />{' '}
                {tierWords(need.tier, words).inSentence}
                {words.punctuation.comma}
                {proficiencyWords(need.proficiency, words)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
