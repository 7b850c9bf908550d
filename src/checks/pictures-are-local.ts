import type { Check } from './check.ts';
import { code, pageProblem } from './wording.ts';

const NAME = 'pictures-are-local';
/** An address on the web, with its scheme or with that of the page. */
const ON_THE_WEB = /^(?:https?:)?\/\//i;

export const picturesAreLocal: Check = {
  name: NAME,
  description: 'Each picture is a file of the guide.',
  check: ({ guide, outlines }) =>
    guide.content.strict
      ? [...outlines].flatMap(([page, { images }]) =>
          images
            .filter(({ src }) => ON_THE_WEB.test(src))
            .map((image) =>
              pageProblem(guide, page, image, {
                check: NAME,
                what: 'this picture is on another site',
                unexpected: `Unexpected ${code(image.src)}, expected a file of this guide`,
                fix: 'if its licence allows that, save the picture beside the page and name the file; else link to the page that shows it.',
              }),
            ),
        )
      : [],
};
