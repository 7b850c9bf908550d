import { pagesAbove } from '../../model/breadcrumb.ts';
import { lastDayOf } from '../../model/figure-age.ts';
import { titleOf, type Guide } from '../../model/guide.ts';
import type { Page, Project } from '../../model/page.ts';
import type { RolePart } from '../../model/role-parts.ts';
import { absoluteUrl } from '../../model/site-address.ts';
import { relativeUrl } from '../../support/relative-url.ts';
import { occupation } from './occupation.ts';
import { filled, type Thing } from './thing.ts';

/**
 * What a page says, as JSON-LD of schema.org: its way down from the home page, and what it is about. Addresses are
 * absolute where the guide knows its own, else relative to the page. Undefined where there is nothing to say.
 */
export function structuredData(guide: Guide, page: Page): object | undefined {
  if (page.kind === 'not-found' || page.kind === 'offline') return undefined;
  const things = [...breadcrumb(guide, page), ...about(guide, page)];
  if (things.length === 0) return undefined;
  return { '@context': 'https://schema.org', '@graph': things.map(filled) };
}

function about(guide: Guide, page: Page): readonly Thing[] {
  if (page.kind === 'home') return webSite(guide);
  if (page.kind === 'role') return [occupation(guide, page.role, webPage(guide, page))];
  if (page.kind === 'role-part') return [{ ...webPage(guide, page), isPartOf: partOf(guide, page) }];
  if (page.kind === 'project') return [project(guide, page.project, webPage(guide, page))];
  return [];
}

/** The site and its search; only with the guide's address, since a search engine must be able to call it. */
function webSite({ settings }: Guide): readonly Thing[] {
  const { url, title, description, language } = settings;
  if (url === undefined) return [];
  const search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteUrl(url, 'search.html')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return [
    {
      '@type': 'WebSite',
      name: title,
      description,
      inLanguage: language,
      url: absoluteUrl(url, 'index.html'),
      potentialAction: search,
    },
  ];
}

function webPage(guide: Guide, page: Page): Thing {
  const reviewed = page.kind === 'role' ? page.role.facts.reviewed : undefined;
  return {
    '@type': 'WebPage',
    url: address(guide, page, page),
    inLanguage: guide.settings.language,
    // A month is not a day: where only that is known no day is made up.
    lastReviewed: reviewed !== undefined && lastDayOf(reviewed) === reviewed ? reviewed : undefined,
  };
}

/** The page of the role that a page belongs to. */
function partOf(guide: Guide, page: RolePart): Thing {
  return { '@type': 'WebPage', name: page.role.facts.title, url: address(guide, page, page.role) };
}

/** A hands-on project: it teaches, but is no course with a provider, and its steps are prose. */
function project(guide: Guide, { front }: Project, page: Thing): Thing {
  return {
    '@type': 'LearningResource',
    name: front.title,
    description: front.objective,
    learningResourceType: guide.words.exports.project,
    teaches: front.skills.map((id) => guide.skills.get(id)?.title ?? id),
    audience: front.roles.map((id) => ({ '@type': 'Audience', audienceType: titleOf(guide, id) })),
    mainEntityOfPage: page,
  };
}

/** Google asks for a name and an address of each step, so steps without a page are left out (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb). */
function breadcrumb(guide: Guide, page: Page): readonly Thing[] {
  const above = pagesAbove(guide, page);
  const home = guide.pagesByUrl.get('index.html');
  if (!above || !home) return [];
  const withPage = above.flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }]));
  const steps = [home, ...withPage, page].map((step, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: step.title || guide.settings.title,
    item: address(guide, page, step),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement: steps }];
}

function address({ settings: { url } }: Guide, from: Page, to: Pick<Page, 'url'>): string {
  return url === undefined ? relativeUrl(from.url, to.url) : absoluteUrl(url, to.url);
}
