import type { Component } from '../component.ts';
import { allSkillGroups, roleSkillTiers } from './props.ts';
import { AllSkills, RoleSkills } from './template.tsx';

export const skills: Component = {
  name: 'skills',
  description:
    'The skills that a role needs, how well and why; and all skills with the roles that need them.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['class="skills'] },
  rareStyle: {
    style: new URL('./all-skills.css', import.meta.url),
    file: 'detail',
    marks: ['class="skills-entry"'],
  },
  placements: {
    skills: ({ role }, page) =>
      role && RoleSkills({ role: role.facts.title, tiers: roleSkillTiers(role, page), words: page.words }),
    'all-skills': (_, page) =>
      page.guide.skills.size === 0
        ? undefined
        : AllSkills({ groups: allSkillGroups(page), words: page.words }),
  },
};
