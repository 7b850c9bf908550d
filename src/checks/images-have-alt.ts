import type { Check } from './check.ts';
import { foundInPages } from './found-in-pages.ts';
import { code } from './wording.ts';

const NAME = 'images-have-alt';

export const imagesHaveAlt: Check = {
  name: NAME,
  description: 'Each picture says in words what it shows.',
  check: (built) =>
    foundInPages(
      built,
      ({ images }) => images.filter(({ alt }) => alt === undefined),
      ({ src }) => ({
        check: NAME,
        what: 'picture has no description',
        unexpected: `Unexpected ${code(src)} without words, expected a text for people who do not see it`,
        fix: `write ${code(`![what it shows](${src})`)}; if it only decorates, ${code(`<img src="${src}" alt="">`)}.`,
      }),
    ),
};
