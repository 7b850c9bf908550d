import type { StateCore, Token } from 'markdown-it';
import { closingIndex, setData } from '../support/markdown/token.ts';
import type { BackData, Mark } from './annotation-mark.tsx';
import type { PageContext } from './component.ts';

/**
 * The ordered list that holds the notes of what stands right before it. Asking it for the mark of a number ties
 * the two together: the item gets an anchor and, behind its text, a way back.
 */
export class NoteList {
  readonly #state: StateCore;
  readonly #page: PageContext;
  readonly #list: Token;
  readonly #items: readonly (readonly [open: Token, text: Token | undefined])[];
  /** Anchors of the items that have a mark. */
  readonly #anchors = new Map<number, string>();

  private constructor(state: StateCore, page: PageContext, open: number) {
    this.#state = state;
    this.#page = page;
    this.#list = state.tokens[open] as Token;
    this.#items = itemsOf(state.tokens, open);
  }

  /** The list of notes that opens at an index of the tokens, if an ordered list that counts from 1 does. */
  static at(state: StateCore, page: PageContext, open: number): NoteList | undefined {
    const token = state.tokens[open];
    if (token?.type !== 'ordered_list_open' || token.attrGet('start') !== null) return undefined;
    return new NoteList(state, page, open);
  }

  get length(): number {
    return this.#items.length;
  }

  /** The mark for a number; undefined where the list has no such item. */
  mark(number: number): Mark | undefined {
    const item = this.#items[number - 1];
    if (!item) return undefined;
    const words = this.#page.words.article;
    const label = words.note({ number });
    const known = this.#anchors.get(number);
    if (known !== undefined) return { number, label, note: known, id: undefined };
    const [open, text] = item;
    const note = String(open.attrGet('id') ?? this.#page.uniqueId(`note-${number}`));
    const id = this.#page.uniqueId(`${note}-mark`);
    open.attrSet('id', note);
    if (this.#anchors.size === 0) this.#list.attrJoin('class', 'annotation-notes');
    this.#anchors.set(number, note);
    const back = new this.#state.Token('annotation_back', 'a', 0);
    setData(back, { id, label: words.backToMark({ number }) } satisfies BackData);
    text?.children?.push(back);
    return { number, label, note, id };
  }
}

/** The items of a list, each with the first text in it. */
function itemsOf(tokens: readonly Token[], open: number): (readonly [Token, Token | undefined])[] {
  const items: (readonly [Token, Token | undefined])[] = [];
  const end = closingIndex(tokens, open);
  const level = (tokens[open]?.level ?? 0) + 1;
  for (let i = open + 1; i < end; i++) {
    const token = tokens[i];
    if (token?.type !== 'list_item_open' || token.level !== level) continue;
    // A paragraph right behind the opening: its own text, not that of a list or a quotation in it.
    const text = tokens[i + 2];
    items.push([token, text?.type === 'inline' ? text : undefined]);
  }
  return items;
}
