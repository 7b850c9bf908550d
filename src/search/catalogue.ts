import type { Guide } from '../model/guide.ts';
import { formatMoneyShort, newestOfficial } from '../model/money.ts';
import type { Page, Role } from '../model/page.ts';
import { isOfRole } from '../model/role-parts.ts';
import type { Region } from '../model/settings.ts';
import type { Words } from '../words/words.ts';
import type { Catalogue, CataloguePage, Facet } from './catalogue-format.ts';
import { payBrackets } from './pay-brackets.ts';
import { titleOrder } from '../support/title-order.ts';

/** A page that Pagefind has indexed. */
export interface IndexedPage {
  /** Name of its fragment. */
  readonly id: string;
  /** Address from the root of the site. */
  readonly url: string;
  readonly title: string;
  /** What a reader calls such a page: `Role`. */
  readonly kind: string;
}

/** A facet while it is filled: the values that hold for each page. */
interface OpenFacet {
  readonly id: string;
  readonly title: string;
  readonly region?: string;
  readonly valuesOf: (page: Page | undefined, indexed: IndexedPage) => readonly string[];
  /** Order of its values, where it is not that of their names. */
  readonly order?: readonly string[];
}

/** What the search knows of the pages that Pagefind has indexed, from the guide that they show. */
export function buildCatalogue(guide: Guide, indexed: readonly IndexedPage[]): Catalogue {
  const collator = titleOrder(guide.settings.language);
  const rank = ({ url }: IndexedPage): number => rankOf(guide.pagesByUrl.get(url));
  const sorted = indexed.toSorted((a, b) => rank(a) - rank(b) || collator.compare(a.title, b.title));
  const regions = guide.settings.regions.filter(({ id }) =>
    guide.sortedRoles.some((role) => medianOf(guide, role, id) > 0),
  );
  const filled = openFacets(guide, regions).map((facet) => fillFacet(facet, guide, sorted, collator));
  const facets = filled.filter(({ values }) => values.length > 0);
  return {
    pages: sorted.map((page) => cataloguePage(guide, page, facets, regions)),
    facets: facets.map(({ id, title, values, region }) => ({ id, title, values, ...(region && { region }) })),
    regions: regions.map(({ id, title }) => ({ id, title })),
    terms: termsOf(guide),
  };
}

/** Roles come first, then what else is told of them. */
function rankOf(page: Page | undefined): number {
  if (page?.kind === 'role') return 0;
  return page?.kind === 'role-part' ? 1 : 2;
}

function openFacets(guide: Guide, regions: readonly Region[]): readonly OpenFacet[] {
  const ofRole =
    (values: (role: Role) => readonly string[]): OpenFacet['valuesOf'] =>
    (page) =>
      isOfRole(page) ? values(page.role) : [];
  const words = guide.words.searchFacets;
  const titleOfLevel = new Map(guide.settings.levels.map(({ id, title }) => [id, title]));
  return [
    { id: 'kind', title: words.kind, valuesOf: (_page, { kind }) => [kind] },
    {
      id: 'category',
      title: words.category,
      valuesOf: (page) => categoryOf(page).map((id) => guide.categories.get(id)?.title ?? id),
      order: [...guide.categories.values()].map(({ title }) => title),
    },
    { id: 'skill', title: words.skill, valuesOf: ofRole((role) => skillsOf(guide, role)) },
    { id: 'tool', title: words.tool, valuesOf: ofRole(({ facts }) => facts.tools.map(({ name }) => name)) },
    {
      id: 'level',
      title: words.level,
      valuesOf: ofRole(({ facts }) => facts.levels.map(({ level }) => titleOfLevel.get(level) ?? level)),
      order: [...titleOfLevel.values()],
    },
    {
      id: 'remote',
      title: words.remote,
      valuesOf: ofRole(({ facts }) => (facts.remote ? [remoteWords(facts.remote.rating, words)] : [])),
      order: [5, 4, 3, 2, 1].map((rating) => remoteWords(rating, words)),
    },
    ...regions.map((region) => payFacet(guide, region)),
  ];
}

/** What the ratings 1 to 5 of remote work mean, as `role.yaml` defines its ends. */
function remoteWords(rating: number, words: Words['searchFacets']): string {
  const values = { rating, most: 5 };
  if (rating === 1) return words.onSite(values);
  return rating === 5 ? words.fullyRemote(values) : words.partlyRemote(values);
}

function categoryOf(page: Page | undefined): readonly string[] {
  if (isOfRole(page)) return [page.role.facts.category];
  return page?.kind === 'category' ? [page.category.id] : [];
}

function skillsOf(guide: Guide, { facts: { skills } }: Role): readonly string[] {
  const needed = [...skills.must, ...skills.important];
  return [...new Set(needed.map(({ skill }) => guide.skills.get(skill)?.title ?? skill))];
}

/** The newest official median a year of a role in a region; 0 where none is known. */
function medianOf(guide: Guide, role: Role, region: string): number {
  return Math.round(newestOfficial(role.pay, guide.sources, region)?.yearly ?? 0);
}

function payFacet(guide: Guide, region: Region): OpenFacet {
  const words = guide.words.searchFacets;
  const medians = guide.sortedRoles.map((role) => medianOf(guide, role, region.id));
  const money = (amount: number): string =>
    formatMoneyShort(amount, region.currency, guide.settings.language);
  const brackets = payBrackets(medians.filter((amount) => amount > 0)).map(({ low, high }) => ({
    low,
    high,
    label: words.payRange({ low: money(low), high: money(high) }),
  }));
  return {
    id: `pay-${region.id}`,
    title: words.pay({ region: region.title }),
    region: region.id,
    order: brackets.map(({ label }) => label),
    valuesOf: (page) => {
      if (!isOfRole(page)) return [];
      const median = medianOf(guide, page.role, region.id);
      return brackets.filter(({ low, high }) => median >= low && median < high).map(({ label }) => label);
    },
  };
}

interface FilledFacet extends Facet {
  readonly held: ReadonlyMap<string, readonly number[]>;
}

function fillFacet(
  facet: OpenFacet,
  guide: Guide,
  indexed: readonly IndexedPage[],
  collator: Intl.Collator,
): FilledFacet {
  const { id, title, order, valuesOf, region } = facet;
  const held = indexed.map((page) => [page.id, valuesOf(guide.pagesByUrl.get(page.url), page)] as const);
  const used = new Set(held.flatMap(([, values]) => values));
  const values = order
    ? [...new Set([...order, ...used])].filter((value) => used.has(value))
    : [...used].toSorted((a, b) => collator.compare(a, b));
  const indexOf = new Map(values.map((value, index) => [value, index]));
  return {
    id,
    title,
    values,
    ...(region !== undefined && { region }),
    held: new Map(held.map(([page, own]) => [page, own.flatMap((value) => indexOf.get(value) ?? [])])),
  };
}

function cataloguePage(
  guide: Guide,
  { id, url, title }: IndexedPage,
  facets: readonly FilledFacet[],
  regions: readonly Region[],
): CataloguePage {
  const page = guide.pagesByUrl.get(url);
  const values = facets.map(({ held }) => held.get(id) ?? []);
  const aliases = aliasesOf(page, guide.words);
  // Sorted by pay a role stands there once.
  const pay = page?.kind === 'role' ? regions.map((region) => medianOf(guide, page.role, region.id)) : [];
  return {
    id,
    url,
    title,
    values,
    ...(aliases.length > 0 && { aliases }),
    ...(pay.some(Boolean) && { pay }),
  };
}

/** Other names by which a page is found. What pay is called in everyday words stands nowhere else on its pages. */
function aliasesOf(page: Page | undefined, { pages: words }: Words): readonly string[] {
  if (page?.kind === 'role') return page.role.facts.aliases;
  if (page?.kind === 'pay') return words.payNames({ region: page.region.title }).split('; ');
  return page?.kind === 'skill' ? page.skill.aliases : [];
}

/** Names of skills and tools; a tool that is called like a skill or its alias is that skill. */
function termsOf(guide: Guide): Catalogue['terms'] {
  const skills = [...guide.skills.values()].map(({ title, aliases }) => [title, ...aliases] as const);
  const known = new Set(skills.flat().map((name) => name.toLowerCase()));
  const tools = new Set(guide.sortedRoles.flatMap(({ facts }) => facts.tools.map(({ name }) => name)));
  return [
    ...skills,
    ...[...tools].filter((name) => !known.has(name.toLowerCase())).map((name) => [name] as const),
  ];
}
