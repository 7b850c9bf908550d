import type { Guide } from '../model/guide.ts';
import { payFileOf, type Change } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import { absoluteUrl } from '../model/site-address.ts';
import { xmlDocument, xmlElement, type Xml } from '../support/xml.ts';

/** So many changes a feed tells of; readers ask for it often. */
const ENTRIES = 50;

/** Address of the feed from the root of the site. */
export const FEED = 'feed.xml';

/** Something of a page that a commit changed. */
interface Entry {
  readonly change: Change;
  readonly page: Page;
  readonly title: string;
  /** Tells entries of one commit and one page apart. */
  readonly part: 'text' | 'pay';
}

/** Whether there is a feed: no entry has a date that is not known, so a shallow clone may have none. */
export function hasFeed(guide: Guide): boolean {
  return (
    guide.settings.url !== undefined &&
    guide.pages.some((page) => partsOf(guide, page).some(([file]) => guide.changes.has(file)))
  );
}

/**
 * What changed in the guide, as Atom (https://www.rfc-editor.org/rfc/rfc4287): an entry for each page whose prose,
 * facts or figures a commit changed, the newest first. Ids are tag URIs that no later build changes.
 */
export function feed(guide: Guide, site: string): string {
  const entries = [...take(entriesOf(guide), ENTRIES)];
  const { title, description, language } = guide.settings;
  const updated = entries[0]?.change.at ?? '';
  const self = absoluteUrl(site, FEED);
  const home = absoluteUrl(site, 'index.html');
  return xmlDocument(
    xmlElement(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      xmlElement('id', {}, { text: home }),
      xmlElement('title', {}, { text: title }),
      ...(description === undefined ? [] : [xmlElement('subtitle', {}, { text: description })]),
      xmlElement('updated', {}, { text: updated }),
      xmlElement('author', {}, xmlElement('name', {}, { text: title })),
      xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: home }),
      ...entries.map((entry) => entryXml(guide, entry, site)),
    ),
  );
}

function entryXml(guide: Guide, { change, page, title, part }: Entry, site: string): Xml {
  const { hostname } = new URL(site);
  const id = `tag:${hostname},${change.at.slice(0, 10)}:${encodeURI(page.url)}/${part}/${change.commit}`;
  const names = guide.settings.contributors ? [change.author] : [];
  return xmlElement(
    'entry',
    {},
    xmlElement('id', {}, { text: id }),
    xmlElement('title', {}, { text: title }),
    xmlElement('updated', {}, { text: change.at }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(site, page.url) }),
    ...names.map((name) => xmlElement('author', {}, xmlElement('name', {}, { text: name }))),
    xmlElement('summary', {}, { text: change.subject }),
  );
}

/** All entries, the newest first; those of one commit in the order of its files. */
function* entriesOf(guide: Guide): Generator<Entry> {
  const pages = pagesByFile(guide);
  const newestFirst = guide.content.history.changes.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
  for (const change of newestFirst) {
    const told = new Set<string>();
    for (const file of change.files) {
      const entry = pages.get(file);
      const key = entry && `${entry.page.url} ${entry.part}`;
      if (!entry || key === undefined || told.has(key)) continue;
      told.add(key);
      yield { change, ...entry };
    }
  }
}

/** What a reader is told to have changed where a file did. */
function pagesByFile(guide: Guide): ReadonlyMap<string, Omit<Entry, 'change'>> {
  return new Map(guide.pages.flatMap((page) => partsOf(guide, page)));
}

/** The files of a page that it is news to have changed, each with what then changed. */
function partsOf(
  { words }: Guide,
  page: Page,
): readonly (readonly [file: string, part: Omit<Entry, 'change'>])[] {
  const text = { page, title: page.title, part: 'text' } as const;
  const own = page.file ? [[page.file.path, text] as const] : [];
  if (page.kind !== 'role') return own;
  const { id } = page.role;
  const title = words.exports.payOfRole({ role: page.title });
  const pay = { page, title, part: 'pay' } as const;
  return [...own, [`roles/${id}/role.yaml`, text], [payFileOf(id), pay]];
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}
