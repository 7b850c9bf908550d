import { chosenSkill } from '../../model/chosen-entry.ts';
import type { Skill } from '../../model/shared-data.ts';
import type { Component, PageContext, PlacementTemplate } from '../component.ts';
import { relatedSkillProps, skillRoleProps } from './props.ts';
import { ProficiencyScale, RelatedSkills, SkillRoles } from './template.tsx';

/** The skill that a line names, else that of the page. */
function skillOf({ argument, line }: Parameters<PlacementTemplate>[0], page: PageContext): Skill | undefined {
  const ofPage = page.page.kind === 'skill' ? page.page.skill : undefined;
  return chosenSkill(page.guide, argument, ofPage, { line, report: (problem) => page.report(problem) });
}

export const skill: Component = {
  name: 'skill',
  description: 'One skill: the roles that need it and how well, the skills that go with it, and the scale.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: {
    file: 'detail',
    marks: [
      'data-component="skill-roles"',
      'data-component="related-skills"',
      'data-component="proficiency-scale"',
    ],
  },
  placements: {
    'skill-roles': (args, page) => {
      const chosen = skillOf(args, page);
      const roles = chosen ? skillRoleProps(chosen, page) : [];
      return chosen && roles.length > 0
        ? SkillRoles({ skill: chosen.title, roles, words: page.words })
        : undefined;
    },
    'related-skills': (args, page) => {
      const chosen = skillOf(args, page);
      const related = chosen ? relatedSkillProps(chosen, page) : [];
      return chosen && related.length > 0
        ? RelatedSkills({ skill: chosen.title, related, words: page.words })
        : undefined;
    },
    'proficiency-scale': (_, page) => ProficiencyScale({ words: page.words }),
  },
};
