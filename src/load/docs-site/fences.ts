/** Options of blocks of code that only say how another tool runs or draws them. */
const DROPPED =
  /\s+(?:npm2yarn(?::\w+)?|twoslash|:(?:no-)?(?:v-pre|collapsed-lines|word-wrap)(?:=\d+)?|wrap|preserveIndent|sync|(?:frame|collapse|wrap|startLineNumber|hideCopy)=(?:"[^"]*"|'[^']*'|\{[^}]*\}|\w+)|showLineNumbers=false)(?=\s|$)/g;
/** Lines that are marked as new or gone, by the tool of Starlight: `ins={2,4-5}`. */
const CHANGED = /\s+(ins|del|mark)=\{([\d\s,-]+)\}/g;
/** Words that the tool of Starlight marks in the code, which nothing does here. */
const MARKED_WORDS =
  /\s+(?:(?:ins|del|mark)=)?(?:"[^"]*"|\/[^/\s]+\/)(?=\s|$)|\s+(?:ins|del|mark)=\{[^}]*\}/g;
/** The language of a block in which expressions are filled in. */
const FILLED = /(`{3,}\s*\w[\w+#]*)-vue(?=[\s:{[]|$)/;
/** The icon that a plugin of VitePress shows in a title: `[npm ~vscode-icons:file-type-npm~]`. */
const ICON = /\[([^[\]~]{0,200})~[\w:-]{1,200}~\s*\]/;
/** A label of lines that are marked, of which the lines count: `{"1. First":2-3}`. */
const LABELLED = /\{"[^"{}]*":([\d\s,-]+)\}/g;
/** Where lines are counted from, of which only the number counts here. */
const START = /\s+showLineNumbers(?=\s)(.*?)\s+startLineNumber=\{?(\d+)\}?(?=\s|$)/;
/** A difference in code of a language: `diff lang="js"`. */
const DIFFERENCE = /(`{3,}\s*)diff\s+(?:(.*\s))?lang=(["']?)([\w+#-]+)\3(?=\s|$)/;
const SIGNS: Readonly<Record<string, string>> = { ins: '++', del: '--', mark: 'highlight' };
const DIFFERENT: Readonly<Record<string, string>> = { '+': '++', '-': '--' };
const COMMENTS = String.raw`(?:\{\/\*|\/\/|#|\/\*|<!--|--|;|%|')`;
/** The marks of Docusaurus, each in a comment of its own. */
const HIGHLIGHT = new RegExp(
  String.raw`^\s*${COMMENTS}\s*highlight-(next-line|start|end)\s*(?:\*\/\}?|-->)?\s*$`,
);

/** A block of code as it is read line by line. */
export class Fence {
  /** The signs that close it. */
  readonly mark: string;
  /** Its opening line as it is written here. */
  readonly opening: string;
  /** Whether VitePress fills expressions in: ```` ```js-vue ````. */
  readonly hasExpressions: boolean;
  readonly #signs = new Map<number, string>();
  /** Whether a sign before each line tells what changed. */
  readonly #isDifference: boolean;
  #line = 0;
  #highlights: 'no' | 'next' | 'all' = 'no';

  private constructor(mark: string, written: string) {
    this.mark = mark;
    this.#isDifference = DIFFERENCE.test(written);
    this.hasExpressions = FILLED.test(written);
    const line = written
      .replace(FILLED, '$1')
      .replace(DIFFERENCE, '$1$4 $2')
      .replace(LABELLED, '{$1}')
      .replace(START, ' showLineNumbers=$2$1')
      .replace(ICON, (_, title: string) => (title.trim() === '' ? '' : `[${title.trim()}]`));
    const info = line.replace(CHANGED, (_, kind: string, list: string) => {
      for (const number of numbersIn(list)) this.#signs.set(number, SIGNS[kind] ?? '');
      return '';
    });
    const before = /^\s*(?:`{3,}|~{3,})/.exec(info)?.[0] ?? '';
    this.opening =
      before + info.slice(before.length).replace(DROPPED, '').replace(MARKED_WORDS, '').trimEnd();
  }

  /** The block that a line opens; undefined for any other line. */
  static open(line: string): Fence | undefined {
    const [, mark, rest = ''] = /^\s*(?:[-*+]\s+|\d+[.)]\s+|>\s?)*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    return mark === undefined || (mark.startsWith('`') && rest.includes('`'))
      ? undefined
      : new Fence(mark, line);
  }

  isClosedBy(line: string): boolean {
    const signs = line.trim().replace(/^(?:>\s?)+/, '');
    return signs.startsWith(this.mark) && /^(`+|~+)$/.test(signs);
  }

  /** A line of the code; none where it only says what stands out. */
  code(line: string): string[] {
    const command = HIGHLIGHT.exec(line)?.[1];
    if (command !== undefined) {
      this.#highlights = command === 'start' ? 'all' : command === 'end' ? 'no' : 'next';
      return [];
    }
    this.#line += 1;
    const changed = this.#isDifference ? DIFFERENT[line.charAt(0)] : undefined;
    const text = this.#isDifference ? line.replace(/^[-+ ]/, '') : line;
    const sign =
      changed ?? this.#signs.get(this.#line) ?? (this.#highlights === 'no' ? undefined : 'highlight');
    if (this.#highlights === 'next') this.#highlights = 'no';
    return [sign === undefined ? text : `${text} // [!code ${sign}]`];
  }
}

/** `1,3-5` → 1, 3, 4, 5 */
function numbersIn(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    return Array.from({ length: Math.min(Math.max(to - from + 1, 0), 500) || 0 }, (_, i) => from + i);
  });
}
