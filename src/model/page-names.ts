import type { MarkdownFile } from './content.ts';
import type { Page } from './page.ts';

/** `guides/start.md` → `guides/start.html`; `guides/README.md` → `guides/index.html`; `c#.md` → `c~23.html`. */
export function pageUrl(path: string): string {
  const address = path.replace(/\.(md|markdown)$/i, '.html').replace(/(^|\/)README\.html$/, '$1index.html');
  return safeAddress(address);
}

/** Where a generated page is: its path, its address, and the file that introduces it where there is one. */
export function placeOf(
  path: string,
  files: ReadonlyMap<string, MarkdownFile>,
): Pick<Page, 'path' | 'url' | 'file'> {
  return { path, url: pageUrl(path), file: files.get(path) };
}

/**
 * Writes the signs that mean something else in a link (`#`, `?`, `%`, `:`) or cannot be in the name of a file on
 * every disk as `~` and their number, so that an address is one name in links, archives and folders.
 */
export function safeAddress(address: string): string {
  return address.replace(/["#%*:<>?\\|]/g, (sign) => `~${sign.charCodeAt(0).toString(16)}`);
}

/** Address of the page of a skill. */
export function skillUrl(id: string): string {
  return `skills/${id}.html`;
}

/** Text of the first heading of level 1, without its markup: a page without front matter is called by it. */
export function firstHeading(body: string): string | undefined {
  const outsideCode = body.replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\2[^\n]*|$)/gm, '');
  const heading = /^ {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$|^(?! {0,3}[-*+>] )(\S.*)\n=+[ \t]*$/m.exec(
    outsideCode,
  );
  const text = heading?.[1] ?? heading?.[2];
  return text === undefined ? undefined : plainText(text);
}

/** The text of a page without the heading of level 1 that it begins with, every line where it was. */
export function withoutFirstTitle(body: string): string {
  return body.replace(
    /^((?:[ \t]*\n)*)(?: {0,3}#[ \t]+[^\n]*|(?! {0,3}[-*+>] )\S[^\n]*(\n)=+[ \t]*)(?=\n|$)/,
    (_, before: string, broken?: string) => before + (broken ?? ''),
  );
}

/** Inline Markdown → the text a reader sees, near enough for a title: `**Who** is [it](x)?` → `Who is it?`. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\{[^{}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/:[a-z0-9-]+:/g, '')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim();
}

/** `guides/getting-started.md` → `Getting started`. */
export function titleFromPath(path: string, untitled: string): string {
  const segments = path.replace(/\.(md|markdown)$/i, '').split('/');
  const name = /^(index|README)$/i.test(segments.at(-1) ?? '') ? segments.at(-2) : segments.at(-1);
  const words = (name ?? untitled).replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
