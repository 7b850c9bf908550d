import { expect, test } from 'vitest';
import * as z from 'zod';
import { structuredData } from '../src/exports/index.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { jsonHtml } from '../src/support/html.tsx';
import { temporaryGuide } from './temporary-guide.ts';

const URL_OF_SITE = 'https://example.org/guide';
const Text = z.string().min(1);
const WholeDay = z.iso.date();

/**
 * What Google requires of an Occupation with its pay, as of its page
 * https://developers.google.com/search/docs/appearance/structured-data/estimated-salary; strict, so that a
 * misspelt property does not go unseen.
 */
const Occupation = z.strictObject({
  '@type': z.literal('Occupation'),
  name: Text,
  alternateName: z.array(Text).optional(),
  description: Text,
  mainEntityOfPage: z.strictObject({
    '@type': z.literal('WebPage'),
    url: z.url(),
    inLanguage: Text,
    lastReviewed: WholeDay.optional(),
  }),
  occupationLocation: z
    .tuple([z.strictObject({ '@type': z.enum(['City', 'State', 'Country']), name: Text, identifier: Text })])
    .optional(),
  estimatedSalary: z
    .tuple([
      z
        .strictObject({
          '@type': z.literal('MonetaryAmountDistribution'),
          name: z.literal('base'),
          description: Text,
          currency: z.string().regex(/^[A-Z]{3}$/),
          duration: z.literal('P1Y'),
          percentile10: z.number().positive().optional(),
          percentile25: z.number().positive().optional(),
          median: z.number().positive(),
          percentile75: z.number().positive().optional(),
          percentile90: z.number().positive().optional(),
          url: z.url(),
        })
        .refine(({ percentile10, percentile25, median, percentile75, percentile90 }) => {
          const known = [percentile10, percentile25, median, percentile75, percentile90].filter(Boolean);
          return known.every((amount, i) => i === 0 || (amount ?? 0) >= (known[i - 1] ?? 0));
        }),
    ])
    .optional(),
  occupationalCategory: z
    .array(
      z.strictObject({
        '@type': z.literal('CategoryCode'),
        codeValue: Text,
        name: Text,
        inCodeSet: z.strictObject({ '@type': z.literal('CategoryCodeSet'), name: Text }),
        url: z.url().optional(),
      }),
    )
    .optional(),
  experienceRequirements: Text.optional(),
  responsibilities: z.array(Text).optional(),
  skills: z.array(Text).min(1),
});

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb: at least two steps, counted from 1. */
const BreadcrumbList = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: Text,
        item: z.url(),
      }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, i) => position === i + 1)),
});

const Graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': Text })),
});

function guideOf(folder: string, url?: string): Guide {
  const content = loadContent(folder, folder);
  const value = { ...content.settings.value, ...(url !== undefined && { url }) };
  return buildGuide({ ...content, settings: { ...content.settings, value } });
}

/** Things of a type that a page tells of. */
function things(guide: Guide, pageUrl: string, type: string): readonly Record<string, unknown>[] {
  const page = guide.pagesByUrl.get(pageUrl);
  if (!page) throw new Error(`${pageUrl} is not a page`);
  const data = structuredData(guide, page);
  return data ? Graph.parse(data)['@graph'].filter((thing) => thing['@type'] === type) : [];
}

const published = guideOf('content', URL_OF_SITE);

test.each([...published.roles.values()].map(({ id, url }) => [id, url] as const))(
  '%s is an Occupation by the rules of search engines',
  (_id, url) => {
    const [occupation, ...others] = things(published, url, 'Occupation');
    expect(others).toEqual([]);
    const parsed = Occupation.parse(occupation);
    expect(parsed.estimatedSalary === undefined).toBe(parsed.occupationLocation === undefined);
    expect(parsed.mainEntityOfPage.url).toBe(`${URL_OF_SITE}/${url}`);
  },
);

test('every page below the home page tells its way down, the home page the search', () => {
  for (const { url, kind } of published.pages) {
    const found = things(published, url, 'BreadcrumbList');
    if (kind === 'home' || kind === 'offline' || kind === 'not-found') expect(found, url).toEqual([]);
    else expect(() => BreadcrumbList.parse(found[0]), url).not.toThrow();
  }
  expect(things(published, 'index.html', 'WebSite')).toMatchObject([
    {
      url: `${URL_OF_SITE}/`,
      potentialAction: {
        target: { urlTemplate: `${URL_OF_SITE}/search.html?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ]);
});

const ROLE = `title: Maker
category: work
summary: Makes.
skills: { must: [{ skill: craft, proficiency: 3, why: Because. }] }
reviewed: '2026-05'
`;
const RECORD = `- source: office
  asOf: '2025'
  occupation: { system: EX, code: '1', title: Makers }
  basis: gross
`;
const SETTINGS = `categories: [{ id: work, title: Work, summary: Work. }]
regions:
  - { id: sea, title: All seas, currency: EUR }
  - { id: north, title: Northland, currency: EUR, country: NL }
  - { id: south, title: Southland, currency: EUR, country: FR }
`;
const SOURCE = `- { id: office, title: Wages, publisher: Office, url: 'https://example.org/wages', asOf: '2025', licence: CC0, kind: official }
- { id: poll, title: Poll, publisher: Pollsters, url: 'https://example.org/poll', asOf: '2025', licence: CC0, kind: survey }
`;

function salaryFor(pay: string): unknown {
  const guide = guideOf(
    temporaryGuide({
      'guide.yaml': SETTINGS,
      'data/sources.yaml': SOURCE,
      'roles/maker/role.yaml': ROLE,
      'roles/maker/index.md': 'Text.\n',
      'roles/maker/pay.yaml': pay,
    }),
  );
  expect(guide.content.problems).toEqual([]);
  const [occupation] = things(guide, 'roles/maker.html', 'Occupation');
  return occupation && { where: occupation['occupationLocation'], pay: occupation['estimatedSalary'] };
}

const record = (rest: string): string => `${RECORD}  currency: EUR\n  ${rest.replaceAll('; ', '\n  ')}\n`;
const median = 'period: year; figures: { p50: 100 }';

test.each([
  ['no region is a country', record(`region: sea; fit: exact; ${median}`)],
  ['the occupation is too broad', record(`region: north; fit: broad; ${median}`)],
  ['it is the pay of a level', record(`region: north; fit: exact; level: senior; ${median}`)],
  [
    'there are official levels only',
    record('region: north; fit: exact; period: year; figures: { level1: 1 }'),
  ],
  ['it is that of a town', record(`region: north; place: Town; fit: exact; ${median}`)],
  ['it is from a survey', record(`region: north; fit: exact; ${median}`).replace('office', 'poll')],
])('no pay is told where %s', (_why, pay) => {
  expect(salaryFor(pay)).toEqual({ where: undefined, pay: undefined });
});

test('pay is that of the first country that has any, per year, and no figure is made up', () => {
  const north = record('region: north; fit: close; period: month; figures: { p10: 10.5, p50: 20, mean: 99 }');
  expect(salaryFor(record(`region: south; fit: exact; ${median}`) + north)).toEqual({
    where: [{ '@type': 'Country', name: 'Northland', identifier: 'NL' }],
    pay: [
      {
        '@type': 'MonetaryAmountDistribution',
        name: 'base',
        description: 'Makers: gross. Office, Wages, 2025.',
        currency: 'EUR',
        duration: 'P1Y',
        percentile10: 126,
        median: 240,
        url: 'https://example.org/wages',
      },
    ],
  });
});

test('a month of review is not made a day, and without an address nothing absolute is told', () => {
  const files = {
    'guide.yaml': SETTINGS,
    'roles/maker/role.yaml': ROLE,
    'roles/maker/index.md': 'Text.\n',
  };
  const guide = guideOf(temporaryGuide(files));
  const [occupation] = things(guide, 'roles/maker.html', 'Occupation');
  expect(occupation?.['mainEntityOfPage']).toEqual({
    '@type': 'WebPage',
    url: 'maker.html',
    inLanguage: 'en',
  });
  const home = guide.pagesByUrl.get('index.html');
  expect(home?.kind).toBe('home');
  expect(home && structuredData(guide, home)).toBeUndefined();
});

test('no content breaks out of the script that holds the data', () => {
  const hostile = '</script><script>alert(1)</script><!--<script>';
  const html = jsonHtml({ name: hostile, [hostile]: [hostile] });
  expect(html).not.toContain('<');
  expect(JSON.parse(html)).toEqual({ name: hostile, [hostile]: [hostile] });
});
