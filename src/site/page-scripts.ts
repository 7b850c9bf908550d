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
    // Each is a function of its own, called at once, so that one after the other is a script too.
    const { url, bytes } = named(
      name,
      'js',
      Buffer.concat([this.#common, ...parts].map((part) => part.bytes)),
    );
    const file = path.join(this.#output, url);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const script = { url, isWaitedFor: parts.some((part) => part.isWaitedFor) };
    this.#written.set(name, script);
    return script;
  }
}
