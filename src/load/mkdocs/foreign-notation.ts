import type { MarkdownFile } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';

/** Notation of extensions that draw what nothing here does, by who reads it. */
const NOTATIONS: readonly (readonly [notation: RegExp, tool: string])[] = [
  [/^::(?:cards|timeline|gantt|spantable|projects)(?:::|\s)/, 'neoteroi'],
  [/!!swagger(?:-http)?\s[^!]+!!/, 'mkdocs-render-swagger'],
  [/<swagger-ui\b[^>]*>/, 'swagger-ui-tag'],
  [/<redoc\b[^>]*>/, 'redoc-tag'],
];

/**
 * Names each place at which a page asks an extension to draw something from data, such as the reference of a service.
 *
 * @param shown how messages name a page
 */
export function notationProblems(
  pages: readonly MarkdownFile[],
  shown: (path: string) => string,
): readonly Problem[] {
  return pages.flatMap(({ path, text }) => {
    let isCode = false;
    return text.split('\n').flatMap((line, i): Problem[] => {
      if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
      const prose = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
      const found = isCode ? undefined : NOTATIONS.find(([notation]) => notation.test(prose));
      const match = found?.[0].exec(prose);
      if (!found || !match) return [];
      return [
        {
          file: shown(path),
          line: i + 1,
          column: match.index + 1,
          check: 'mkdocs',
          what: 'what an extension draws from data is not shown',
          unexpected: `Unexpected \`${match[0].trim()}\` of ${found[1]}, expected text`,
          fix: 'link to where it is published, or write what it shows.',
        },
      ];
    });
  });
}
