import type { Check } from './check.ts';
import { code, pageProblem } from './wording.ts';

const NAME = 'images-have-alt';

export const imagesHaveAlt: Check = {
  name: NAME,
  description: 'Each picture says in words what it shows.',
  check: ({ guide, outlines }) =>
    guide.content.strict
      ? [...outlines].flatMap(([page, { images }]) =>
          images
            .filter((image) => image.alt === undefined)
            .map((image) =>
              pageProblem(guide, page, image, {
                check: NAME,
                what: 'picture has no description',
                unexpected: `Unexpected ${code(image.src)} without words, expected a text for people who do not see it`,
                fix: `write ${code(`![what it shows](${image.src})`)}; if it only decorates, ${code(`<img src="${image.src}" alt="">`)}.`,
              }),
            ),
        )
      : [],
};
