import { createHash } from 'node:crypto';
import type { IndexFile } from 'pagefind';
import { mergeSegments, type LanguageIndex } from './merge-segments.ts';
import { packed } from './packed.ts';
import { readIndexEntry, type Segment } from './segment.ts';
import { ByteList, encodeItem, encodeList } from './update/cbor.ts';
import { appendEntry, NAME_DIGITS, type Entry } from './update/index-format.ts';
import { pageWordsFile, WordsByPage } from './update/page-words.ts';

/**
 * Bytes of a part of the index before it is compressed, about; compressed some 8 KB. Pagefind itself makes parts four
 * times as large, of which a reader downloads one for each word.
 */
const PART_BYTES = 14_000;
const ENTRY = 'pagefind-entry.json';
/** Files that tell of the words and pages of one segment. All others are the same in all segments that have them. */
const OF_SEGMENT = /^(?:index|fragment|page)\/|\.pf_meta$/;

/** A word of the index, and its place in a part as bytes. */
interface Word {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/**
 * Segments as Pagefind writes them → the files of one index, with the words in smaller parts: what a query downloads is
 * less, and the answer is the same. Parts are cut where neighbouring words have least in common, so that a word that is
 * still being typed finds all that begin with it in one part. Names hold a hash of the content, as before. Besides there
 * is a file of the words of each page, with which saved copies follow a new build. Throws where the files are not as
 * expected.
 */
export function splitIndex(segments: readonly Segment[]): readonly IndexFile[] {
  const [first = []] = segments;
  const entry = { ...readIndexEntry(first), languages: {} as Record<string, object> };
  const files = new Map(
    segments.flat().flatMap((file) => (OF_SEGMENT.test(file.path) ? [] : [[file.path, file] as const])),
  );
  const made: IndexFile[] = [];
  for (const [language, index] of mergeSegments(segments)) {
    const { meta, files: own } = languageFiles(language, index);
    const hash = nameFor(meta, language);
    entry.languages[language] = { ...index.entry, hash };
    made.push(...index.fragments, ...own, { path: `pagefind.${hash}.pf_meta`, content: meta });
  }
  files.set(ENTRY, { path: ENTRY, content: Buffer.from(JSON.stringify(entry)) });
  return [...files.values(), ...made];
}

/** The words of a language → their parts, what the index says of itself, and the words of each page. */
function languageFiles(
  language: string,
  { version, pages, fields, words: entries, pageWords }: LanguageIndex,
): { readonly meta: Uint8Array; readonly files: readonly IndexFile[] } {
  const byPage = new WordsByPage(pageWords);
  const parts = Array.from(cut(wordsOf(entries, byPage)), (part) => partFile(part, language));
  const made = Array.from(byPage.take(), ([page, bytes]) => [page, packed(bytes)] as const);
  const ofPages = [...pageWords, ...made].map(([page, content]) => ({
    path: pageWordsFile(pages[page]?.[0] ?? ''),
    content,
  }));
  return {
    // Filters and orders of its own it has none: they are in the catalogue.
    meta: packed(encodeItem([version, pages, parts.map(({ range }) => range), [], [], fields])),
    files: [...parts.map(({ file }) => file), ...ofPages],
  };
}

/** Entries → words with their bytes, one at a time; `byPage` takes them too. */
function* wordsOf(entries: Iterable<Entry>, byPage: WordsByPage): Iterable<Word> {
  for (const entry of entries) {
    byPage.add(entry);
    const bytes = new ByteList();
    appendEntry(bytes, entry);
    yield { word: entry.word, bytes: bytes.all() };
  }
}

function nameFor(content: Uint8Array, language: string): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, NAME_DIGITS)}`;
}

/** A part is named by its bytes before they are packed: those a saved copy makes itself must be the same. */
function partFile(
  words: readonly Word[],
  language: string,
): { readonly file: IndexFile; readonly range: readonly [first: string, last: string, name: string] } {
  const part = encodeList(1, encodeList(words.length, Buffer.concat(words.map(({ bytes }) => bytes))));
  const name = nameFor(part, language);
  const [first, last] = [words[0]?.word ?? '', words.at(-1)?.word ?? ''];
  return { file: { path: `index/${name}.pf_index`, content: packed(part) }, range: [first, last, name] };
}

/** Words in their order → parts of about the wanted size, each at least half of it. */
function* cut(words: Iterable<Word>): Iterable<readonly Word[]> {
  let part: Word[] = [];
  let bytes = 0;
  /** The best place for the next cut, as a number of words, and how many letters would be shared across it. */
  let best = { length: 0, shared: Infinity };
  for (const word of words) {
    const shared = sharedStart(part.at(-1)?.word ?? '', word.word);
    if (bytes >= PART_BYTES / 2 && shared <= best.shared) best = { length: part.length, shared };
    if (bytes >= PART_BYTES) {
      yield part.slice(0, best.length);
      part = part.slice(best.length);
      bytes = sizeOf(part);
      best = { length: 0, shared: Infinity };
    }
    part.push(word);
    bytes += word.bytes.length;
  }
  if (part.length > 0) yield part;
}

function sizeOf(words: readonly Word[]): number {
  return words.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** How many letters two words have in common at their start. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
