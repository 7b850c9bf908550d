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

function checkOpening(state: StateCore, line: TextLine, slashes: string, name: string): void {
  if (CAPTIONS.includes(name)) {
    report(state, line, {
      what: 'this looks like a caption, but is text',
      unexpected: `Unexpected ${code(line.text)}, expected a picture or table before it and a line ${code(slashes)} right below its text`,
      fix: `put it right behind what it is the caption of, and write ${code(slashes)} below it.`,
    });
  } else if (NAMES.includes(name)) {
    report(state, line, {
      what: 'this block is never closed',
      unexpected: `Unexpected end of the text around it, expected a line ${code(slashes)} after ${code(line.text)}`,
      fix: `add a line ${code(slashes)} where it ends, with as many slashes and indented like this one.`,
    });
  } else {
    const meant = slipOf(name, NAMES);
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
