import type { Guide } from '../model/guide.ts';
import { dayOf } from '../model/history.ts';
import { hasNews, newsOf, type News } from '../model/news.ts';
import { absoluteUrl } from '../model/site-address.ts';
import { xmlDocument, xmlElement, type Xml } from '../support/xml.ts';

/** So many changes a feed tells of; readers ask for it often. */
const ENTRIES = 50;

/** Address of the feed from the root of the site. */
export const FEED = 'feed.xml';

/** Whether there is a feed: it needs the address of the site, and something to tell. */
export function hasFeed(guide: Guide): boolean {
  return guide.settings.url !== undefined && hasNews(guide);
}

/**
 * What changed in the guide, as Atom (https://www.rfc-editor.org/rfc/rfc4287): an entry for each page whose prose,
 * facts or figures a commit changed, the newest first. Ids are tag URIs that no later build changes.
 */
export function feed(guide: Guide, site: string): string {
  const entries = [...take(newsOf(guide), ENTRIES)];
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

function entryXml(guide: Guide, { change, page, title, part }: News, site: string): Xml {
  const { hostname } = new URL(site);
  const id = `tag:${hostname},${dayOf(change.at)}:${encodeURI(page.url)}/${part}/${change.commit}`;
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

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}
