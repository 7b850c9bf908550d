import type { Catalogue, CataloguePage } from '../catalogue-format.ts';
import { element, excerptNodes, link } from './dom.ts';
import type { Fragment, Section } from './engine.ts';
import { siteRoot } from './site-search.ts';
import { wordsOf } from './words.ts';

/** Links to more sections than this are a list of their own. */
const SECTIONS = 4;

/** A page that was found, as a reader is shown it. */
export interface ResultView {
  readonly title: string;
  readonly href: string;
  /** Where the reader wants to go: to the page that was named, or else to the section with what was found. */
  readonly target: string;
  /** `Role · Infrastructure and platform` */
  readonly kind: string;
  readonly summary: string;
  /** Pay in the chosen region with its source; empty where none is known. */
  readonly pay: string;
  /** The section with most of what was found. */
  readonly section: { readonly title: string; readonly href: string } | undefined;
  readonly excerpt: readonly (Node | string)[];
  readonly otherSections: readonly { readonly title: string; readonly href: string }[];
}

/** What a view is made of. */
type Shown = Pick<Fragment, 'raw_url' | 'url' | 'meta' | 'sub_results'>;

/** A page that was found, by the name of its fragment. */
export interface Outline {
  readonly id: string;
  readonly view: ResultView;
}

/** Pages that were found, as far as the catalogue knows them: to be shown until their fragments are there. */
export function outlines(
  catalogue: Catalogue,
  found: readonly { readonly id: string }[],
  words: readonly string[],
): readonly Outline[] {
  return found.flatMap(({ id }) => {
    const page = catalogue.pages.find((one) => one.id === id);
    return page ? [{ id, view: resultView(outlineOf(catalogue, page), words) }] : [];
  });
}

function outlineOf({ facets }: Catalogue, { url, title, aliases = [], values }: CataloguePage): Shown {
  const valueOf = (id: string): string => {
    const facet = facets.findIndex((one) => one.id === id);
    const value = facets[facet]?.values[values[facet]?.[0] ?? -1] ?? '';
    // The page of a category is called like its category.
    return value === title ? '' : value;
  };
  const meta = { title, aliases: aliases.join(', '), kind: valueOf('kind'), category: valueOf('category') };
  return { url, meta, sub_results: [] };
}

/** `words`: those to be marked on the page that is opened. */
export function resultView(fragment: Shown, words: readonly string[], region?: string): ResultView {
  const { meta, sub_results: sections } = fragment;
  const title = meta['title'] ?? '';
  // Who asks for a page by its name wants to read it, not to see its name marked all over.
  const isNamed = wordsOf(`${title} ${meta['aliases'] ?? ''}`).some((word) => words.includes(word));
  const page = addressOf(fragment, isNamed ? [] : words);
  const best = sections.toSorted((a, b) => b.locations.length - a.locations.length)[0];
  const linkTo = ({ title: heading, anchor }: Section): { title: string; href: string } => ({
    title: heading,
    href: anchor ? `${page}#${anchor.id}` : page,
  });
  const others = sections.filter((section) => section !== best && section.anchor !== undefined);
  return {
    title: title || page,
    href: page,
    target: isNamed || !best?.anchor ? page : linkTo(best).href,
    kind: [meta['kind'], meta['category']].filter(Boolean).join(' · '),
    summary: meta['summary'] ?? '',
    pay: (region !== undefined && meta[`pay-${region}`]) || '',
    section: best?.anchor && linkTo(best),
    excerpt: best ? excerptNodes(best.excerpt) : [],
    otherSections: others.slice(0, SECTIONS).map(linkTo),
  };
}

function addressOf({ raw_url, url }: Shown, words: readonly string[]): string {
  const address = new URL((raw_url ?? url).replace(/^\//, ''), siteRoot());
  if (words.length > 0) address.searchParams.set('mark', [...new Set(words)].join(' '));
  return address.href;
}

/** A result of the search page. */
export function resultItem(view: ResultView, className = ''): HTMLElement {
  const item = element('li', className, element('h2', '', link(view.href, '', view.title)));
  const add = (name: string, ...text: readonly (Node | string)[]): void => {
    item.append(element('p', name, ...text));
  };
  if (view.kind) add('search-kind', view.kind);
  if (view.summary) add('search-summary', view.summary);
  if (view.pay) add('search-pay', view.pay);
  if (view.section)
    add('search-excerpt', link(view.section.href, '', view.section.title), ': ', ...view.excerpt);
  else if (view.excerpt.length > 0) add('search-excerpt', ...view.excerpt);
  const others = view.otherSections.map(({ title, href }) => element('li', '', link(href, '', title)));
  if (others.length > 0) item.append(element('ul', 'search-sections', ...others));
  return item;
}
