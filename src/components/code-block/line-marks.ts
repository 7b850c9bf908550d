/** What stands out about a line of code. */
export interface LineMark {
  readonly diff?: 'added' | 'removed';
  readonly focus?: true;
  readonly highlighted?: true;
}

/** Code without the marks that were written in its comments, and what they say of its lines. */
export interface MarkedCode {
  readonly code: string;
  /** By line, counted from 0. */
  readonly marks: ReadonlyMap<number, LineMark>;
}

const MARKS: Readonly<Record<string, LineMark>> = {
  '++': { diff: 'added' },
  '--': { diff: 'removed' },
  focus: { focus: true },
  highlight: { highlighted: true },
  hl: { highlighted: true },
  error: { highlighted: true },
  warning: { highlighted: true },
};
const MARK = /^\[!code ([a-z+-]{1,10})(?::(\d{1,5}))?\]/;
/** More lines than anybody marks by one comment; bounds the work on a page that is full of them. */
const MOST_LINES = 500;
const OPENERS = ['{/*', '//', '/*', '<!--', '(*', '{#', '#', '--', ';', '%', "'", '"', 'REM', 'rem'];
/** A comment that has words before its mark. */
const COMMENT = /(?:^|[ \t])(?:\/\/|\/\*|<!--|#|--|;|%)/;
const CLOSERS = /^[ \t]*(?:\*\/\}?|-->|\*\)|#\})?[ \t]*$/;

/**
 * Takes marks such as `// [!code ++]` or `# [!code focus:3]` out of code, in any style of comment. A mark on a line
 * of its own is about the lines below it, and its line disappears; any other is about its own line and those below.
 */
export function takeLineMarks(code: string): MarkedCode {
  const marks = new Map<number, LineMark>();
  if (!code.includes('[!code ')) return { code, marks };
  const lines: string[] = [];
  for (const line of code.split('\n')) {
    const taken = takeMarks(line);
    for (const { mark, count } of taken.marks) {
      for (let at = lines.length; at < lines.length + count; at++)
        marks.set(at, { ...marks.get(at), ...mark });
    }
    if (taken.marks.length === 0 || taken.rest.trim() !== '') lines.push(taken.rest);
  }
  for (const at of marks.keys()) if (at >= lines.length) marks.delete(at);
  return { code: lines.join('\n'), marks };
}

interface Taken {
  readonly rest: string;
  readonly marks: readonly { readonly mark: LineMark; readonly count: number }[];
}

function takeMarks(line: string): Taken {
  const marks: Taken['marks'][number][] = [];
  const start = line.indexOf('[!code ');
  const before = start === -1 ? '' : line.slice(0, start).trimEnd();
  const opener = OPENERS.find((sign) => before.endsWith(sign));
  if (opener === undefined && !COMMENT.test(before)) return { rest: line, marks };
  let rest = line.slice(start);
  for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
    const mark = MARKS[match[1] ?? ''];
    if (!mark) break;
    marks.push({ mark, count: Math.min(Math.max(Number(match[2] ?? 1), 1), MOST_LINES) });
    rest = rest.slice(match[0].length).trimStart();
  }
  if (marks.length === 0) return { rest: line, marks };
  // A comment that says something else too stays.
  if (opener === undefined || !CLOSERS.test(rest)) return { rest: `${before} ${rest}`.trimEnd(), marks };
  return { rest: before.slice(0, -opener.length).trimEnd(), marks };
}
