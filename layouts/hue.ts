import type { Guide } from '../src/model/guide.ts';
import type { Page } from '../src/model/page.ts';

/** Number of category colours in tokens.css. */
const HUES = 6;

/** The colour of a category: they take turns in the order of guide.yaml. */
export function categoryHue(guide: Guide, categoryId: string): number | undefined {
  const index = [...guide.categories.keys()].indexOf(categoryId);
  return index === -1 ? undefined : (index % HUES) + 1;
}

/** The colour of a page: that of its category, or none. */
export function hueOf(page: Page, guide: Guide): number | undefined {
  if (page.kind === 'role') return categoryHue(guide, page.role.facts.category);
  if (page.kind === 'category') return categoryHue(guide, page.category.id);
  return undefined;
}
