import { bracesEnd } from './tags.ts';
import { textOf, type Fields } from './values.ts';

/** What braces mean in a page: `{…}` in MDX, `{{ … }}` in VitePress, or nothing. */
export type Expressions = 'braces' | 'vue' | 'none';

/** What is no expression: code, mathematics, ids of headings and other attributes, what VitePress is told to leave alone. */
const PASSED = /`+[^`]*`+|\$[^$\n]+\$|\\[{}]|\{\s*[.#:][^{}]*\}|<(\w+)\s+v-pre\s*>.*?<\/\1>/y;

/**
 * Fills in the expressions of a line that are values of its page or texts: `{frontMatter.title}`, `{'text'}`,
 * `{{ $frontmatter.title }}`. Others stay as they are.
 *
 * @param report is told of each other one, with its column
 */
export function withValues(
  line: string,
  {
    expressions,
    fields = {},
    names,
  }: {
    readonly expressions: Expressions;
    readonly fields?: Fields | undefined;
    /** Texts by the names that the page gives them. */
    readonly names?: ReadonlyMap<string, string>;
  },
  report: (written: string, column: number) => void,
): string {
  if (expressions === 'none' || !line.includes('{')) return line;
  let text = '';
  let i = 0;
  while (i < line.length) {
    PASSED.lastIndex = i;
    const passed = PASSED.exec(line)?.[0];
    const isOpen = line.startsWith(expressions === 'vue' ? '{{' : '{', i);
    const end = passed === undefined && isOpen ? bracesEnd(line, i) : undefined;
    if (end === undefined) {
      const piece = passed ?? line.charAt(i);
      text += piece;
      i += piece.length;
      continue;
    }
    const written = line.slice(i, end);
    const inner = written.replace(/^\{+\s*|\s*\}+$/g, '');
    const value = names?.get(inner) ?? valueOf(inner, fields);
    if (value === undefined) report(written, i + 1);
    text += value ?? written;
    i = end;
  }
  return text;
}

function valueOf(expression: string, fields: Fields): string | undefined {
  if (/^\/\*.*\*\/$/.test(expression)) return '';
  const [, quote, text] = /^(["'`])((?:(?!\1|\$\{)[^\\])*)\1$/.exec(expression) ?? [];
  if (quote !== undefined) return text;
  const field = /^\$?front[mM]atter\.(\w+)$/.exec(expression)?.[1];
  if (field === undefined) return undefined;
  const value = fields[field];
  return typeof value === 'number' ? String(value) : textOf(value);
}
