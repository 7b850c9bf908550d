import type { MarkdownFile } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { proseLines } from '../../support/markdown/prose-lines.ts';
import type { MkdocsConfig } from './config.ts';

/** Plugins that fill in `{{ … }}` when they build a page. */
const PLUGINS = [
  'macros',
  'markdownextradata',
  'jinja',
  'table-reader',
  'render_swagger',
  'include-markdown',
];

/** True for a plugin whose notation is named where a page has it. */
export function isNamedInPages(plugin: string | undefined): boolean {
  return plugin === 'mkdocstrings' || PLUGINS.some((name) => name === plugin);
}

const MACRO = /\{\{.*?\}\}|\{%.*?%\}/;

/**
 * Names each page in which a macro is left as text, at the first of them: a macro is a program, which is not run.
 * Sites without such a plugin mean the braces as they stand.
 *
 * @param shown how messages name a page
 */
export function macroProblems(
  { plugins }: MkdocsConfig,
  pages: readonly MarkdownFile[],
  shown: (path: string) => string,
): readonly Problem[] {
  if (!PLUGINS.some((name) => plugins.has(name))) return [];
  return pages.flatMap(({ path, text }): Problem[] => {
    const lines = text.split('\n');
    const places = proseLines(text).flatMap(({ line }) => {
      const found = MACRO.exec(
        (lines[line - 1] ?? '').replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)),
      );
      return found ? [{ line, column: found.index + 1, macro: found[0] }] : [];
    });
    const [first] = places;
    if (!first) return [];
    const others = places.length > 1 ? `, one of ${places.length} lines with one` : '';
    return [
      {
        file: shown(path),
        line: first.line,
        column: first.column,
        check: 'mkdocs',
        what: `a macro is shown as text${others}`,
        unexpected: `Unexpected \`${first.macro}\`, expected text: macros are programs, and none is run`,
        fix: 'write what it stands for.',
      },
    ];
  });
}

/** A line of mkdocstrings: `::: package.module`, or `:::package`. */
const REFERENCE = /^:::[ \t]*[A-Za-z_][\w.]*[ \t]*$/;
/** What closes a container, which a page may have all the same. */
const CONTAINER_END = /^\s*:{3,}[ \t]*$/m;

/** Names each page that mkdocstrings would have filled from source code, at the first such place. */
export function referenceProblems(
  { plugins }: MkdocsConfig,
  pages: readonly MarkdownFile[],
  shown: (path: string) => string,
): readonly Problem[] {
  if (!plugins.has('mkdocstrings')) return [];
  return pages.flatMap(({ path, text }): Problem[] => {
    let isCode = false;
    const mayOpenContainer = CONTAINER_END.test(text);
    const index = text.split('\n').findIndex((line) => {
      if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
      return !isCode && REFERENCE.test(line) && (line.includes('.') || !mayOpenContainer);
    });
    const line = text.split('\n')[index];
    if (line === undefined) return [];
    return [
      {
        file: shown(path),
        line: index + 1,
        column: 1,
        check: 'mkdocs',
        what: 'a reference that mkdocstrings makes from source code is shown as text',
        unexpected: `Unexpected \`${line.trim()}\`, expected text: no source code is read`,
        fix: 'link to where the reference is published, or write what it stands for.',
      },
    ];
  });
}
