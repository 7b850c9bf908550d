import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { SyntaxProblem } from '../model/outline.ts';
import type { FenceData, FenceEnding } from '../support/markdown/fence-data.ts';
import { dataOf } from '../support/markdown/token.ts';
import { envOf } from './page-state.ts';

/** Says where a fence is not closed as it was opened, and where a line only looks like a fence. */
export function fenceDiagnostics(md: MarkdownIt): void {
  md.core.ruler.after('block', 'fence_diagnostics', (state: StateCore) => {
    if (state.inlineMode) return;
    const { state: page, bodyLine } = envOf(state.env);
    for (const token of state.tokens) {
      if (token.type === 'fence') {
        const { column, ending } = dataOf<Partial<FenceData>>(token);
        const swallowed = ending?.kind === 'closed' ? swallowedWords(token, bodyLine) : undefined;
        const words = swallowed ?? (ending && endingWords(token.markup, ending, bodyLine));
        const opening = { line: bodyLine + (token.map?.[0] ?? 0), column: column ?? 1 };
        if (words) page.report({ check: 'code-blocks', hides: true, ...opening, ...words });
      } else if (token.type === 'inline' && /```|~~~/.test(token.content)) {
        for (const problem of brokenOpenings(token, state)) page.report(problem);
        for (const problem of strayClosings(token, state)) page.report(problem);
      }
    }
  });
}

type Words = Pick<SyntaxProblem, 'what' | 'unexpected' | 'fix'> &
  Partial<Pick<SyntaxProblem, 'line' | 'column'>>;

function endingWords(markup: string, ending: FenceEnding, bodyLine: number): Words | undefined {
  if (ending.kind === 'closed') return undefined;
  if (ending.kind === 'longer') {
    return {
      line: bodyLine + ending.line,
      column: ending.column,
      what: 'this closes a code block that was opened by a shorter fence',
      unexpected: `Unexpected ${quoted(ending.markup)}, expected ${quoted(markup)}`,
      fix: `write ${quoted(markup)}, as many as in the line that opens the block.`,
    };
  }
  return { what: 'this code block is never closed', ...unclosedWords(markup, ending, bodyLine) };
}

function unclosedWords(
  markup: string,
  { shorter, reason, line }: Extract<FenceEnding, { readonly kind: 'missing' }>,
  bodyLine: number,
): Omit<Words, 'what'> {
  const closing = `a closing line ${quoted(markup)}`;
  if (shorter) {
    const place = `in line ${bodyLine + shorter.line}`;
    return {
      unexpected: `Unexpected ${quoted(shorter.markup)} ${place}, expected ${closing}`,
      fix: `write ${quoted(markup)} ${place}, or open the block by ${quoted(shorter.markup)}.`,
    };
  }
  if (reason === 'outdent') {
    return {
      unexpected: `Unexpected text in line ${bodyLine + line} that is less indented than the block around the code, expected ${closing}`,
      fix: `indent the code and its closing line as far as the line that opens it, or close it before line ${bodyLine + line}.`,
    };
  }
  const where = reason === 'page' ? 'the page' : 'the block around it';
  return {
    unexpected:
      reason === 'prose'
        ? `Unexpected text in line ${bodyLine + line} that is no code, expected ${closing} above it`
        : `Unexpected end of ${where}, expected ${closing}`,
    fix: `add a line ${quoted(markup)} where the code ends, indented like the one that opens it.`,
  };
}

/** Code in which another block starts: the first of the two was not closed, or the one inside closes it. */
function swallowedWords({ content, map, markup }: Token, bodyLine: number): Words | undefined {
  const inside = content.split('\n').findIndex((line) => {
    const [, run = '', info = ''] = /^(`{3,}|~{3,})([\w+#-]+)(?:[ \t][^`]*)?$/.exec(line) ?? [];
    return info !== '' && run === markup;
  });
  if (inside === -1) return undefined;
  const line = bodyLine + (map?.[0] ?? 0) + 1 + inside;
  return {
    what: 'this code block swallows the next one',
    unexpected: `Unexpected start of another block in line ${line}, expected a closing line ${quoted(markup)} before it`,
    fix: `add a line ${quoted(markup)} where the code ends; or open and close it by ${quoted(`${markup}${markup.charAt(0)}`)} if it is to show the other one.`,
  };
}

/** Lines of a text that start like a fence but have a backtick further on, which makes them text. */
function* brokenOpenings(token: Token, state: StateCore): Generator<SyntaxProblem> {
  const { bodyLine, lines } = envOf(state.env);
  const first = token.map?.[0] ?? 0;
  for (const [i, text] of token.content.split('\n').entries()) {
    const match = /^[ \t]*(`{3,})([^`]*)(`+)/.exec(text);
    const [, markup = '', before = '', run = ''] = match ?? [];
    // The same number of backticks again: inline code.
    if (!match || before.trim() === '' || closesInline(text, markup)) continue;
    const source = lines[first + i] ?? text;
    const start = Math.max(source.indexOf(markup), 0);
    yield {
      check: 'code-blocks',
      line: bodyLine + first + i,
      column: start + markup.length + before.length + 1,
      what: 'this looks like the start of a code block, but is text',
      unexpected: `Unexpected ${quoted(run)} behind ${quoted(markup)}, expected no backtick there`,
      fix: `take it out, or open and close the block by ${quoted('~~~')}.`,
    };
  }
}

/** Lines of signs alone that no block of code above them is closed by. */
function* strayClosings(token: Token, state: StateCore): Generator<SyntaxProblem> {
  const { bodyLine, lines } = envOf(state.env);
  const first = token.map?.[0] ?? 0;
  for (const [i, text] of token.content.split('\n').entries()) {
    const [, markup] = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(text) ?? [];
    if (markup === undefined) continue;
    yield {
      check: 'code-blocks',
      line: bodyLine + first + i,
      column: Math.max((lines[first + i] ?? text).indexOf(markup), 0) + 1,
      what: 'this closes no code block',
      unexpected: `Unexpected ${quoted(markup)}, expected a line above it that opens one`,
      fix: `take it out; or open and close code that shows another block by ${quoted(`${markup}${markup.charAt(0)}`)}.`,
    };
  }
}

function closesInline(text: string, markup: string): boolean {
  return (text.match(/`+/g) ?? []).filter((run) => run.length === markup.length).length > 1;
}

/** Backticks in quotes, since they cannot be code of a message. */
function quoted(markup: string): string {
  return `"${markup.length > 20 ? `${markup.slice(0, 20)}…` : markup}"`;
}
