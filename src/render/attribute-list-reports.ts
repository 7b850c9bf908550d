import type { StateCore, Token } from 'markdown-it';
import type { SyntaxProblem } from '../model/outline.ts';
import { envOf } from './page-state.ts';

type Words = Pick<SyntaxProblem, 'what' | 'unexpected' | 'fix'>;

/** What is said of a list that attaches to nothing. */
export function looseWords(text: string): Words {
  return {
    what: 'this attribute list belongs to nothing',
    unexpected: `Unexpected \`${text}\`, expected it right behind a link, picture, icon or marked text`,
    fix: 'take out the blank before it, or put it on a line of its own at the end of its paragraph.',
  };
}

/** What is said of braces behind a link or a picture that are no list. */
export function brokenWords(text: string): Words {
  const isClosed = text.endsWith('}');
  const isQuoted = text.includes('=');
  const word = /[a-z][\w-]*/.exec(text)?.[0] ?? '';
  const expected = !isClosed ? '`}` at its end' : isQuoted ? 'a second quotation mark' : `\`{ .${word} }\``;
  return {
    what: 'this attribute list cannot be read',
    unexpected: `Unexpected \`${text}\`, expected ${expected}`,
    fix: `add what is missing: a list looks like \`{ .class #id title="Words" }\`.`,
  };
}

/** Tells the author of a list that stays text, at its place in the page. */
export function reportList(state: StateCore, inline: Token, text: string, words: Words): void {
  const env = envOf(state.env);
  const first = inline.map?.[0] ?? 0;
  const last = Math.max(inline.map?.[1] ?? 0, first + 1);
  const index = env.lines.findIndex((line, i) => i >= first && i < last && line.includes(text));
  const line = index === -1 ? first : index;
  env.state.report({
    check: 'attribute-lists',
    line: env.bodyLine + line,
    column: Math.max((env.lines[line] ?? '').indexOf(text), 0) + 1,
    ...words,
  });
}
