import type { Guide } from '../model/guide.ts';
import { pageHistory } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import { absoluteUrl } from '../model/site-address.ts';
import { xmlDocument, xmlElement, type Xml } from '../support/xml.ts';

/** Pages that answer no question of their own. */
const LEFT_OUT: ReadonlySet<Page['kind']> = new Set(['not-found', 'offline', 'search', 'downloads']);

/**
 * The pages for search engines, by https://www.sitemaps.org/protocol.html. A page has a date only where git tells
 * when it was last changed.
 */
export function sitemap(guide: Guide, site: string): string {
  const pages = guide.pages.filter(({ kind }) => !LEFT_OUT.has(kind));
  const entries = pages.map((page) => entry(guide, page, site));
  return xmlDocument(
    xmlElement('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...entries),
  );
}

function entry(guide: Guide, page: Page, site: string): Xml {
  const changed = pageHistory(guide, page)?.lastChange;
  const address = xmlElement('loc', {}, { text: absoluteUrl(site, page.url) });
  return xmlElement(
    'url',
    {},
    address,
    ...(changed === undefined ? [] : [xmlElement('lastmod', {}, { text: changed })]),
  );
}

/** Who may read the site, and where its pages are listed. Robots look for it at the root of a host only. */
export function robots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, 'sitemap.xml')}\n`;
}
