import { categoryHue } from '../model/category-hue.ts';
import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import { isOfRole } from '../model/role-parts.ts';
import { renderHtml } from '../support/html.tsx';
import type { Picture } from './raster.ts';
import { Card, CARD_SIZE, type CardProps } from './template.tsx';

export { CARD_SIZE } from './template.tsx';
export { png, type Picture } from './raster.ts';

/** Address of the card of the whole guide, for pages that have none of their own. */
const GUIDE_CARD = 'cards/index.png';

/** Address of the picture that stands for a page where its link is shared: `cards/roles/devops-engineer.png`. */
export function cardUrl(page: Page): string {
  return hasOwnCard(page) ? `cards/${page.url.replace(/\.html$/, '.png')}` : GUIDE_CARD;
}

/** The pages that readers share. The others are shown by the card of the guide: a skill, a list, a search. */
function hasOwnCard({ kind }: Page): boolean {
  return WITH_CARD.has(kind);
}
const WITH_CARD: ReadonlySet<Page['kind']> = new Set([
  'home',
  'role',
  'role-part',
  'category',
  'project',
  'page',
]);

/** Every card of a guide by its address. */
export function cards(guide: Guide): ReadonlyMap<string, Picture> {
  const own = guide.pages.filter(hasOwnCard);
  return new Map(own.map((page) => [cardUrl(page), picture(propsOf(guide, page))]));
}

function picture(props: CardProps): Picture {
  return {
    key: JSON.stringify(props),
    svg: () => renderHtml(Card(props)),
    width: CARD_SIZE.width,
  };
}

function propsOf(guide: Guide, page: Page): CardProps {
  const { title } = guide.settings;
  const category = categoryOf(page);
  return {
    title: page.title || title,
    description: page.description,
    label: isOfRole(page) ? (guide.categories.get(page.role.facts.category)?.title ?? '') : '',
    guide: page.kind === 'home' ? '' : title,
    hue: category === undefined ? undefined : categoryHue(guide, category),
  };
}

function categoryOf(page: Page): string | undefined {
  if (isOfRole(page)) return page.role.facts.category;
  return page.kind === 'category' ? page.category.id : undefined;
}
