import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import { FEED, feed, hasFeed } from './feed.ts';
import { dataSchemas, guideData, roleDataUrl, roleFile } from './guide-data.ts';
import { robots, sitemap } from './sitemap.ts';
import { textUrl } from './texts.ts';

export { LONGEST_TEXT, linkIndex, pageText, textUrl } from './texts.ts';
export { structuredData } from './structured-data/index.ts';

/** Another form of a page, for programs. */
export interface PageForm {
  /** Media type. */
  readonly type: string;
  /** Where it is not that of the page: a reader of feeds shows it. */
  readonly title?: string;
  /** Address from the root of the site. */
  readonly url: string;
}

type ExportedFile = readonly [url: string, text: string];

/** Files of the site that are for programs: address → text, in the order in which they are written. */
export function* exportedFiles(guide: Guide): Iterable<ExportedFile> {
  yield* dataFiles(guide);
  const site = guide.settings.url;
  if (site === undefined) return;
  yield ['sitemap.xml', sitemap(guide, site)];
  yield ['robots.txt', robots(site)];
  if (hasFeed(guide)) yield [FEED, feed(guide, site)];
}

/** What could not be written, and how it could be: a sentence each, for the person who builds. */
export function missingExports(guide: Guide): readonly string[] {
  if (guide.settings.url === undefined)
    return ['No sitemap, feed or robots.txt: they need the address of the site (`--url https://…`).'];
  if (!hasFeed(guide)) return ['No feed: git tells no date of a change here (a shallow clone tells few).'];
  return [];
}

function* dataFiles(guide: Guide): Iterable<ExportedFile> {
  if (guide.roles.size === 0) return;
  yield ['guide.json', json(guideData(guide))];
  for (const role of guide.sortedRoles) yield [roleDataUrl(role), json(roleFile(guide, role))];
  for (const [name, schema] of dataSchemas()) yield [name, json(schema)];
}

/** The forms in which a program may read a page instead, and the feed of the guide. */
export function formsOf(guide: Guide, page: Page): readonly PageForm[] {
  const data = dataUrl(guide, page);
  const text = textUrl(page);
  return [
    ...(text === undefined ? [] : [{ type: 'text/markdown', url: text }]),
    ...(data === undefined ? [] : [{ type: 'application/json', url: data }]),
    ...(hasFeed(guide) ? [{ type: 'application/atom+xml', title: guide.settings.title, url: FEED }] : []),
  ];
}

function dataUrl(guide: Guide, page: Page): string | undefined {
  if (page.kind === 'role') return roleDataUrl(page.role);
  return page.kind === 'home' && guide.roles.size > 0 ? 'guide.json' : undefined;
}

/** A field a line, so that two versions of a guide can be compared. */
function json(data: object): string {
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
