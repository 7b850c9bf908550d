import type { Check } from './check.ts';
import { code, pageProblem } from './wording.ts';

const NAME = 'icon-links-have-name';

export const iconLinksHaveName: Check = {
  name: NAME,
  description: 'A link that holds only an icon says in words where it leads.',
  check: ({ guide, outlines }) =>
    guide.content.strict
      ? [...outlines].flatMap(([page, { icons }]) =>
          icons
            .filter(({ nameless }) => nameless)
            .map((icon) =>
              pageProblem(guide, page, icon, {
                check: NAME,
                what: 'this link has no words',
                unexpected: `Unexpected ${code(`:${icon.name}:`)} alone, expected text or a title for people who do not see it`,
                fix: `write the title behind the address: ${code(`[:${icon.name}:](… "Where it leads")`)}.`,
              }),
            ),
        )
      : [],
};
