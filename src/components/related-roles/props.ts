import { comparisonPath } from '../../model/decision-pages.ts';
import { skillOverlap, type Overlap } from '../../model/overlap.ts';
import type { Role } from '../../model/page.ts';
import { pageUrl } from '../../model/page-names.ts';
import type { RoleFacts } from '../../model/role.ts';
import { similarRoles } from '../../model/similar-roles.ts';
import { tieredSkills } from '../../model/skill-needs.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';

/** Roles that no author named are shown from this overlap on: below it, what is shared is what most roles share. */
const SIMILAR_FROM = 15;
const SIMILAR_SHOWN = 3;

/** A role beside another, with how far their skills overlap and why. */
export interface RelatedProps {
  readonly title: string;
  readonly href: string;
  /** Id of its heading among all skills behind the overlaps of the role, and where that is. */
  readonly anchor: string;
  readonly skillsHref: string;
  /** 0–100, whole per cent. */
  readonly percent: number;
  /** What the author says of the difference; undefined where the role is here for its overlap alone. */
  readonly difference: SafeHtml | undefined;
  readonly shared: readonly SkillNeedProps[];
  /** What the other role needs and this one does not. */
  readonly missingHere: readonly SkillNeedProps[];
  /** What this role needs and the other does not. */
  readonly missingThere: readonly SkillNeedProps[];
}

/** A skill with the proficiency that each of the two roles needs, `4/3`, or the one of them that needs it, `4`. */
export interface SkillNeedProps {
  readonly title: string;
  readonly proficiency: string;
}

/** Roles that the author relates to a role, in the order of its file; one that is no role is left out, a check reports it. */
export function namedRelated(role: Role, page: PageContext): readonly RelatedProps[] {
  return role.facts.related.flatMap(({ role: id, difference }) => {
    const other = page.guide.roles.get(id);
    if (!other) return [];
    const overlap = skillOverlap(role.facts.skills, other.facts.skills);
    return [relatedProps({ role, other, overlap, difference: page.inline(difference) }, page)];
  });
}

/** The roles most like a role by their skills, without those that its author names. */
export function similarRelated(role: Role, page: PageContext): readonly RelatedProps[] {
  const except = new Set(role.facts.related.map(({ role: id }) => id));
  return similarRoles(page.guide, role, {
    least: SIMILAR_FROM,
    except,
    limit: SIMILAR_SHOWN,
  }).map(({ role: other, overlap }) => relatedProps({ role, other, overlap, difference: undefined }, page));
}

/** Both, first those that the author names. */
export function allRelated(role: Role, page: PageContext): readonly RelatedProps[] {
  return [...namedRelated(role, page), ...similarRelated(role, page)];
}

interface Pair {
  readonly role: Role;
  readonly other: Role;
  readonly overlap: Overlap;
  readonly difference: SafeHtml | undefined;
}

function relatedProps({ role, other, overlap, difference }: Pair, page: PageContext): RelatedProps {
  const [here, there] = [proficiencies(role.facts.skills), proficiencies(other.facts.skills)];
  const needs = (skills: readonly string[]): readonly SkillNeedProps[] =>
    skills.map((skill) => {
      const known = [here.get(skill), there.get(skill)].filter((value) => value !== undefined);
      return { title: page.guide.skills.get(skill)?.title ?? skill, proficiency: known.join('/') };
    });
  const anchor = `with-${other.id}`;
  return {
    title: other.facts.title,
    href: page.link(other.url),
    anchor,
    skillsHref: page.link(`${pageUrl(comparisonPath(role.id))}#${anchor}`),
    percent: overlap.percent,
    difference,
    shared: needs(overlap.shared.map(({ skill }) => skill)),
    missingHere: needs(overlap.onlySecond),
    missingThere: needs(overlap.onlyFirst),
  };
}

/** Skill id → proficiency. */
function proficiencies(skills: RoleFacts['skills']): ReadonlyMap<string, number> {
  return new Map(tieredSkills(skills).map(({ skill, proficiency }) => [skill, proficiency]));
}
