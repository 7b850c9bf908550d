import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue } from '../src/search/catalogue-format.ts';
import type { Fragment, Pagefind, Result } from '../src/search/client/engine.ts';
import { Answers } from '../src/search/client/answers.ts';
import { Finder } from '../src/search/client/finder.ts';
import { nameKey } from '../src/search/client/words.ts';

/** Words that many titles share, so that titles are parts of each other. */
const word = fc.oneof(
  fc.constantFrom('engineer', 'data', 'senior', 'of', 'Ärztin', 'C++', 'ML', 'ops', 'DevOps', 'R&D', '2'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const name = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
  .filter((text) => nameKey(text) !== '');
const roles = fc.array(fc.record({ title: name, aliases: fc.array(name, { maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 12,
});

function catalogueOf(
  pages: readonly { readonly title: string; readonly aliases: readonly string[] }[],
): Catalogue {
  return {
    pages: pages.map((page, index) => ({
      ...page,
      id: `page-${index}`,
      url: `roles/${index}.html`,
      values: [],
    })),
    facets: [],
    regions: [],
    terms: [],
  };
}

/** A Pagefind that puts the wanted page last, or does not find it at all: the order must not come from it. */
function contraryPagefind({ pages }: Catalogue, finds: boolean): Pagefind {
  const results = pages.map(({ id, title, url }): Result => {
    const empty: Fragment = {
      url,
      content: title,
      excerpt: '',
      locations: [0, 1, 2, 3],
      meta: { title },
      sub_results: [],
    };
    return { id, data: () => Promise.resolve(empty) };
  });
  return {
    options: () => Promise.resolve(),
    enterPlaygroundMode: () => Promise.resolve(),
    search: () => Promise.resolve({ results: finds ? results.toReversed() : [] }),
  };
}

test('on any guide, an exact title or other name is answered first by a page that bears it', async () => {
  await fc.assert(
    fc.asyncProperty(roles, fc.boolean(), async (pages, finds) => {
      const catalogue = catalogueOf(pages);
      const finder = new Finder(
        await Answers.open(contraryPagefind(catalogue, finds), catalogue, 'en'),
        catalogue,
        'en',
      );
      for (const { title, aliases } of pages) {
        for (const text of [title, ...aliases]) {
          const query = { text, chosen: new Map(), sort: 'relevance', region: undefined } as const;
          const [first] = (await finder.find(query)).results;
          const found = catalogue.pages.find(({ id }) => id === first?.id);
          const keys = found ? [found.title, ...(found.aliases ?? [])].map(nameKey) : [];
          expect(keys).toContain(nameKey(text));
        }
      }
    }),
  );
});
