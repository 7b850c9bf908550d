import { posix } from 'node:path';
import { fenced, type Files } from './inclusions.ts';
import type { Included } from './page-context.ts';

/** The longest path and the longest options that are looked at. */
const IMPORT =
  /^(\s*)@\[code(?:\{(\d{0,6})(-?)(\d{0,6})\})?(?:[ \t]+([^\]]{1,200}))?\]\(\s*([^()\s]{1,500})\s*\)\s*$/;

/**
 * `@[code{3-10} js{1}:line-numbers](../a.js)` of VuePress → a block of code with these lines of the file.
 * https://vuejs.press/guide/markdown.html#import-code-blocks
 */
export function codeImport(line: string, { code }: Pick<Files, 'code'>): Included | undefined {
  const [all, indent = '', from = '', dash = '', to = '', options = '', path = ''] = IMPORT.exec(line) ?? [];
  if (all === undefined) return undefined;
  const text = code(path);
  if (text === undefined) return { text: [''], missing: path };
  const last = dash === '' ? from : to;
  const lines = text.split('\n').slice(Number(from || 1) - 1, last === '' ? undefined : Number(last));
  const hasLanguage = /^[a-z][\w+#-]*(?![\w=])/i.test(options);
  const info = hasLanguage
    ? options
    : `${posix.extname(path).slice(1)}${/^[{:]/.test(options) ? '' : ' '}${options}`;
  return { text: fenced(lines.join('\n'), info.trim()).map((each) => indent + each) };
}
