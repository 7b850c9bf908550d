import type { MarkdownFile } from '../model/content.ts';
import type { FrontMatter } from '../model/settings.ts';
import { isRecord } from '../support/is-record.ts';
import { readInertYaml } from './mkdocs/inert-yaml.ts';

/** What Material for MkDocs calls the parts that a page may hide. */
const PARTS: Readonly<Record<string, FrontMatter['hide'][number]>> = {
  navigation: 'contents',
  toc: 'headings',
  path: 'path',
  footer: 'neighbours',
  tags: 'tags',
};

/** The lines of a page's front matter, without its marks; none where it has none. */
export function frontMatterLines({
  text,
  bodyLine,
}: Pick<MarkdownFile, 'text' | 'bodyLine'>): readonly string[] {
  const marks = text.startsWith('---') ? 1 : 0;
  return bodyLine === 1 ? [] : text.split('\n', bodyLine - 1 - marks).slice(marks);
}

/** All fields of the front matter of another tool's page, as they are written: what only that tool understands. */
export function allFields(page: Pick<MarkdownFile, 'text' | 'bodyLine'>): Readonly<Record<string, unknown>> {
  return readInertYaml(frontMatterLines(page).join('\n')).data;
}

/**
 * The front matter of another tool's page in the fields of ours; other fields are left out, and none is checked.
 * Material: https://squidfunk.github.io/mkdocs-material/reference/.
 */
export function foreignFields(text: string): Readonly<Record<string, unknown>> {
  const { data } = readInertYaml(text);
  const fields = {
    title: textOf(data['title']),
    description: textOf(data['description']),
    search: data['pagefind'] === false ? false : isSearched(data['search']),
    tags: listOf([data['tags'], data['categories']].flat()),
    hide: hiddenParts(data),
    icon: textOf(data['icon'])?.replaceAll('/', '-'),
    status: textOf(data['status']),
    date: dayOf(data['date']),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const line = String(value).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** `2024-02-01`, `2024-02-01T10:00:00`, `{ created: 2024-02-01 }` → the day */
function dayOf(value: unknown): string | undefined {
  const written = isRecord(value) ? value['created'] : value;
  return /^\d{4}-\d\d-\d\d(?!\d)/.exec(textOf(written) ?? '')?.[0];
}

/** Fields of Docusaurus, VitePress and Starlight by which a page goes without a part, and the value that says so. */
const HIDING: readonly (readonly [field: string, value: unknown, part: FrontMatter['hide'][number]])[] = [
  ['hide_table_of_contents', true, 'headings'],
  ['tableOfContents', false, 'headings'],
  ['outline', false, 'headings'],
  ['sidebar', false, 'contents'],
  ['template', 'splash', 'contents'],
  ['layout', 'home', 'contents'],
];

function hiddenParts(data: Readonly<Record<string, unknown>>): string[] | undefined {
  const own = listOf(data['hide'])?.flatMap((part) => PARTS[part] ?? []);
  const others = HIDING.flatMap(([field, value, part]) => (data[field] === value ? [part] : []));
  const isAlone = data['prev'] === false && data['next'] === false;
  const hidden = new Set([...(own ?? []), ...others, ...(isAlone ? (['neighbours'] as const) : [])]);
  return own === undefined && hidden.size === 0 ? undefined : [...hidden];
}

/** `search: { exclude: true }` */
function isSearched(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return isRecord(value) && value['exclude'] === true ? false : undefined;
}

function listOf(value: unknown): string[] | undefined {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  // Docusaurus lets a tag be written as `{ label, permalink }`.
  const all = values.flatMap((entry) => textOf(isRecord(entry) ? entry['label'] : entry) ?? []);
  const texts = [
    ...new Map(all.toReversed().map((text) => [text.toLowerCase(), text])).values(),
  ].toReversed();
  return texts.length === 0 ? undefined : texts;
}
