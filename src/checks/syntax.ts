import type { Check } from './check.ts';
import { pageProblem } from './wording.ts';

/** Mistakes that rendering met, such as a container that is never closed. Each keeps the name it was given there. */
export const syntax: Check = {
  name: 'syntax',
  description: 'Containers are closed, and what a page places exists.',
  check: ({ guide, outlines }) =>
    [...outlines].flatMap(([page, { problems }]) =>
      problems.map(({ check, what, unexpected, fix, ...position }) =>
        pageProblem(guide, page, position, { check, what, unexpected, fix }),
      ),
    ),
};
