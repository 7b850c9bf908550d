import type { HighlightedCode } from '../components/component.ts';
import { colourKey, readColours, writeColours, type Colours } from './code-colours/cache.ts';
import type { ColourHelpers } from './code-colours/helpers.ts';
import type { LikelyCode } from './code-colours/likely-code.ts';
import { packLines, unpackLines } from './code-colours/packed-lines.ts';
import type { CodeJob } from './code-colours/thread.ts';
import type { Tokeniser } from './code-colours/tokeniser.ts';
import { isKnown, isText, languageName } from './languages.ts';

interface Shared {
  tokeniser?: Promise<Tokeniser>;
  /** The same once it has started. */
  started?: Tokeniser;
  readonly loaded: Set<string>;
  /** Languages of the guide by Shiki's names; with one of another guide, some code would look another way. */
  expected: ReadonlySet<string>;
  /** All of them in one word, which tells colours of this guide from those of another. */
  languages: string;
  /** Whether new code was met before its grammar was loaded. */
  missed: boolean;
  readonly colours: Colours;
  /** Threads that colour code of the pages to come. */
  helpers?: ColourHelpers | undefined;
  /** Keys of the colours that this process has asked for. */
  readonly used: Set<string>;
  /** Whether there are colours that no folder keeps yet. */
  hasNew: boolean;
}

/** On globalThis: serve mode loads this module anew after an edit, grammars and results outlive that. */
const store = globalThis as typeof globalThis & { rolebookHighlighter?: Shared };
const shared: Shared = (store.rolebookHighlighter ??= {
  loaded: new Set(),
  expected: new Set(),
  languages: '',
  missed: false,
  colours: new Map(),
  used: new Set(),
  hasNew: false,
});

/** Takes the colours of all code that earlier builds have met from a folder. */
export function takeColours(folder: string): void {
  if (shared.colours.size > 0) return;
  for (const [key, packed] of readColours(folder)) shared.colours.set(key, packed);
}

/** Keeps the colours of all code in a folder, for later builds. */
export function keepColours(folder: string): void {
  if (shared.hasNew) writeColours(folder, shared.colours, shared.used);
  shared.hasNew = false;
}

/**
 * Tells of all languages of a guide, by the names that authors have for them. Nothing is loaded yet. All of them are
 * told at once, since the colours of Markdown with code in it depend on whether the language of that is loaded.
 */
export function expectLanguages(written: Iterable<string>): void {
  shared.expected = new Set([...written].flatMap((name) => languageName(name) ?? []));
  shared.languages = [...shared.expected].toSorted().join(' ');
}

/** Loads the grammars of languages at once; highlighting is synchronous after that. */
export async function prepareLanguages(written: Iterable<string>): Promise<void> {
  expectLanguages(written);
  await loadExpected();
}

/**
 * Has new code coloured by other threads, while pages are rendered that hold it. It only saves time: code that no
 * thread has coloured yet when its page asks for it is coloured then. → ends the threads
 */
export async function colourAhead(codes: Iterable<LikelyCode>): Promise<() => Promise<void>> {
  const jobs = new Map<string, CodeJob>();
  for (const { code, language } of codes) {
    const name = isText(language) ? undefined : languageName(language);
    if (name === undefined || !shared.expected.has(name)) continue;
    const key = colourKey(code, name, shared.languages);
    if (!shared.colours.has(key)) jobs.set(key, { key, code, name });
  }
  if (jobs.size > 0) {
    const { openColourHelpers } = await import('./code-colours/helpers.ts');
    shared.helpers = await openColourHelpers([...jobs.values()], [...shared.expected]);
  }
  return async () => {
    await shared.helpers?.close();
    shared.helpers = undefined;
  };
}

/** Colours that other threads have found meanwhile. */
function takeFromHelpers(): void {
  for (const [key, packed] of shared.helpers?.take() ?? []) {
    shared.colours.set(key, packed);
    shared.hasNew = true;
  }
}

async function loadExpected(): Promise<void> {
  shared.tokeniser ??= import('./code-colours/tokeniser.ts').then(({ openTokeniser }) => openTokeniser());
  shared.started = await shared.tokeniser;
  const missing = [...shared.expected].filter((name) => !shared.loaded.has(name));
  await shared.started.load(missing);
  for (const name of missing) shared.loaded.add(name);
}

/**
 * Renders something, and once more where it held new code before the grammars of the expected languages were loaded.
 * Most builds meet no new code: they load no grammar, and not even what reads grammars.
 *
 * @param render renders it from the start; what the first try gave is dropped
 */
export async function withLanguages<T>(render: () => T | Promise<T>): Promise<T> {
  shared.missed = false;
  const rendered = await render();
  if (!shared.missed) return rendered;
  await loadExpected();
  return render();
}

/**
 * Code → lines of parts with a kind each (`keyword`), which become classes (`k`) that CSS variables colour in
 * light and dark. Languages that are unknown or were not expected come out as plain text.
 */
export function highlight(code: string, written: string): HighlightedCode {
  const name = isText(written) ? undefined : languageName(written);
  const lines = name === undefined ? undefined : colouredLines(code, name);
  return lines ? { lines, language: classOf(written), known: isKnown(written) } : plain(code, written);
}

function colouredLines(code: string, name: string): HighlightedCode['lines'] | undefined {
  if (!shared.expected.has(name)) return undefined;
  const key = colourKey(code, name, shared.languages);
  shared.used.add(key);
  if (!shared.colours.has(key)) takeFromHelpers();
  const known = shared.colours.get(key);
  if (known !== undefined) return unpackLines(code, known);
  if (!shared.started || !shared.loaded.has(name)) {
    shared.missed = true;
    return undefined;
  }
  shared.helpers?.leave(key);
  const lines = shared.started.tokenise(code, name);
  // Another guide may have been rendered before, by the same process.
  const packed = shared.loaded.size === shared.expected.size ? packLines(code, lines) : undefined;
  if (packed !== undefined) {
    shared.colours.set(key, packed);
    shared.hasNew = true;
  }
  return lines;
}

/**
 * The same for a check: colours only code with the number of a note, `(1)!`, which counts in comments alone. All other
 * code has the same mistakes without colours, which take most of the time of a check.
 */
export function highlightForNotes(code: string, written: string): HighlightedCode {
  return /\(\d{1,4}\)!/.test(code) ? highlight(code, written) : plain(code, written);
}

function plain(code: string, written: string): HighlightedCode {
  const lines = code.split('\n').map((text) => [{ text, kind: '' }]);
  return { lines, language: classOf(written), known: isKnown(written) };
}

/** The language as its author wrote it, as the end of a class. */
function classOf(written: string): string | undefined {
  const name = written.toLowerCase().replace(/[^\w+#.-]/g, '');
  return name === '' ? undefined : name;
}
