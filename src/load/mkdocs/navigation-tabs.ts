import type { MarkdownFile } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import { firstHeading } from '../../model/page-names.ts';
import type { GuideSettings } from '../../model/settings.ts';
import { isRecord } from '../../support/is-record.ts';
import type { MkdocsConfig } from './config.ts';

/** What a theme calls the sections of a site that stand in its header. */
const TABS = 'navigation.tabs';

/**
 * The sections at the top of a site as links of its header, each to its first page, where the theme asks for them;
 * undefined where it does not, or where there is nothing to choose between.
 */
export function navigationTabs(
  { theme }: MkdocsConfig,
  entries: readonly ContentsEntry[],
  pages: readonly MarkdownFile[],
): GuideSettings['navigation'] | undefined {
  if (theme?.features.includes(TABS) !== true && !hadTabs(theme)) return undefined;
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const tabs = entries.flatMap((entry) => {
    const page = firstPage(entry, byPath);
    const title = entry.title ?? page?.front.value.title ?? firstHeading(page?.body ?? '');
    return page && title !== undefined ? [{ title, page: page.path }] : [];
  });
  return tabs.length > 1 ? tabs : undefined;
}

/** `feature: { tabs: true }`, as Material had it before its version 5. */
function hadTabs(theme: MkdocsConfig['theme']): boolean {
  const feature = theme?.['feature'];
  return isRecord(feature) && feature['tabs'] === true;
}

/** The page that a click on an entry opens, of those that there are. */
function firstPage(entry: ContentsEntry, pages: ReadonlyMap<string, MarkdownFile>): MarkdownFile | undefined {
  if (entry.kind === 'link') return undefined;
  const own = entry.path === undefined ? undefined : pages.get(entry.path);
  if (own || entry.kind === 'page') return own;
  return entry.entries.map((inner) => firstPage(inner, pages)).find((page) => page !== undefined);
}
