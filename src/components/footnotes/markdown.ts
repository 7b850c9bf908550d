import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { hangingIndent, parseHangingBody } from '../../support/markdown/hanging-body.ts';
import { setData } from '../../support/markdown/token.ts';
import { environmentOf, type PageContext } from '../component.ts';
import { newRegistry, registryOf, type Note, type Registry } from './registry.ts';
import { notesBehindLinks } from './behind-links.ts';
import { reportSecond, reportUndefined } from './reports.ts';

/** The longest label; longer brackets are text. */
const MAX_LABEL = 200;
const DEFINITION = /^\[\^([^\]\n]{1,200})\]:[ \t]*/;
/** What Python-Markdown lets an author write where the notes shall stand. */
const PLACE = '///Footnotes Go Here///';

/**
 * Footnotes as Python-Markdown has them: `[^label]` in the text, `[^label]: note` anywhere, in the body of any block
 * too. A note may hold any Markdown, indented by four columns. Notes are listed in the order of their definitions,
 * also those that nothing refers to.
 */
export function footnoteSyntax(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote_definition', definition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('link', 'footnote_reference', reference);
  md.core.ruler.after('block', 'footnotes', (state) => {
    if (!state.inlineMode) listNotes(state);
  });
  md.core.ruler.push('notes_behind_links', notesBehindLinks);
  md.core.ruler.push('undefined_footnotes', reportUndefined);
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
  // Asked whether a paragraph ends here, the line may stand further out than the block of that paragraph.
  if (indent >= 4 || (indent < 0 && !silent)) return false;
  if (!startsDefinition(state, startLine)) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const match = DEFINITION.exec(state.src.slice(start, state.eMarks[startLine]));
  if (!match || match[1]?.trim() === '') return false;
  if (silent) return true;
  const open = state.push('footnote_definition_open', '', 1);
  setData(open, { label: match[1] });
  const indentBelow = hangingIndent(state, startLine, endLine, (line) => startsDefinition(state, line));
  const content = { from: start + match[0].length, indent: indentBelow };
  parseHangingBody(state, startLine, endLine, content);
  open.map = [startLine, state.line];
  state.push('footnote_definition_close', '', -1);
  return true;
}

function startsDefinition(state: StateBlock, line: number): boolean {
  return state.src.startsWith('[^', (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
}

function reference(state: StateInline, silent: boolean): boolean {
  // Asked without parsing, markdown-it looks for the end of a link's text, in which brackets may stand only in pairs.
  if (silent) return false;
  const { src, pos, posMax } = state;
  if (src[pos] !== '[' || src[pos + 1] !== '^') return false;
  const length = src.slice(pos + 2, Math.min(pos + 3 + MAX_LABEL, posMax)).indexOf(']');
  if (length < 1) return false;
  const registry = registryOf(environmentOf(state).state);
  const note = registry.find(src.slice(pos + 2, pos + 2 + length));
  if (!note) return false;
  setData(state.push('footnote_reference', '', 0), { note, id: registry.refer(note) });
  state.pos = pos + 3 + length;
  return true;
}

/** Takes the definitions out of the text and puts the list of notes at its end, or where the author wants it. */
function listNotes(state: StateCore): void {
  const { state: page } = environmentOf(state);
  const registry = newRegistry(page);
  if (!state.tokens.some(({ type }) => type === 'footnote_definition_open')) return;
  const text = takeDefinitions(state, registry, page);
  const list = noteList(state, registry);
  const place = text.findIndex(
    ({ type, content }, i) =>
      type === 'inline' && content.trim() === PLACE && text[i - 1]?.type === 'paragraph_open',
  );
  state.tokens =
    place === -1 ? [...text, ...list] : [...text.slice(0, place - 1), ...list, ...text.slice(place + 2)];
}

/** Moves the tokens of each definition to its note; gives the tokens that are left. */
function takeDefinitions(state: StateCore, registry: Registry, page: PageContext): Token[] {
  const text: Token[] = [];
  const open: Token[][] = [text];
  for (const token of state.tokens) {
    if (token.type === 'footnote_definition_open') {
      const { label } = token.meta as { label: string };
      const note = registry.define(label, token.map);
      const first = note ?? registry.find(label);
      if (!note && first) reportSecond(state, page, token, first);
      const tokens: Token[] = [];
      // As in Python-Markdown, the last of two definitions counts.
      if (first) first.tokens = tokens;
      open.push(tokens);
    } else if (token.type === 'footnote_definition_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return text;
}

function noteList(state: StateCore, registry: Registry): Token[] {
  const block = (type: string, nesting: 1 | -1): Token => {
    const token = new state.Token(type, '', nesting);
    token.block = true;
    return token;
  };
  const notes = registry.notes.flatMap((note) => {
    const open = block('footnote_open', 1);
    open.map = note.map;
    setData(open, { note });
    return [open, ...withWayBack(state, note), block('footnote_close', -1)];
  });
  return [block('footnotes_open', 1), ...notes, block('footnotes_close', -1)];
}

/** The tokens of a note with the way back to its references, at the end of its last paragraph. */
function withWayBack(state: StateCore, note: Note): Token[] {
  const back = new state.Token('footnote_back', '', 0);
  back.map = note.map;
  const last = note.tokens.at(-1);
  const inParagraph = last?.type === 'paragraph_close' && !last.hidden;
  setData(back, { note, inParagraph });
  return inParagraph ? [...note.tokens.slice(0, -1), back, last] : [...note.tokens, back];
}
