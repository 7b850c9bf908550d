import { posix } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { slugify } from '../support/slug.ts';
import type { Check } from './check.ts';
import { code, shownPath } from './wording.ts';

const NAME = 'page-names';

/** Only in guides: the names of another tool's pages are its addresses, which people have saved. */
export const pageNames: Check = {
  name: NAME,
  description: 'The file name of a page has no blanks and no capital letters, since it becomes an address.',
  check: ({ guide: { content } }) => {
    if (!content.strict) return [];
    const files = [
      ...content.pages.map(({ path }) => path),
      ...content.projects.map(({ page }) => page.path),
    ];
    return files.flatMap((path): Problem[] => {
      const name = posix.basename(path);
      const meant = `${slugify(name.replace(/\.[^.]*$/, '').replaceAll('_', ' '))}.md`;
      // Below `roles` another rule tells what a name should be.
      if (path.startsWith('roles/') || !/[\p{Lu}\s%#?]/u.test(name) || /^readme\.md$/i.test(name)) return [];
      return [
        {
          file: shownPath(content, path),
          line: 1,
          column: 1,
          check: NAME,
          advice: true,
          what: 'the name of this file makes an address that is hard to write',
          unexpected: `Unexpected ${code(name)}, expected small letters and hyphens, as in ${code(meant)}`,
          fix: `rename the file to ${code(meant)}, and mend the links to it that the check then names.`,
        },
      ];
    });
  },
};
