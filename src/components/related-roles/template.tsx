import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import { SkillName, type SkillLink } from '../skill-link.tsx';

export interface RelatedRolesProps {
  /** Title of the role that the others are related to. */
  readonly role: string;
  readonly related: readonly RelatedProps[];
}

export interface RelatedProps {
  readonly title: string;
  readonly href: string;
  /** 0–100, whole per cent. */
  readonly percent: number;
  readonly difference: SafeHtml;
  readonly shared: readonly SkillLink[];
  /** What the other role needs and this one does not. */
  readonly missingHere: readonly SkillLink[];
  /** What this role needs and the other does not. */
  readonly missingThere: readonly SkillLink[];
}

/** Related roles with how far their skills overlap, and why. */
export function RelatedRoles({ role, related }: RelatedRolesProps): JSX.Element {
  const caption = `Roles related to ${role}`;
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="related-roles" data-component="related-roles">
        <caption>
          {caption}{' '}
          <span class="related-roles-method">
            Overlap is counted from the skills of both roles: must have three times, important twice, nice to
            have once, each times its proficiency.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Overlap</th>
            <th scope="col">Key difference</th>
          </tr>
        </thead>
        <tbody>
          {related.map((other) => (
            <RelatedRow role={role} {...other} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RelatedRow(props: RelatedProps & { readonly role: string }): JSX.Element {
  const { role, title, href, percent, difference, shared, missingHere, missingThere } = props;
  return (
    <tr>
      <th scope="row">
        <a href={href}>{title}</a>
      </th>
      <td class="related-roles-overlap">{percent} %</td>
      <td>
        <Raw html={difference} />
        <details class="related-roles-why">
          <summary>Why {percent} %</summary>
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

interface SkillListProps {
  readonly term: string;
  readonly skills: readonly SkillLink[];
}

function SkillList({ term, skills }: SkillListProps): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>{' '}
      <dd>
        {skills.length === 0 && 'Nothing'}
        {skills.map((skill, index) => [index > 0 && ', ', <SkillName {...skill} />])}
      </dd>
    </div>
  );
}
