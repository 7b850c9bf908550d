import type { StateCore, Token } from 'markdown-it';
import { KINDS } from '../../components/kinds.ts';
import { SLASH_OPENING } from '../../support/markdown/slash-lines.ts';
import type { SlashData } from '../../support/markdown/slash-block.ts';
import { dataOf } from '../../support/markdown/token.ts';
import { nearest, slipOf } from '../../support/nearest.ts';
import { envOf } from '../page-state.ts';
import { paragraphLines, type TextLine } from './page-text.ts';
import { code } from './words.ts';

const CAPTIONS: readonly string[] = ['caption', 'figure-caption', 'table-caption'];
const NAMES: readonly string[] = [...KINDS, ...CAPTIONS, 'admonition', 'details', 'tab', 'html', 'define'];

const OPTIONS: readonly string[] = ['type', 'open', 'new', 'select', 'markdown', 'attrs'];

const MOST_OPTIONS = 40;

/**
 * Says where a block `/// note` is not closed, where its name or an option has a typo, and where `///` closes nothing.
 */
export function checkSlashBlocks(state: StateCore): void {
  if (envOf(state.env).state.guide.content.dialect.slashBlocks?.size === 0) return;
  // Those that stay text; a closing line was meant for one of them.
  let pending = 0;
  for (const [index, token] of state.tokens.entries()) {
    checkOptions(state, token);
    if (checkBlock(state, token)) pending++;
    if (token.type !== 'inline' || !token.content.includes('///')) continue;
    for (const line of paragraphLines(state, index)) {
      const [, slashes = '', name = ''] = SLASH_OPENING.exec(line.text) ?? [];
      if (slashes !== '') {
        pending++;
        checkOpening(state, line, slashes, name.toLowerCase());
      } else if (/^\/{3,}$/.test(line.text) && pending-- <= 0) {
        pending = 0;
        report(state, line, {
          what: 'this line closes a block that is not open',
          unexpected: `Unexpected ${code(line.text)}, expected text`,
          fix: 'take it out, or write the line above that was to open the block.',
        });
      }
    }
  }
}

/** A block that ends with what is around it, and a caption of nothing; gives whether a closing line is missing. */
function checkBlock(state: StateCore, token: Token): boolean {
  const { neverClosed = false, isAlone = false } = dataOf<SlashData>(token);
  if (!token.map || !(neverClosed || isAlone)) return false;
  const { lines, bodyLine } = envOf(state.env);
  const source = lines[token.map[0]] ?? '';
  const column = Math.max(source.indexOf('///'), 0);
  const text = source.slice(column).trim();
  const slashes = code(/^\/*/.exec(text)?.[0] ?? '');
  const at = { line: bodyLine + token.map[0], column: column + 1 };
  if (isAlone) {
    report(state, at, {
      what: 'this is a caption of nothing',
      unexpected: `Unexpected ${code(text)}, expected a picture or table before it`,
      fix: 'put it right behind what it is the caption of.',
    });
  }
  if (neverClosed) {
    report(state, at, {
      what: 'this block is never closed',
      unexpected: `Unexpected end of the text around it, expected a line ${slashes} after ${code(text)}`,
      fix: `add a line ${slashes} where it ends, with as many slashes and indented like this one.`,
    });
  }
  return neverClosed;
}

function checkOpening(state: StateCore, line: TextLine, slashes: string, name: string): void {
  const meant = NAMES.includes(name) ? undefined : slipOf(name, NAMES);
  if (meant === undefined) return;
  report(
    state,
    { ...line, column: line.column + line.text.toLowerCase().indexOf(name) },
    {
      what: 'there is no block of this name',
      unexpected: `Unexpected ${code(name)}, expected ${code(meant)}`,
      fix: `write ${code(`${slashes} ${meant}`)}.`,
    },
  );
}

function checkOptions(state: StateCore, token: Token): void {
  const { slashOptions = [] } = dataOf<SlashData>(token);
  for (const name of slashOptions.filter((option) => !OPTIONS.includes(option))) {
    const { bodyLine, lines } = envOf(state.env);
    const start = token.map?.[0] ?? 0;
    // Options are few lines, right below the opening: not found further down, not looked for there.
    const below = lines.slice(start + 1, start + MOST_OPTIONS);
    const index = start + 1 + below.findIndex((line) => line.trimStart().startsWith(name));
    const meant = nearest(name, OPTIONS);
    const column = Math.max((lines[index] ?? '').indexOf(name), 0) + 1;
    report(
      state,
      { line: bodyLine + index, column },
      {
        what: 'blocks have no option of this name',
        unexpected: `Unexpected ${code(name)}, expected ${meant === undefined ? `one of ${OPTIONS.map(code).join(', ')}` : code(meant)}`,
        fix:
          meant === undefined
            ? 'take it out; if it is text, do not indent it.'
            : `write ${code(`${meant}:`)}.`,
      },
    );
  }
}

interface Words {
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

function report(state: StateCore, { line, column }: Pick<TextLine, 'line' | 'column'>, words: Words): void {
  envOf(state.env).state.report({ check: 'blocks', line, column, ...words });
}
