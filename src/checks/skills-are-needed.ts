import type { Check } from './check.ts';
import { code, dataProblem, isBroken } from './wording.ts';

const NAME = 'skills-are-needed';

/** Advice only: a list of skills may be ahead of the roles. Silent while a role cannot be read, which may need it. */
export const skillsAreNeeded: Check = {
  name: NAME,
  description: 'Each skill is needed by a role.',
  check({ guide: { content, skillNeeds } }) {
    const isAnyRoleBroken = [...content.texts.keys()].some(
      (path) => /^roles\/[^/]+\/role\.yaml$/.test(path) && isBroken(content, `${content.folder}/${path}`),
    );
    if (content.roles.length === 0 || isAnyRoleBroken) return [];
    return content.skills.value.flatMap(({ id }, i) => {
      if (skillNeeds.has(id)) return [];
      return [
        {
          ...dataProblem(content.skills, [i, 'id'], {
            check: NAME,
            what: 'no role needs this skill',
            unexpected: `Unexpected ${code(id)}, expected a skill that a role.yaml names`,
            fix: 'name it in a role that needs it, or take the entry out.',
          }),
          advice: true as const,
        },
      ];
    });
  },
};
