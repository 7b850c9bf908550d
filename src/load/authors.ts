import { isRecord } from '../support/is-record.ts';
import type { WrittenText } from './foreign-site.ts';
import { readInertYaml } from './mkdocs/inert-yaml.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a blog says of its authors, by the names that its posts call them. */
export type Authors = Readonly<Record<string, unknown>>;

/** `authors.yml` of Docusaurus; `.authors.yml` of Material for MkDocs has them one level further down. */
export function authorsIn(text: string | undefined): Authors {
  const { data } = readInertYaml(text ?? '');
  return isRecord(data['authors']) ? data['authors'] : data;
}

/**
 * The line that says who wrote a post: `authors: [mo]` → `[Mo Rivers](https://…) (Maintainer)`. Undefined where its
 * front matter names nobody.
 */
export function byline(fields: Fields, authors: Authors): string | undefined {
  const named = [fields['authors'] ?? fields['author']].flat().flatMap((one) => {
    const key = isRecord(one) ? one['key'] : one;
    const known = typeof key === 'string' && Object.hasOwn(authors, key) ? authors[key] : undefined;
    const author = { ...(isRecord(known) ? known : {}), ...(isRecord(one) ? one : {}) };
    const name = textOf(author['name']) ?? textOf(key);
    return name === undefined ? [] : [authorText(name, author)];
  });
  return named.length === 0 ? undefined : named.join(', ');
}

/** Puts such a line below the title of a post, or where its text begins. */
export function withByline({ text, lines }: WrittenText, line: string | undefined): WrittenText {
  if (line === undefined) return { text, ...(lines === undefined ? {} : { lines }) };
  const all = text.split('\n');
  const end = all[0] === '---' ? all.indexOf('---', 1) + 1 : 0;
  const first = all.findIndex((one, i) => i >= end && one.trim() !== '');
  const at = all[first]?.startsWith('# ') === true ? first + 1 : end;
  const own = lines ?? all.map((_, i) => i + 1);
  const source = own[Math.max(at - 1, 0)] ?? 1;
  return {
    text: [...all.slice(0, at), '', line, '', ...all.slice(at)].join('\n'),
    lines: [...own.slice(0, at), source, source, source, ...own.slice(at)],
  };
}

function authorText(name: string, author: Fields): string {
  const url = textOf(author['url']);
  const role = textOf(author['title'] ?? author['description']);
  const linked = url !== undefined && /^https?:\/\/[^\s()]+$/i.test(url) ? `[${name}](${url})` : name;
  return role === undefined ? linked : `${linked} (${role})`;
}

function textOf(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return line === '' ? undefined : line;
}
