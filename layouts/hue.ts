import { categoryHue } from '../src/model/category-hue.ts';
import type { Guide } from '../src/model/guide.ts';
import type { Page } from '../src/model/page.ts';

/** The colour of a page: that of its category, or none. */
export function hueOf(page: Page, guide: Guide): number | undefined {
  if ('role' in page) return categoryHue(guide, page.role.facts.category);
  if (page.kind === 'category') return categoryHue(guide, page.category.id);
  return undefined;
}
