import type { JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import type { WordsOf } from '../../words/words.ts';
import type { RelatedProps, SkillNeedProps } from './props.ts';

/** So many skills stand in the sentence that gives the reason; all of them are where the two roles are compared. */
const SKILLS_IN_REASON = 3;

interface WithWords {
  readonly words: WordsOf<'relatedRoles' | 'punctuation'>;
}

export interface RelatedRolesProps extends WithWords {
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
export function RelatedRoles({ role, related, similar, words }: RelatedRolesProps): JSX.Element {
  const { relatedRoles } = words;
  const caption = relatedRoles.caption({ role });
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="related-roles" data-component="related-roles">
        <caption>
          {caption}{' '}
          <span class="related-roles-method" data-pagefind-ignore="">
            {relatedRoles.method}
          </span>
        </caption>
        <thead data-pagefind-ignore="">
          <tr>
            <th scope="col">{relatedRoles.role}</th>
            <th scope="col">{relatedRoles.overlap}</th>
            <th scope="col">{relatedRoles.difference}</th>
          </tr>
        </thead>
        <RelatedRows rows={related} words={words} />
        <RelatedRows rows={similar} heading={relatedRoles.similar} words={words} />
      </table>
    </div>
  );
}

interface RelatedRowsProps extends WithWords {
  readonly rows: readonly RelatedProps[];
  readonly heading?: string;
}

function RelatedRows({ rows, heading, words }: RelatedRowsProps): JSX.Element | null {
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
        <RelatedRow {...other} words={words} />
      ))}
    </tbody>
  );
}

function RelatedRow(props: RelatedProps & WithWords): JSX.Element {
  const { relatedRoles } = props.words;
  const { title, href, skillsHref, percent, difference } = props;
  return (
    <tr>
      <th scope="row">
        <a href={href}>{title}</a>
      </th>
      <td data-pagefind-ignore="">{relatedRoles.percent({ percent })}</td>
      <td>
        {difference !== undefined && <Raw html={difference} />}
        <p data-pagefind-ignore="">
          {reason(props)}{' '}
          <a href={skillsHref} data-ui="">
            {relatedRoles.allSkills({ percent })}
          </a>
        </p>
      </td>
    </tr>
  );
}

/** `Both need Linux 4/3, Git 3/3 and 2 more. You would add SQL 4.` */
function reason({ shared, missingHere, words }: RelatedProps & WithWords): string {
  const { reasonBoth, reasonAdd, reasonAddNothing } = words.relatedRoles;
  const both = shared.length === 0 ? [] : [reasonBoth({ skills: firstFew(shared, words) })];
  const add =
    missingHere.length === 0 ? reasonAddNothing : reasonAdd({ skills: firstFew(missingHere, words) });
  return [...both, add].join(' ');
}

function firstFew(
  skills: readonly SkillNeedProps[],
  { relatedRoles, punctuation }: WithWords['words'],
): string {
  const named = skills
    .slice(0, SKILLS_IN_REASON)
    .map(({ title, proficiency }) => relatedRoles.need({ skill: title, proficiency }))
    .join(punctuation.comma);
  const rest = skills.length - SKILLS_IN_REASON;
  return rest > 0 ? relatedRoles.andMore({ skills: named, count: rest }) : named;
}
