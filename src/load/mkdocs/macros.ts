import type { MarkdownFile } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { proseLines } from '../../support/markdown/prose-lines.ts';
import type { MkdocsConfig } from './config.ts';

/** Plugins that fill in `{{ … }}` when they build a page. */
const PLUGINS = ['macros', 'markdownextradata', 'jinja', 'render_swagger'];

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
