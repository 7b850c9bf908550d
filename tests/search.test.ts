import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import {
  EVERYDAY,
  NAMES,
  NONSENSE,
  QUESTIONS,
  SPELLINGS,
  SUBJECTS,
  TYPOS,
  type GradedQuery,
} from './graded-queries.ts';
import { openFinder, type OpenFinder } from './open-finder.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryOutput } from './temporary-guide.ts';

let finder: OpenFinder;
beforeAll(async () => {
  const site = temporaryOutput();
  const run = await rolebook('build', '--output', site);
  if (run.code !== 0) throw new Error(run.stderr);
  finder = await openFinder(site, 'en-GB');
});
afterAll(() => finder.close());

/** The reciprocal of the place of the best page among the results; 0 where it is missing. */
async function reciprocalRank([query, best]: GradedQuery): Promise<number> {
  const place = (await finder.pages(query)).indexOf(best ?? '');
  return place === -1 ? 0 : 1 / (place + 1);
}

/** Discounted cumulative gain of the first ten results, as a share of the best possible. */
async function ndcg([query, ...pages]: GradedQuery): Promise<number> {
  const gain = (page: string): number => (pages.includes(page) ? Math.max(1, 3 - pages.indexOf(page)) : 0);
  const sum = (order: readonly string[]): number =>
    order.slice(0, 10).reduce((total, page, place) => total + gain(page) / Math.log2(place + 2), 0);
  return sum(await finder.pages(query)) / sum(pages);
}

async function mean(
  queries: readonly GradedQuery[],
  measure: (query: GradedQuery) => Promise<number>,
): Promise<number> {
  let total = 0;
  const weak: string[] = [];
  for (const query of queries) {
    const value = await measure(query);
    total += value;
    if (value < 0.7) weak.push(`${query[0]} ${value.toFixed(2)}`);
  }
  const result = total / queries.length;
  console.log(
    `${queries.length} queries: ${result.toFixed(3)}${weak.length > 0 ? `; weak: ${weak.join(', ')}` : ''}`,
  );
  return result;
}

test('the graded queries are 120 or more, each once, and name pages that are there', () => {
  const all = [NAMES, SPELLINGS, TYPOS, SUBJECTS, QUESTIONS, EVERYDAY].flat();
  expect(all.length + NONSENSE.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all.map(([query]) => query)).size).toBe(all.length);
  const known = new Set(finder.catalogue.pages.map(({ url }) => url.replace(/\.html$/, '')));
  expect(all.flatMap(([, ...pages]) => pages).filter((page) => !known.has(page))).toEqual([]);
});

describe('ranking', () => {
  test('titles and other names: mean reciprocal rank', async () => {
    expect(await mean(NAMES, reciprocalRank)).toBeGreaterThanOrEqual(0.95);
  });
  test('other spellings of names: mean reciprocal rank', async () => {
    expect(await mean(SPELLINGS, reciprocalRank)).toBeGreaterThanOrEqual(0.95);
  });
  test('typos: mean reciprocal rank', async () => {
    expect(await mean(TYPOS, reciprocalRank)).toBeGreaterThanOrEqual(0.9);
  });
  test('subjects: nDCG of the first ten', async () => {
    expect(await mean(SUBJECTS, ndcg)).toBeGreaterThanOrEqual(0.75);
  });
  test('questions: nDCG of the first ten', async () => {
    expect(await mean(QUESTIONS, ndcg)).toBeGreaterThanOrEqual(0.75);
  });
  test('everyday words: mean reciprocal rank', async () => {
    expect(await mean(EVERYDAY, reciprocalRank)).toBeGreaterThanOrEqual(0.8);
  });
});

test('every title and every other name of every role is answered by that role first', async () => {
  const roles = finder.catalogue.pages.filter(({ url }) => url.startsWith('roles/'));
  expect(roles.length).toBeGreaterThan(10);
  for (const { url, title, aliases = [] } of roles) {
    for (const name of [title, ...aliases, title.toUpperCase(), `${title}s`])
      expect((await finder.pages(name))[0], name).toBe(url.replace(/\.html$/, ''));
  }
});

test.each(NONSENSE)('%s finds nothing', async (query) => {
  expect(await finder.pages(query)).toEqual([]);
});

test('a mended typo and the usual name of a thing are said', async () => {
  expect((await finder.find('pyhton')).instead).toBe('Python');
  expect((await finder.find('k8s')).instead).toBe('Kubernetes');
  expect((await finder.find('python')).instead).toBeUndefined();
  expect((await finder.find('salery')).instead).toBe('salary');
  expect((await finder.find('teacher')).instead).toBeUndefined();
});
