import { nearest } from '../support/nearest.ts';
import type { Check } from './check.ts';
import { code, pageProblem } from './wording.ts';

const NAME = 'icons-exist';

export const iconsExist: Check = {
  name: NAME,
  description: 'Each `:icon:` is one that we have.',
  check: ({ guide, outlines, hasIcon, iconNames }) =>
    [...outlines].flatMap(([page, { icons }]) =>
      icons
        .filter((icon) => !hasIcon(icon.name))
        .map((icon) => {
          const suggestion = nearest(icon.name, iconNames());
          return pageProblem(guide, page, icon, {
            check: NAME,
            what: 'there is no icon of this name',
            unexpected: `Unexpected ${code(`:${icon.name}:`)}, expected ${suggestion ? code(`:${suggestion}:`) : 'the name of an icon'}`,
            fix: suggestion
              ? `write ${code(`:${suggestion}:`)}.`
              : 'look it up: Material Design Icons (`:material-…:`), Font Awesome, Octicons, Simple Icons.',
          });
        }),
    ),
};
