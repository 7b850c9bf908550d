import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LONGEST_TEXT, linkIndex, textUrl } from '../exports/index.ts';
import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';

/** Writes the pages of a site as Markdown too, one by one as they are laid out, so that it need not hold them all. */
export class TextWriter {
  readonly #guide: Guide;
  readonly #output: string;
  readonly #written = new Set<string>();
  /** All texts so far; undefined once they are too many for one file. */
  #whole: Map<Page, string> | undefined = new Map();
  #length = 0;

  constructor(guide: Guide, output: string) {
    this.#guide = guide;
    this.#output = output;
  }

  /** Takes the text of a page. */
  add(pageUrl: string, text: string): void {
    const page = this.#guide.pagesByUrl.get(pageUrl);
    const url = page && textUrl(page);
    if (!page || url === undefined) return;
    this.#write(url, text);
    this.#length += text.length;
    if (this.#length > LONGEST_TEXT) this.#whole = undefined;
    this.#whole?.set(page, text);
  }

  /** Writes the files about all pages; gives the addresses of everything that was written. */
  finish(): ReadonlySet<string> {
    const whole = this.#whole;
    this.#write('llms.txt', linkIndex(this.#guide, whole !== undefined));
    if (whole) {
      const texts = this.#guide.pages.flatMap((page) => whole.get(page) ?? []);
      this.#write('llms-full.txt', texts.join('\n'));
    }
    return this.#written;
  }

  #write(url: string, text: string): void {
    const file = path.join(this.#output, url);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.#written.add(url);
  }
}
