import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { attribute, closingIndex, dataOf, setData } from '../../support/markdown/token.ts';
import { NoteList } from '../annotation-notes.ts';
import { environmentOf } from '../component.ts';

const MARKER = /\((\d{1,4})\)/;

/**
 * Numbers in a block of class `annotate` that an ordered list follows are links to its items, and lead back from them:
 *
 *     Beds are watered at dawn (1).
 *     { .annotate }
 *
 *     1. Except in frost.
 */
export function annotatedText(md: MarkdownIt): void {
  md.core.ruler.push('annotations', (state) => {
    state.tokens.forEach((token, i) => {
      if (token.nesting !== 1 || !isAnnotated(token)) return;
      const end = closingIndex(state.tokens, i);
      const next = state.tokens[end + 1];
      const notes =
        next?.level === token.level ? NoteList.at(state, environmentOf(state).state, end + 1) : undefined;
      if (notes) markNumbers(state, i, end, notes);
    });
  });
}

/** By attribute list, by class of an element, or by a word behind the kind: `!!! note annotate`. */
function isAnnotated(token: Token): boolean {
  const classes = attribute(token, 'class')?.split(/\s+/) ?? [];
  return (
    classes.includes('annotate') ||
    dataOf<{ classes?: readonly string[] }>(token).classes?.includes('annotate') === true
  );
}

function markNumbers(state: StateCore, from: number, to: number, notes: NoteList): void {
  for (const token of state.tokens.slice(from, to)) {
    if (token.type !== 'inline' || !token.children || !MARKER.test(token.content)) continue;
    let links = 0;
    token.children = token.children.flatMap((child) => {
      if (child.type === 'link_open') links++;
      if (child.type === 'link_close') links--;
      // A link may hold no other.
      return child.type === 'text' && links === 0 ? markText(state, child, notes) : [child];
    });
  }
}

/** `at dawn (1).` → text, mark, text. */
function markText(state: StateCore, token: Token, notes: NoteList): Token[] {
  const pieces = token.content.split(/(\(\d{1,4}\))/);
  if (pieces.length === 1) return [token];
  return pieces.flatMap((piece) => {
    const number = MARKER.exec(piece)?.[1];
    const mark = number === undefined ? undefined : notes.mark(Number(number));
    if (piece === '') return [];
    const made = new state.Token(mark ? 'annotation_mark' : 'text', mark ? 'span' : '', 0);
    made.content = piece;
    made.level = token.level;
    if (mark) setData(made, mark);
    return [made];
  });
}
