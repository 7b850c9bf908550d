import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PageScript } from '../../layouts/index.tsx';
import type { SafeHtml } from '../support/html.tsx';
import { named, type Asset } from './bundle.ts';

/** A script for pages with one of these texts in their HTML. */
export interface ScriptPart extends Asset {
  /** What the script of such a page is called by: `tabs`. */
  readonly name: string;
  readonly marks: RegExp;
  /** Whether a page is shown only with what it does: what stands below would move otherwise. */
  readonly isWaitedFor: boolean;
}

/**
 * One script for each page, of what all pages need and what its own parts need besides: one request, and no byte for
 * what is not there. Pages with the same parts share theirs. A script is written when the first page asks for it, since
 * a preview meets new parts while it is edited.
 */
export class PageScripts {
  readonly #written = new Map<string, PageScript>();
  readonly #common: Asset;
  readonly #parts: readonly ScriptPart[];
  readonly #output: string;

  /** @param output the folder of the site */
  constructor(common: Asset, parts: readonly ScriptPart[], output: string) {
    this.#common = common;
    this.#parts = parts;
    this.#output = output;
  }

  /** What stands in `<main>` of a page → its script, by its address from the root of the site. */
  of(main: SafeHtml): PageScript {
    const parts = this.#parts.filter(({ marks }) => marks.test(main));
    const name = ['site', ...parts.map((part) => part.name)].join('-');
    const known = this.#written.get(name);
    if (known) return known;
    const { url, bytes } = named(name, 'js', together(this.#common, parts));
    const file = path.join(this.#output, url);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const script = { url, isWaitedFor: parts.some((part) => part.isWaitedFor) };
    this.#written.set(name, script);
    return script;
  }
}

/**
 * Runs what it is given soon, before anything else that a browser has to do, but as a task of its own: on a slow phone
 * all of a script at once would keep a reader waiting (https://web.dev/articles/optimize-long-tasks).
 */
const SOON = "self.scheduler?.postTask?f=>scheduler.postTask(f,{priority:'user-blocking'}):setTimeout";

/** Scripts, of which each is a function that is called at once → one that does the same. */
function together(common: Asset, parts: readonly ScriptPart[]): Uint8Array {
  const waitedFor = parts.filter(({ isWaitedFor }) => isWaitedFor);
  const later = parts
    .filter(({ isWaitedFor }) => !isWaitedFor)
    .flatMap(({ bytes }) => ['soon(()=>{', bytes, '});']);
  const texts = [
    ...[common, ...waitedFor].map(({ bytes }) => bytes),
    ...(later.length > 0 ? ['(soon=>{', ...later, `})(${SOON})`] : []),
  ];
  return Buffer.concat(texts.map((text) => (typeof text === 'string' ? Buffer.from(text) : text)));
}
