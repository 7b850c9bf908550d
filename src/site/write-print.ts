import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  bookOf,
  categoryPart,
  printDocument,
  printStyle,
  type BookPart,
  type Chapters,
} from '../editions/index.ts';
import type { Downloads } from '../model/downloads.ts';
import type { Guide } from '../model/guide.ts';
import { relativeUrl } from '../support/relative-url.ts';
import type { RenderedGuide } from './render-guide.ts';
import type { WrittenSite } from './write-site.ts';

/** More than this many pages in one document, and browsers are no longer able to show and print it. */
const MOST_PAGES = 300;

/** An edition to print: its address, its title, and the pages in it. */
export interface PrintedEdition {
  readonly url: string;
  readonly title: string;
  readonly parts: readonly BookPart[];
}

/** The editions of a guide: the whole as one page, if it is not too large for that, each category, and roles in several pages. */
export function printEditions(
  guide: Guide,
  { print, printByCategory, printByRole }: Downloads,
): readonly PrintedEdition[] {
  const { title } = guide.settings;
  const all = [
    { url: print, title, parts: bookOf(guide) },
    ...printByCategory.map(({ category, url }) => ({
      url,
      title: guide.words.editions.categoryTitle({ guide: title, category: category.title }),
      parts: [categoryPart(guide, category.id)],
    })),
    ...guide.sortedRoles.flatMap((role) => {
      const url = printByRole.get(role.id);
      const pages = guide.rolePages.get(role.id) ?? [];
      return url === undefined
        ? []
        : [{ url, title: role.facts.title, parts: [{ title: guide.settings.title, pages }] }];
    }),
  ];
  return all.filter(({ parts }) => {
    const pages = parts.reduce((sum, part) => sum + part.pages.length, 0);
    return pages > 0 && pages <= MOST_PAGES;
  });
}

/** Writes editions to print of a written site. */
export async function writePrint(
  { guide, today }: RenderedGuide,
  site: string,
  { edition }: WrittenSite,
  editions: readonly PrintedEdition[],
  chapters: Chapters,
): Promise<void> {
  const { settings } = guide;
  const words = guide.words.editions;
  const style = await printStyle(settings.title);
  writeFileSync(path.join(site, style.url), style.bytes);
  for (const { url, title, parts } of editions) {
    const place = { url, site: settings.url?.replace(/\/?$/, '/') };
    const { assets } = edition;
    const sheets = [assets.style, ...assets.markedStyles.map((sheet) => sheet.url), style.url];
    const styles = sheets.map((to) => relativeUrl(url, to));
    mkdirSync(path.dirname(path.join(site, url)), { recursive: true });
    writeFileSync(
      path.join(site, url),
      printDocument({ title, settings, words, parts, place, styles, today, chapters }),
    );
  }
}
