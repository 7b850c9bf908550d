import { readMeta, readPart, NAME_DIGITS, SIGNATURE, type Meta } from '../../search/update/index-format.ts';
import { pageWordsFile, readPageWords } from '../../search/update/page-words.ts';
import { pageChanges, updatedPart, type ChangedPages } from '../../search/update/update-part.ts';
import type { OfflineFile } from '../manifest.ts';
import { hashOfBytes } from './files.ts';
import type { Store } from './store.ts';

/** With more changed pages than this share of all, their words weigh more than the parts of the index. */
const MOST_CHANGED = 1 / 4;
const META = /^pagefind\/pagefind\.(.+)_[0-9a-f]+\.pf_meta$/;
const FOLDER = 'pagefind/';

/** Files of a build by their paths. */
type Files = ReadonlyMap<string, OfflineFile>;

/**
 * Makes the search index of a new build from the one that is saved, so that a changed sentence costs a reader the words
 * of its page instead of nearly the whole index. A part that comes out unlike that of the build is not kept, and none
 * is where the old index is not saved whole: what is missing afterwards is downloaded like any other file.
 */
export async function updateIndex(store: Store): Promise<void> {
  const old = await store.shownBuild();
  if (!old) return;
  const [before, after] = [byPath(old.files), byPath((await store.manifest()).files)];
  for (const [path, file] of after) {
    const language = META.exec(path)?.[1];
    if (language === undefined || before.has(path)) continue;
    const oldFile = [...before.values()].find(([name]) => META.exec(name)?.[1] === language);
    if (oldFile) await new IndexUpdate(store, before, after).run(oldFile, file);
  }
}

function byPath(files: readonly OfflineFile[]): Files {
  return new Map(files.map((file) => [file[0], file]));
}

/** The index of one language. */
class IndexUpdate {
  readonly #store: Store;
  readonly #before: Files;
  readonly #after: Files;

  constructor(store: Store, before: Files, after: Files) {
    this.#store = store;
    this.#before = before;
    this.#after = after;
  }

  /** `oldMeta`, `newMeta`: what the two indexes say of themselves. */
  async run(oldMeta: OfflineFile, newMeta: OfflineFile): Promise<void> {
    const saved = await this.#store.savedHashes();
    const isSaved = (files: Files, name: string): boolean => saved.has(files.get(partPath(name))?.[1] ?? '');
    const before = await this.#meta(oldMeta);
    if (!before?.parts.every(({ name }) => isSaved(this.#before, name))) return;
    const after = await this.#meta(newMeta);
    if (!after) return;
    const { kept, changed } = pageChanges(before, after);
    if (changed.length > after.pages.length * MOST_CHANGED) return;
    const words = await this.#wordsOf(after, changed);
    for (const range of after.parts) {
      const hash = this.#after.get(partPath(range.name))?.[1];
      if (hash === undefined || saved.has(hash)) continue;
      const overlapping = before.parts.filter(
        ({ first, last }) => last >= range.first && first <= range.last,
      );
      const old = await Promise.all(overlapping.map(async ({ name }) => readPart(await this.#oldPart(name))));
      const part = updatedPart(range, old.flat(), kept, words);
      if (await isNamed(part, range.name)) await this.#store.put(hash, new Blob([SIGNATURE, part]));
    }
  }

  async #meta(file: OfflineFile): Promise<Meta | undefined> {
    const response = await this.#store.load(file);
    return response && readMeta(await unpacked(response));
  }

  async #oldPart(name: string): Promise<Uint8Array> {
    const file = this.#before.get(partPath(name));
    const response = file && (await this.#store.load(file));
    if (!response) throw new Error(`${name} is not saved`);
    return unpacked(response);
  }

  async #wordsOf({ pages }: Meta, changed: readonly number[]): Promise<ChangedPages> {
    const words = changed.map(async (page) => {
      const response = await this.#store.download(FOLDER + pageWordsFile(pages[page] ?? ''));
      if (!response.ok) throw new Error('no words of a page');
      return [page, readPageWords(await unpacked(response))] as const;
    });
    return new Map(await Promise.all(words));
  }
}

function partPath(name: string): string {
  return `${FOLDER}index/${name}.pf_index`;
}

/** A file of the index, packed or not, → its bytes without signature. */
async function unpacked(response: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return new Uint8Array(await new Response(plain).arrayBuffer()).subarray(SIGNATURE.length);
}

/** Whether a part is the one that the build has written under a name. */
async function isNamed(part: Uint8Array<ArrayBuffer>, name: string): Promise<boolean> {
  return name.endsWith(`_${(await hashOfBytes(part)).slice(0, NAME_DIGITS)}`);
}
