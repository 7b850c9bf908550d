import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import type { RelatedProps, SkillNeedProps } from './props.ts';

interface WithWords {
  readonly words: WordsOf<'relatedRoles' | 'punctuation'>;
}

export interface RelatedSkillsProps extends WithWords {
  /** Title of the role that the others are related to. */
  readonly role: string;
  /** Id of the heading. */
  readonly id: string;
  readonly related: readonly RelatedProps[];
}

/** All skills behind the overlap of a role with each related one: its own page gives the reason in a sentence. */
export function RelatedSkills({ role, id, related, words }: RelatedSkillsProps): JSX.Element | null {
  const { relatedRoles } = words;
  if (related.length === 0) return null;
  return (
    <>
      <h2 id={id}>{relatedRoles.caption({ role })}</h2>
      <p>{relatedRoles.method}</p>
      {related.map(({ anchor, title, href, percent, shared, missingHere, missingThere }) => (
        <>
          <h3 id={anchor}>
            <a href={href}>{title}</a>
          </h3>
          <dl>
            <dt>{relatedRoles.overlap}</dt>
            <dd>{relatedRoles.percent({ percent })}</dd>
            <SkillList term={relatedRoles.bothNeed} skills={shared} words={words} />
            <SkillList term={relatedRoles.only({ role: title })} skills={missingHere} words={words} />
            <SkillList term={relatedRoles.only({ role })} skills={missingThere} words={words} />
          </dl>
        </>
      ))}
    </>
  );
}

interface SkillListProps extends WithWords {
  readonly term: string;
  readonly skills: readonly SkillNeedProps[];
}

function SkillList({ term, skills, words: { relatedRoles, punctuation } }: SkillListProps): JSX.Element {
  const needs = skills.map(({ title, proficiency }) => relatedRoles.need({ skill: title, proficiency }));
  return (
    <>
      <dt>{term}</dt>
      <dd>{needs.length === 0 ? relatedRoles.nothing : needs.join(punctuation.comma)}</dd>
    </>
  );
}
