import type { JSX } from 'preact';
import { skillUrl } from '../model/page-names.ts';
import type { PageContext } from './component.ts';

/** Name of a skill with the relative link to its page. */
export interface SkillLink {
  readonly title: string;
  /** Undefined where the guide does not know the skill; a check reports that. */
  readonly href: string | undefined;
}

/** Id of a skill → its title, and the link from this page to its own. */
export function skillLink(id: string, page: PageContext): SkillLink {
  const skill = page.guide.skills.get(id);
  return skill ? { title: skill.title, href: page.link(skillUrl(id)) } : { title: id, href: undefined };
}

/** The name as a link, or as plain text where there is nothing to link to. */
export function SkillName({ title, href }: SkillLink): JSX.Element {
  return href === undefined ? <>{title}</> : <a href={href}>{title}</a>;
}
