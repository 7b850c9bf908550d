import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import * as z from 'zod';
import { decodeItem, encodeItem, encodeList } from './update/cbor.ts';
import { itemsOfPart, list, NAME_DIGITS, readEntry, readMeta, SIGNATURE } from './update/index-format.ts';
import { pageWordsFile, WordsByPage } from './update/page-words.ts';

/**
 * Bytes of a part of the index before it is compressed, about; compressed some 8 KB. Pagefind itself makes parts four
 * times as large, of which a reader downloads one for each word.
 */
const PART_BYTES = 14_000;
const ENTRY = 'pagefind-entry.json';
const PART = /^index\/(.+)\.pf_index$/;

/** What Pagefind 1.5 writes, as far as it is read here. */
const Entry = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/** A word of the index, and its place in a part as bytes. */
interface Word {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/** Content of a packed file → its bytes. */
export function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
}

/**
 * Files of an index as Pagefind writes them → the same with the words in smaller parts: what a query downloads is less,
 * and the answer is the same. Parts are cut where neighbouring words have least in common, so that a word that is still
 * being typed finds all that begin with it in one part. Names hold a hash of the content, as before. Besides there is a
 * file of the words of each page, with which saved copies follow a new build. Throws where the files are not as
 * expected.
 */
export function splitIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const entry = Entry.parse(JSON.parse(Buffer.from(contentOf(contents, ENTRY)).toString('utf8')));
  const kept = files.filter(({ path }) => !PART.test(path) && path !== ENTRY && !path.endsWith('.pf_meta'));
  const made: IndexFile[] = [];
  for (const [language, own] of Object.entries(entry.languages)) {
    const metaBytes = unpacked(contentOf(contents, metaName(own.hash)));
    const { pages, parts: old } = readMeta(metaBytes);
    const words: Word[] = [];
    const byPage = new WordsByPage();
    for (const { name } of old) {
      for (const item of itemsOfPart(unpacked(contentOf(contents, `index/${name}.pf_index`)))) {
        const word = readEntry(item);
        words.push({ word: word.word, bytes: encodeItem(item) });
        byPage.add(word);
      }
    }
    const parts = cut(words).map((part) => partFile(part, language));
    const [version, pageItems = [], , ...rest] = list(decodeItem(metaBytes));
    const content = packed(encodeItem([version ?? '', pageItems, parts.map(({ range }) => range), ...rest]));
    own.hash = nameFor(content, language);
    made.push(...parts.map(({ file }) => file), { path: metaName(own.hash), content });
    for (const [page, bytes] of byPage.all()) {
      made.push({ path: pageWordsFile(pages[page] ?? ''), content: packed(bytes) });
    }
  }
  return [...kept, ...made, { path: ENTRY, content: Buffer.from(JSON.stringify(entry)) }];
}

const metaName = (hash: string): string => `pagefind.${hash}.pf_meta`;

function contentOf(contents: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const content = contents.get(name);
  if (!content) throw new Error(`Pagefind's index has no ${name}`);
  return content;
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
function cut(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [];
  let part: Word[] = [];
  let bytes = 0;
  /** The best place for the next cut, as a number of words, and how many letters would be shared across it. */
  let best = { length: 0, shared: Infinity };
  for (const word of words) {
    const shared = sharedStart(part.at(-1)?.word ?? '', word.word);
    if (bytes >= PART_BYTES / 2 && shared <= best.shared) best = { length: part.length, shared };
    if (bytes >= PART_BYTES) {
      parts.push(part.slice(0, best.length));
      part = part.slice(best.length);
      bytes = sizeOf(part);
      best = { length: 0, shared: Infinity };
    }
    part.push(word);
    bytes += word.bytes.length;
  }
  return part.length > 0 ? [...parts, part] : parts;
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
