import { posix } from 'node:path';
import type { MkdocsConfig } from './config.ts';

/** Reads a file of the site by its path from the folder of pages; undefined where it may not be read. */
type ReadFile = (path: string) => string | undefined;

const INCLUDE =
  /^([ \t]*)\{%-?\s*(?:include|include-markdown)\s+(?:"([^"\n]+)"|'([^'\n]+)')((?:[^%]|%(?!\}))*?)-?%\}[ \t]*$/gm;
const BRACED = /^([ \t]*)\{!>?[ \t]*([^!\s][^!\n]*?)[ \t]*!\}[ \t]*$/gm;

/** True for a site in which pages include files otherwise than by snippets. */
export function includesFiles({ plugins, markdown_extensions }: MkdocsConfig): boolean {
  return plugins.has('include-markdown') || bracedBase(markdown_extensions) !== undefined;
}

/**
 * Inclusions of the plugin include-markdown (`{% include-markdown "../README.md" start="<!--a-->" %}`, from the
 * folder of the page) and of the extensions markdown_include and mdx_include (`{!notes.md!}`, from their `base_path`)
 * → `--8<-- "../README.md:3:"`. Each keeps its lines, so that positions stay those of the file.
 *
 * @param page path of the page, from the folder of pages
 * @param toRoot the folder of `mkdocs.yml` from there: `..`
 */
export function withSnippets(
  text: string,
  page: string,
  {
    config,
    toRoot,
    read,
  }: { readonly config: MkdocsConfig; readonly toRoot: string; readonly read: ReadFile },
): string {
  const base = bracedBase(config.markdown_extensions);
  const braced =
    base === undefined
      ? text
      : text.replace(BRACED, (_, indent: string, path: string) =>
          snippet(indent, posix.join(toRoot, base, path)),
        );
  if (!config.plugins.has('include-markdown')) return braced;
  return braced.replace(INCLUDE, (mark, indent: string, double = '', single = '', options = '') => {
    const path = posix.join(posix.dirname(page), `${double}${single}`);
    const lines = '\n'.repeat(mark.split('\n').length - 1);
    return snippet(indent, path + rangeOf(read(path) ?? '', String(options))) + lines;
  });
}

function bracedBase(extensions: MkdocsConfig['markdown_extensions']): string | undefined {
  const options = extensions.get('markdown_include.include') ?? extensions.get('mdx_include');
  const base = options?.['base_path'];
  return options && (typeof base === 'string' ? base : '.');
}

function snippet(indent: string, path: string): string {
  return `${indent}--8<-- "${path}"`;
}

/** `start="<!--a-->" end="<!--b-->"` → the lines between those that hold the marks: `:3:8`. */
function rangeOf(text: string, options: string): string {
  const [start, end] = ['start', 'end'].map((name) => {
    const [, double, single] = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(options) ?? [];
    return double ?? single;
  });
  if (start === undefined && end === undefined) return '';
  const lines = text.split('\n');
  const from = start === undefined ? 0 : lines.findIndex((line) => line.includes(start)) + 1;
  const last = end === undefined ? -1 : lines.findIndex((line, i) => i >= from && line.includes(end));
  return `:${from + 1}:${last < 0 ? '' : last}`;
}
