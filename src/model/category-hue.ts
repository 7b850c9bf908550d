import type { Guide } from './guide.ts';

/** Number of category colours in tokens.css. */
const HUES = 6;

/** The colour of a category: they take turns in the order of guide.yaml. */
export function categoryHue(guide: Guide, categoryId: string): number | undefined {
  const index = [...guide.categories.keys()].indexOf(categoryId);
  return index === -1 ? undefined : (index % HUES) + 1;
}
