import type { JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import { SkillName } from '../skill-link.tsx';
import type { RelatedProps, SkillNeedProps } from './props.ts';

/** So many skills stand in the sentence that gives the reason; all of them are in the list below it. */
const SKILLS_IN_REASON = 3;

export interface RelatedRolesProps {
  /** Title of the role that the others are related to. */
  readonly role: string;
  /** Those that the author names. */
  readonly related: readonly RelatedProps[];
  /** Those that have much in common besides. */
  readonly similar: readonly RelatedProps[];
}

/**
 * Related roles with how far their skills overlap, and why. The search finds the role by its own skills and by what
 * sets it apart from others, not by the skills of others.
 */
export function RelatedRoles({ role, related, similar }: RelatedRolesProps): JSX.Element {
  const caption = `Roles related to ${role}`;
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="related-roles" data-component="related-roles">
        <caption>
          {caption}{' '}
          <span class="related-roles-method" data-pagefind-ignore>
            Overlap is counted from the skills of both roles: must have three times, important twice, nice to
            have once, each times its proficiency. 4/3 after a skill: this role needs proficiency 4, the other
            one 3.
          </span>
        </caption>
        <thead data-pagefind-ignore>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Overlap</th>
            <th scope="col">Difference and reason</th>
          </tr>
        </thead>
        <RelatedRows role={role} rows={related} />
        <RelatedRows role={role} rows={similar} heading="Also similar by their skills" />
      </table>
    </div>
  );
}

interface RelatedRowsProps {
  readonly role: string;
  readonly rows: readonly RelatedProps[];
  readonly heading?: string;
}

function RelatedRows({ role, rows, heading }: RelatedRowsProps): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <tbody>
      {heading !== undefined && (
        <tr class="related-roles-heading">
          <th scope="rowgroup" colspan={3}>
            {heading}
          </th>
        </tr>
      )}
      {rows.map((other) => (
        <RelatedRow role={role} {...other} />
      ))}
    </tbody>
  );
}

function RelatedRow(props: RelatedProps & { readonly role: string }): JSX.Element {
  const { role, title, href, percent, difference, shared, missingHere, missingThere } = props;
  return (
    <tr>
      <th scope="row">
        <a href={href}>{title}</a>
      </th>
      <td class="related-roles-overlap" data-pagefind-ignore>
        {percent} %
      </td>
      <td>
        {difference !== undefined && <Raw html={difference} />}
        <p class="related-roles-reason" data-pagefind-ignore>
          {reason(props)}
        </p>
        <details class="related-roles-why" data-pagefind-ignore>
          <summary>All skills behind the {percent} %</summary>
          <dl>
            <SkillList term="Both need" skills={shared} />
            <SkillList term={`Only ${title}`} skills={missingHere} />
            <SkillList term={`Only ${role}`} skills={missingThere} />
          </dl>
        </details>
      </td>
    </tr>
  );
}

/** `Both need Linux 4/3, Git 3/3 and 2 more. You would add SQL 4.` */
function reason({ shared, missingHere }: RelatedProps): string {
  const both = shared.length === 0 ? '' : `Both need ${firstFew(shared)}. `;
  return (
    both +
    (missingHere.length === 0 ? 'You would add nothing new.' : `You would add ${firstFew(missingHere)}.`)
  );
}

function firstFew(skills: readonly SkillNeedProps[]): string {
  const named = skills.slice(0, SKILLS_IN_REASON).map(({ title, proficiency }) => `${title} ${proficiency}`);
  const rest = skills.length - named.length;
  return named.join(', ') + (rest === 0 ? '' : ` and ${rest} more`);
}

interface SkillListProps {
  readonly term: string;
  readonly skills: readonly SkillNeedProps[];
}

function SkillList({ term, skills }: SkillListProps): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>{' '}
      <dd>
        {skills.length === 0 && 'Nothing'}
        {skills.map((skill, index) => [index > 0 && ', ', <SkillName {...skill} />, ` ${skill.proficiency}`])}
      </dd>
    </div>
  );
}
