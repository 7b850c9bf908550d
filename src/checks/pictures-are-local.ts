import type { Check } from './check.ts';
import { foundInPages } from './found-in-pages.ts';
import { code } from './wording.ts';

const NAME = 'pictures-are-local';
/** An address on the web, with its scheme or with that of the page. */
const ON_THE_WEB = /^(?:https?:)?\/\//i;

export const picturesAreLocal: Check = {
  name: NAME,
  description: 'Each picture is a file of the guide.',
  check: (built) =>
    foundInPages(
      built,
      ({ images }) => images.filter(({ src }) => ON_THE_WEB.test(src.trim())),
      ({ src }) => ({
        check: NAME,
        what: 'this picture is on another site',
        unexpected: `Unexpected ${code(src)}, expected a file of this guide`,
        fix: 'if its licence allows that, save the picture beside the page and name the file; else link to the page that shows it.',
      }),
    ),
};
