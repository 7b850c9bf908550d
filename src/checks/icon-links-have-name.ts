import type { Check } from './check.ts';
import { foundInPages } from './found-in-pages.ts';
import { code } from './wording.ts';

const NAME = 'icon-links-have-name';

export const iconLinksHaveName: Check = {
  name: NAME,
  description: 'A link that holds only an icon says in words where it leads.',
  check: (built) =>
    foundInPages(
      built,
      ({ icons }) => icons.filter(({ nameless }) => nameless),
      ({ name }) => ({
        check: NAME,
        what: 'this link has no words',
        unexpected: `Unexpected ${code(`:${name}:`)} alone, expected text or a title for people who do not see it`,
        fix: `write the title behind the address: ${code(`[:${name}:](… "Where it leads")`)}.`,
      }),
    ),
};
