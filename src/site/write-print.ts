import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookOf, categoryPart, printDocument, printStyle, type Chapters } from '../editions/index.ts';
import type { Downloads } from '../model/downloads.ts';
import { relativeUrl } from '../support/relative-url.ts';
import type { RenderedGuide } from './render-guide.ts';
import type { WrittenSite } from './write-site.ts';

/** More than this many pages in one document, and browsers are no longer able to show and print it. */
const MOST_PAGES = 300;

/**
 * Writes the editions to print of a written site: the whole guide as one page, if it is not too large for that, and
 * each category. → their addresses.
 */
export async function writePrint(
  { guide, today }: RenderedGuide,
  site: string,
  { edition }: WrittenSite,
  downloads: Downloads,
  chapters: Chapters,
): Promise<readonly string[]> {
  const { settings } = guide;
  const { print, printByCategory } = downloads;
  const style = await printStyle(settings.title);
  writeFileSync(path.join(site, style.url), style.bytes);
  const editions = [
    { url: print, title: settings.title, parts: bookOf(guide) },
    ...printByCategory.map(({ category, url }) => ({
      url,
      title: `${settings.title}: ${category.title}`,
      parts: [categoryPart(guide, category.id)],
    })),
  ].filter(({ parts }) => {
    const pages = parts.reduce((sum, part) => sum + part.pages.length, 0);
    return pages > 0 && pages <= MOST_PAGES;
  });
  for (const { url, title, parts } of editions) {
    const place = { url, site: settings.url?.replace(/\/?$/, '/') };
    const styles = [edition.assets.style, edition.assets.rareStyle, style.url].map((to) =>
      relativeUrl(url, to),
    );
    mkdirSync(path.dirname(path.join(site, url)), { recursive: true });
    writeFileSync(
      path.join(site, url),
      printDocument({ title, settings, parts, place, styles, today, chapters }),
    );
  }
  return editions.map(({ url }) => url);
}
