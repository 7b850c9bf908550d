import type { Problem } from '../model/problem.ts';
import { proseLines, type ProseLine } from '../support/markdown/prose-lines.ts';
import type { Check } from './check.ts';
import { code, isMarkdown, shownPath } from './wording.ts';

const NAME = 'left-to-write';

/** The mark that `npm run new` leaves where something is to be written. `[TODO](…)` is the name of a file. */
const MARK = /\bTODO(?=[:.]|['"]?\s*(?:[,}\]#]|$))(?!\][ (])/;

/** Only in guides: in the pages of another tool the word may be there to be read. */
export const leftToWrite: Check = {
  name: NAME,
  description: 'Nothing that `npm run new` left to be written is still open.',
  check: ({ guide: { content } }) =>
    content.strict
      ? [...content.texts].flatMap(([path, text]) => {
          const written = text.split('\n');
          return linesOf(path, text).flatMap(({ line, text: words }): Problem[] => {
            const at = MARK.exec(words)?.index;
            if (at === undefined) return [];
            // Code in it is no prose, but part of what is asked for.
            const asked = isMarkdown(path) ? (written[line - 1] ?? words) : words;
            return [{ file: shownPath(content, path), line, column: at + 1, ...wordsOf(asked.slice(at)) }];
          });
        })
      : [],
};

/** What readers would see: comments of data files are for those who write. */
function linesOf(path: string, text: string): readonly ProseLine[] {
  const data = (lines: readonly string[]): readonly ProseLine[] =>
    lines.map((line, i) => ({ line: i + 1, text: line.replace(/(^|\s)#.*$/, '') }));
  if (!isMarkdown(path)) return data(text.split('\n'));
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  return [...data(front.split('\n')), ...proseLines(text)];
}

function wordsOf(found: string): Pick<Problem, 'check' | 'what' | 'unexpected' | 'fix'> {
  const hint = /^TODO:\s*([^'"]+)/.exec(found)?.[1]?.trim();
  return {
    check: NAME,
    what: 'this is still to be written',
    unexpected: `Unexpected ${code('TODO')}, expected ${hint === undefined ? 'what it stands for' : `a text in its place: ${hint}`}`,
    fix: 'write it, or take the line out where it is not needed.',
  };
}
