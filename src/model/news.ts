import type { Guide } from './guide.ts';
import { payFileOf, type Change } from './history.ts';
import type { Page } from './page.ts';

/** Something of a page that a commit changed. */
export interface News {
  readonly change: Change;
  readonly page: Page;
  /** Title of the page, or what it says of pay where only figures changed. */
  readonly title: string;
  /** Tells news of one commit and one page apart. */
  readonly part: 'text' | 'pay';
}

/** What a reader is told to have changed where a file did. */
type Subject = Omit<News, 'change'>;

/** Whether any page has news: none has a date that is not known, so a shallow clone may have none. */
export function hasNews(guide: Guide): boolean {
  // Asked for each page: without git, or in a shallow clone, none need be looked at.
  if (guide.changes.size === 0) return false;
  return guide.pages.some((page) => subjectsOf(guide, page).some(([file]) => guide.changes.has(file)));
}

/** All news of a guide, the newest first; those of one commit in the order of its files, a subject once in each. */
export function* newsOf(guide: Guide): Generator<News> {
  const subjects = new Map(guide.pages.flatMap((page) => subjectsOf(guide, page)));
  const newestFirst = guide.content.history.changes.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
  for (const change of newestFirst) {
    for (const subject of new Set(change.files.map((file) => subjects.get(file)))) {
      if (subject) yield { change, ...subject };
    }
  }
}

/** The last news of roles, their parts and projects, each of these once, the newest first. @param count so many at most */
export function latestNews(guide: Guide, count: number): readonly News[] {
  const latest = new Map<string, News>();
  for (const news of newsOf(guide)) {
    if (latest.size === count) break;
    const key = `${news.page.url} ${news.part}`;
    if (isOfInterest(news.page) && !latest.has(key)) latest.set(key, news);
  }
  return [...latest.values()];
}

/** Whether the page itself came with this change; only said where the whole history is known. */
export function isNewPage({ changes, content }: Guide, { change, page, part }: News): boolean {
  const first = page.file && changes.get(page.file.path)?.at(-1);
  return content.history.whole && part === 'text' && first === change;
}

function isOfInterest({ kind }: Page): boolean {
  return kind === 'role' || kind === 'role-part' || kind === 'project';
}

/** The files of a page that it is news to have changed, each with what then changed. */
function subjectsOf({ words }: Guide, page: Page): readonly (readonly [file: string, subject: Subject])[] {
  const text: Subject = { page, title: page.title, part: 'text' };
  const own = page.file ? [[page.file.path, text] as const] : [];
  if (page.kind !== 'role') return own;
  const { id } = page.role;
  const pay: Subject = { page, title: words.exports.payOfRole({ role: page.title }), part: 'pay' };
  return [...own, [`roles/${id}/role.yaml`, text], [payFileOf(id), pay]];
}
