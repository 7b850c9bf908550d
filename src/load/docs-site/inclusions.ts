import { posix } from 'node:path';
import { VITEPRESS_IDS } from './heading-ids.ts';
import { literal, readTag, type Tag } from './tags.ts';
import type { Included } from './page-context.ts';

/** Finds a file by the path that a page writes. */
type Find = (path: string) => string | undefined;

/** What the paths mean that a page writes. */
export interface Files {
  /** Where a page or a part of one is published. */
  readonly part: Find;
  /** The text of a file. */
  readonly code: Find;
}

const COMMENT =
  /^(\s*)<!--\s*@include:\s*([^\s{#]+)(?:#([\p{L}\p{N}_-]+))?\s*(?:\{\s*(\d*)\s*[,-]?\s*(\d*)\s*\})?\s*-->\s*$/u;
/** Plugins of VuePress: `!!!include(a.md)!!!`, `@include(./a.md)`. */
const CALLED = /^(\s*)(?:!!!\s*include\s*\(\s*([^()\s]+)\s*\)\s*!!!|@include\(\s*([^(){}\s]+)\s*\))\s*$/;
const CODE = /^(\s*)<<<\s*([^\s{#[]+)(?:#([\w-]+))?\s*(?:\{([^}]*)\})?\s*(?:\[([^\]]*)\])?\s*$/;

/**
 * `<!--@include: ./part.md{3,10}-->` of VitePress → `--8<-- "part.md:3:10"`. A file that is no page of
 * the site, and a part between comments, is put in as it is.
 */
export function pageInclusion(line: string, { part, code }: Files, isCode = false): Included | undefined {
  const [, margin = '', called, shortly] = CALLED.exec(line) ?? [];
  const [, indent = margin, path = called ?? shortly, region, from = '', to = ''] = COMMENT.exec(line) ?? [];
  if (path === undefined) return undefined;
  const found = isCode ? undefined : part(path);
  if (found === undefined || region !== undefined) {
    const written = code(path);
    const whole = isCode ? written : written?.replace(/^---\n[\s\S]*?\n---\n/, '');
    const text =
      whole === undefined ? undefined : (partOf(whole, region) ?? (region && belowHeading(whole, region)));
    if (text === undefined) return { text: [''], missing: path };
    const lines = text
      .replace(/\n$/, '')
      .split('\n')
      .slice(Number(from || 1) - 1, to === '' ? undefined : Number(to));
    return { text: lines.map((each) => (each === '' ? '' : indent + each)) };
  }
  const isRange = from !== '' || to !== '';
  return { text: [`${indent}--8<-- "${found}${isRange ? `:${from === '' ? '1' : from}:${to}` : ''}"`] };
}

/** `<<< @/a.js#region{2 ts}` of VitePress → a block of code with the text of the file. */
export function codeInclusion(line: string, { code }: Pick<Files, 'code'>): Included | undefined {
  const [all, indent = '', path = '', region, options = '', label] = CODE.exec(line) ?? [];
  if (all === undefined) return undefined;
  const text = code(path);
  const part = text === undefined ? undefined : partOf(text, region);
  if (part === undefined) return { text: [''], missing: path };
  const marked = /^[\d,\s-]+/.exec(options)?.[0].trim() ?? '';
  const language = /([a-z][\w+#-]*)(?::[\w-]+)?\s*$/i.exec(options)?.[1] ?? endingOf(path);
  const info = [
    language,
    ...(marked === '' ? [] : [`{${marked}}`]),
    ...(label === undefined ? [] : [`[${label}]`]),
  ];
  return { text: fenced(part, info.join(' ')).map((each) => indent + each) };
}

/**
 * `<Part />` for a part that the page imports as `Part`; `<Code code={raw} lang="js" />` and
 * `<CodeBlock language="js">{raw}</CodeBlock>` for code that it imports, or that stands there.
 */
export function componentInclusion(
  line: string,
  names: ReadonlyMap<string, string>,
  { part, code }: Files,
): Included | undefined {
  const start = line.search(/</);
  const tag = start === -1 || line.slice(0, start).trim() !== '' ? undefined : readTag(line, start);
  if (!tag || tag.kind === 'close') return undefined;
  const path = names.get(tag.name);
  const indent = line.slice(0, start);
  if (path !== undefined && /\.mdx?$/i.test(path)) {
    const found = part(path);
    if (found !== undefined) return { text: [`${indent}--8<-- "${found}"`] };
    const text = code(path);
    // A part that lies beside the pages is put in as it is.
    return text === undefined
      ? { text: [''], missing: path }
      : { text: textOfPart(text).map((each) => indent + each), isText: true };
  }
  if (tag.name !== 'Code' && tag.name !== 'CodeBlock') return undefined;
  const shown = shownCode(line, tag, names, code);
  if (shown === undefined) return undefined;
  const attribute = (name: string): string | undefined => literalOf(tag, name);
  const title = attribute('title');
  const language = attribute('lang') ?? attribute('language') ?? '';
  const info = [language, ...(title === undefined ? [] : [`title="${title}"`])].join(' ').trim();
  return { text: fenced(shown, info).map((each) => indent + each) };
}

/** The lines of a part of a page, without its front matter and what it imports. */
function textOfPart(text: string): string[] {
  const own = text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  return own.filter((line) => !/^import\s.*from\s+['"]/.test(line));
}

function literalOf(tag: Tag, name: string): string | undefined {
  const value = tag.attributes.get(name);
  return value === undefined ? undefined : literal(value);
}

function shownCode(
  line: string,
  tag: Tag,
  names: ReadonlyMap<string, string>,
  code: Find,
): string | undefined {
  const inner =
    tag.kind === 'open'
      ? line
          .slice(tag.end)
          .replace(/<\/\w+>\s*$/, '')
          .trim()
      : undefined;
  const written = tag.attributes.get('code') ?? inner ?? '';
  const name = /^\{\s*(\w+)\s*\}$/.exec(written)?.[1];
  const path = name === undefined ? undefined : names.get(name);
  if (path !== undefined) return code(path.replace(/\?raw$/, ''));
  return written === '' ? undefined : literal(written);
}

/** A part of code between comments `#region name` and `#endregion name`; all of it where none is asked for. */
function partOf(text: string, region: string | undefined): string | undefined {
  if (region === undefined) return text;
  const lines = text.split('\n');
  const is = (word: string) => (line: string) => new RegExp(`#?${word}\\b\\s*${region}\\b`).test(line);
  const from = lines.findIndex(is('region'));
  const to = lines.findIndex((line, i) => i > from && is('endregion')(line));
  return from === -1 ? undefined : lines.slice(from + 1, to === -1 ? undefined : to).join('\n');
}

/** What stands below the heading of an id, up to the next one that is not below it. */
function belowHeading(text: string, id: string): string | undefined {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, at) => {
    const [, signs = '', words = ''] = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line) ?? [];
    if (signs === '') return [];
    const given = /\{\s*#([^\s}]+)[^}]*\}$/.exec(words)?.[1];
    return [{ at, level: signs.length, id: given ?? VITEPRESS_IDS.ofText(words.replace(/[*_`]+/g, '')) }];
  });
  const heading = headings.find((each) => each.id === id);
  if (!heading) return undefined;
  const next = headings.find(({ at, level }) => at > heading.at && level <= heading.level);
  return lines.slice(heading.at + 1, next?.at).join('\n');
}

function endingOf(path: string): string {
  return posix.extname(path).slice(1);
}

/** Code between signs that it does not hold itself. */
export function fenced(code: string, info: string): string[] {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  return [mark + info, ...code.replace(/\n+$/, '').split('\n'), mark];
}
