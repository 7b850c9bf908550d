import type { Content, DataPath } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentsItem } from '../model/settings.ts';
import type { Check } from './check.ts';
import { code, shownPath } from './wording.ts';

const NAME = 'pages-have-own-title';

export const pagesHaveOwnTitle: Check = {
  name: NAME,
  description: 'No two pages that the search finds have the same title.',
  check: ({ guide }) => (guide.content.strict ? sameTitles(guide) : []),
};

function sameTitles(guide: Guide): Problem[] {
  const byTitle = new Map<string, Page[]>();
  for (const page of guide.pages) {
    if (!page.searchable) continue;
    const key = page.title.toLowerCase();
    byTitle.set(key, [...(byTitle.get(key) ?? []), page]);
  }
  return [...byTitle.values()].flatMap((pages) => {
    const last =
      pages.findLast((page) => page.kind !== 'role' && page.file) ?? pages.findLast((page) => page.file);
    // Titles of roles are compared with each other and with their aliases by `ids-are-unique`.
    const isElsewhere = pages.every((page) => page.kind === 'role');
    return pages.length > 1 && last && !isElsewhere ? [sameTitle(guide, last, pages)] : [];
  });
}

function sameTitle(guide: Guide, page: Page, pages: readonly Page[]): Problem {
  const others = pages
    .filter((other) => other !== page)
    .map(({ path }) => code(shownPath(guide.content, path)));
  return {
    ...titlePlace(guide.content, page),
    check: NAME,
    what: 'two pages have the same title',
    unexpected: `Unexpected ${code(page.title)}, which is also the title of ${others.join(', ')}, expected a title of its own`,
    fix: 'name this page so that a reader of search results can tell them apart.',
  };
}

/** Where a page got its title: from its front matter, from the contents of guide.yaml, or from its first heading. */
function titlePlace(content: Content, { kind, path, file }: Page): Pick<Problem, 'file' | 'line' | 'column'> {
  const shown = { file: shownPath(content, path) };
  if (file?.front.value.title !== undefined) return { ...shown, ...file.front.at(['title']) };
  const { settings } = content;
  const listed = kind === 'page' ? titleInContents(settings.value.contents, path) : undefined;
  if (listed) return { file: settings.file, ...settings.at(['contents', ...listed]) };
  const line = file?.text.split('\n').findIndex((text) => /^#\s/.test(text)) ?? -1;
  return { ...shown, line: Math.max(line, 0) + 1, column: 1 };
}

/** The first title that the contents give to a page. */
function titleInContents(items: readonly ContentsItem[], path: string): DataPath | undefined {
  for (const [i, { entries, page, title }] of items.entries()) {
    const below = entries && titleInContents(entries, path);
    if (below) return [i, 'entries', ...below];
    if (!entries && page === path && title !== undefined) return [i, 'title'];
  }
  return undefined;
}
