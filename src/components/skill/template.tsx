import type { JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import type { WordsOf } from '../../words/words.ts';
import { proficiencies, Proficiency, proficiencyWords, tierWords, type SkillWords } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { RelatedSkillProps, SkillRoleProps } from './props.ts';

interface WithWords {
  readonly words: WordsOf<'skills' | 'skillNeeds' | 'punctuation'>;
}

export interface SkillRolesProps extends WithWords {
  readonly skill: string;
  readonly roles: readonly SkillRoleProps[];
}

/** The roles that need a skill, how well and why, as one table. What each such table says of itself is no find. */
export function SkillRoles({ skill, roles, words }: SkillRolesProps): JSX.Element {
  const caption = words.skills.rolesThatNeed({ skill });
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="skills" data-component="skill-roles">
        <caption data-pagefind-ignore>{caption}</caption>
        <thead data-pagefind-ignore>
          <tr>
            <th scope="col">{words.skills.role}</th>
            <th scope="col">{words.skills.category}</th>
            <th scope="col">{words.skills.need}</th>
            <th scope="col">{words.skills.proficiency}</th>
            <th scope="col">{words.skills.why}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <SkillRole {...role} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SkillRole({
  title,
  href,
  category,
  tier,
  proficiency,
  why,
  words,
}: SkillRoleProps & WithWords): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <a href={href}>{title}</a>
      </th>
      <td>{category}</td>
      <td>{tierWords(tier, words).title}</td>
      <td>
        <Proficiency value={proficiency} words={words} />
      </td>
      <td>
        <Raw html={why} />
      </td>
    </tr>
  );
}

export interface RelatedSkillsProps extends WithWords {
  readonly skill: string;
  readonly related: readonly RelatedSkillProps[];
}

/** The skills that the same roles need, each with how many do. */
export function RelatedSkills({ skill, related, words }: RelatedSkillsProps): JSX.Element {
  return (
    <ul class="skill-related" data-component="related-skills" aria-label={words.skills.goWith({ skill })}>
      {related.map(({ title, href, both, either }) => (
        <li>
          <SkillName title={title} href={href} />{' '}
          <span class="skill-reason">{togetherWords(both, either, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function togetherWords(both: number, either: number, { skills: words }: WithWords['words']): string {
  if (either === 1) return words.onlyRoleNeedsBoth;
  return both === either ? words.allNeedBoth({ count: either }) : words.someNeedBoth({ either, count: both });
}

/** What the proficiencies 1 to 5 mean. */
export function ProficiencyScale({ words }: { readonly words: SkillWords }): JSX.Element {
  return (
    <ol class="skill-scale" role="list" data-component="proficiency-scale">
      {proficiencies(words).map(({ value, meaning }) => (
        <li>
          <strong>{proficiencyWords(value, words)}</strong>: {meaning}
        </li>
      ))}
    </ol>
  );
}
