import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../support/is-record.ts';
import type { WrittenText } from '../foreign-site.ts';
import { splitFrontMatter } from '../split-front-matter.ts';
import { MAX_SETTINGS, readInertYaml } from './inert-yaml.ts';
import { isPlainFile } from './site-files.ts';

type Fields = Readonly<Record<string, unknown>>;

const META_FILE = '.meta.yml';

/** What files `.meta.yml` say of all pages in their folders and below, as the plugin `meta` of Material reads them. */
export class FolderMeta {
  readonly #docs: string;
  readonly #name: string;
  readonly #known = new Map<string, Fields>();

  /**
   * @param docs the folder of pages
   * @param options those of the plugin: `meta_file: '**\/.meta.yml'`
   */
  constructor(docs: string, options: Fields) {
    this.#docs = docs;
    const { meta_file: pattern } = options;
    const name = typeof pattern === 'string' ? path.posix.basename(pattern) : '';
    this.#name = /^[\w.-]+$/.test(name) ? name : META_FILE;
  }

  /** The text of a page with front matter that says all of it: a field of the page's own comes before those of folders. */
  with(text: string, page: string): WrittenText {
    const fields = this.#of(path.posix.dirname(page));
    if (Object.keys(fields).length === 0) return { text };
    const { yaml, body, bodyLine } = splitFrontMatter(text, true);
    const { data, error } = readInertYaml(yaml);
    if (error) return { text };
    // JSON is YAML; on one line, so that few lines move.
    const front = ['---', JSON.stringify(merged(fields, data)), '---'];
    const lines = body.split('\n');
    return {
      text: [...front, ...lines].join('\n'),
      lines: [...front.map(() => 1), ...lines.map((_, i) => bodyLine + i)],
    };
  }

  #of(folder: string): Fields {
    const known = this.#known.get(folder);
    if (known) return known;
    const own = this.#read(folder);
    const fields = folder === '.' ? own : merged(this.#of(path.posix.dirname(folder)), own);
    this.#known.set(folder, fields);
    return fields;
  }

  #read(folder: string): Fields {
    const file = path.join(this.#docs, folder, this.#name);
    const isShort = isPlainFile(file) && statSync(file).size <= MAX_SETTINGS;
    return isShort ? readInertYaml(readFileSync(file, 'utf8')).data : {};
  }
}

/** Fields of both: lists one behind the other, groups field by field, of others the second. */
function merged(above: Fields, own: Fields): Fields {
  const all: Record<string, unknown> = { ...above };
  for (const [name, value] of Object.entries(own)) {
    const before = Object.hasOwn(above, name) ? above[name] : undefined;
    if (Array.isArray(before) && Array.isArray(value)) all[name] = [before, value].flat();
    else all[name] = isRecord(before) && isRecord(value) ? merged(before, value) : value;
  }
  return all;
}
