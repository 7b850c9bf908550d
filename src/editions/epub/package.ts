import { createHash } from 'node:crypto';
import type { Element } from 'domhandler';
import type { GuideSettings } from '../../model/settings.ts';
import { textDirection } from '../../support/text-direction.ts';
import { xml, xmlFile, type EditionWords, type ManifestItem } from './documents.ts';

/** What readers who need it can know of the book beforehand: https://www.w3.org/TR/epub-a11y-11/ */
const ACCESSIBILITY: readonly (readonly [property: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'MathML'],
  ['schema:accessibilityHazard', 'none'],
];

/**
 * The list of all files of a book with what is known of it. `today`: ISO date of the build, which is when the book
 * was last changed.
 */
export function packageFile(
  settings: GuideSettings,
  today: string,
  items: readonly ManifestItem[],
  words: EditionWords,
): Uint8Array {
  const ids = new Map(items.map((item, i) => [item, `item-${i + 1}`]));
  const manifest = items.map((item) =>
    xml('item', {
      id: ids.get(item) ?? '',
      href: item.href,
      'media-type': item.mediaType,
      ...(item.properties.length > 0 ? { properties: item.properties.join(' ') } : {}),
    }),
  );
  const spine = items
    .filter(({ inSpine }) => inSpine)
    .map((item) => xml('itemref', { idref: ids.get(item) ?? '' }));
  return xmlFile(
    xml(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': settings.language,
        dir: textDirection(settings.language),
      },
      metadata(settings, today, words),
      xml('manifest', {}, ...manifest),
      // The side to which a reading program turns its pages.
      xml('spine', { 'page-progression-direction': textDirection(settings.language) }, ...spine),
    ),
  );
}

function metadata(settings: GuideSettings, today: string, words: EditionWords): Element {
  const { title, description, language, url } = settings;
  return xml(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    xml('dc:identifier', { id: 'id' }, url ?? uuidOf(`${title}\n${description ?? ''}`)),
    xml('dc:title', {}, title),
    xml('dc:language', {}, language),
    ...(description === undefined ? [] : [xml('dc:description', {}, description)]),
    xml('meta', { property: 'dcterms:modified' }, `${today}T00:00:00Z`),
    ...ACCESSIBILITY.map(([property, value]) => xml('meta', { property }, value)),
    xml('meta', { property: 'schema:accessibilitySummary' }, words.accessibility),
  );
}

/** A name that is always the same for the same text: a version 8 UUID, RFC 9562, from its SHA-256. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}
