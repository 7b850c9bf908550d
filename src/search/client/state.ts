import type { Catalogue } from '../catalogue-format.ts';
import { SORTS, type Query } from './finder.ts';
import { chosenRegion } from './region.ts';

/** The address of the search page → what it asks for. What the guide does not have is left out. */
export function readQuery(search: string, catalogue: Catalogue): Query {
  const params = new URLSearchParams(search);
  const chosen = catalogue.facets.flatMap(({ id, values }) => {
    const own = params.getAll(id).filter((value) => values.includes(value));
    return own.length > 0 ? [[id, own] as const] : [];
  });
  return {
    text: params.get('q') ?? '',
    chosen: new Map(chosen),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
    region: chosenRegion(catalogue, params.get('region')),
  };
}

/** The reverse: `?q=sql&skill=Linux&sort=pay&region=uk`. The region stands there where it makes a difference. */
export function writeQuery({ text, chosen, sort, region }: Query): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const [facet, values] of chosen) for (const value of values) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  const needsRegion = sort === 'pay' || [...chosen.keys()].some((id) => id === `pay-${region}`);
  if (region !== undefined && needsRegion) params.set('region', region);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** Whether anything is asked for at all. */
export function asks({ text, chosen, sort }: Query): boolean {
  return text.trim() !== '' || chosen.size > 0 || sort !== 'relevance';
}

/** The query with one value of a facet chosen, or no longer. */
export function toggled(query: Query, facet: string, value: string): Query {
  const own = query.chosen.get(facet) ?? [];
  const values = own.includes(value) ? own.filter((other) => other !== value) : [...own, value];
  const chosen = new Map(query.chosen);
  if (values.length > 0) chosen.set(facet, values);
  else chosen.delete(facet);
  return { ...query, chosen };
}
