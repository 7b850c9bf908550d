import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { SourceLines } from './source-lines.ts';
import { standsAlone } from './stands-alone.ts';
import { innermost, type Item } from './tight-item.ts';

/** Columns for each depth of nesting; an item that stands less far in is a neighbour to Python-Markdown. */
const INDENT = 4;

const BODY = /^(?:admonition|collapsible|tab)_(?:open|close)$/;

/** Definitions stand elsewhere on the page, or nowhere. */
const UNSEEN = /^(?:reference_definition|footnote_reference|abbreviation)/;

/**
 * Marks the paragraphs of items of which nothing stands apart by a blank line, so that they are written without `<p>`.
 *
 * Python-Markdown decides this for each item, CommonMark for a whole list; an author who sets one item apart sees
 * just that. An item is loose where a blank line stands before it (other than the first of its list), after it
 * (before another one), or between parts of it.
 *
 * To be added after all other rules: `after('block')` puts each in front of those added before, and these need to see
 * lists before a component makes something else of them.
 */
export function tightItems(md: MarkdownIt): void {
  md.core.ruler.after('block', 'tight_items', (state: StateCore) => {
    if (state.tokens.some(({ type }) => type === 'list_item_open')) new Walk(state).run();
    for (const [i, token] of state.tokens.entries())
      markRest(token, state.tokens[i - 1], state.tokens[i + 2]);
  });
}

/** Text right behind a fence, with no blank line between, goes on with a paragraph: it starts none of its own. */
function markRest(open: Token, before: Token | undefined, close: Token | undefined): void {
  if (open.type !== 'paragraph_open' || before?.type !== 'fence' || before.map?.[1] !== open.map?.[0]) return;
  if (open.level === 0) return;
  for (const token of [open, close]) if (token) token.tag = 'div';
  open.attrJoin('class', 'paragraph-rest');
}

class Walk {
  readonly #tokens: readonly Token[];
  readonly #lines: SourceLines;
  readonly #open: Item[] = [];
  /** Last item of the list that ended directly before, by level. */
  readonly #before = new Map<number, Item>();
  /** Levels at which a list goes on from a paragraph's line: it counts from its first item behind a blank line. */
  readonly #uncounted = new Set<number>();
  readonly #items: Item[] = [];
  /** How many items were open where each admonition, collapsible or tab began that is open now. */
  readonly #bodies: number[] = [];
  /** The same of each quotation, in which columns count anew. */
  readonly #quotes: number[] = [];

  constructor(state: StateCore) {
    this.#tokens = state.tokens;
    this.#lines = new SourceLines(state.src);
  }

  run(): void {
    this.#tokens.forEach((token, i) => this.#visit(token, i));
    for (const item of this.#items) {
      if (!item.loose) for (const paragraph of item.paragraphs) paragraph.hidden = true;
    }
  }

  #visit(token: Token, index: number): void {
    const parent = this.#parent();
    const around = BODY.test(token.type)
      ? this.#bodies
      : token.type.startsWith('blockquote_')
        ? this.#quotes
        : undefined;
    if (token.nesting === 1) around?.push(this.#open.length);
    else around?.pop();
    if (token.type === 'list_item_open') this.#openItem(token, parent);
    else if (token.type === 'list_item_close') this.#closeItem();
    else if (/_list_(open|close)$/.test(token.type)) {
      if (token.nesting === 1) this.#openList(token, this.#tokens[index - 1], parent);
    } else {
      // Anything else between two lists parts them.
      if (token.nesting >= 0 && token.type !== 'inline') this.#before.delete(token.level + 1);
      const item = this.#open.at(-1);
      if (item && token.level === item.level + 1) this.#child(token, index, item);
    }
  }

  /** The item that a list stands in; none where a quotation parts them. */
  #parent(): Item | undefined {
    return this.#quotes.at(-1) === this.#open.length ? undefined : this.#open.at(-1);
  }

  #openList(token: Token, before: Token | undefined, parent: Item | undefined): void {
    const line = token.map?.[0] ?? 0;
    const apart = this.#lines.isBlank(line - 1);
    const goesOn = before?.type === 'paragraph_close' && !apart && !(parent && this.#isFirst(parent, line));
    if (before?.type.endsWith('_list_close') !== true || this.#lines.isBelowComment(line))
      this.#before.delete(token.level + 1);
    if (goesOn) this.#uncounted.add(token.level + 1);
    else this.#uncounted.delete(token.level + 1);
  }

  /** Whether a list comes directly behind the first text of an item. */
  #isFirst(parent: Item, line: number): boolean {
    return parent.paragraphs.length <= 2 && !this.#lines.isBlank(line - 1);
  }

  #openItem(token: Token, parent: Item | undefined): void {
    const line = token.map?.[0] ?? 0;
    const { column } = token.meta as { column: number };
    const root = parent?.root ?? column;
    const deeper = parent !== undefined && column - root >= INDENT * (parent.depth + 1);
    const depth = parent ? parent.depth + (deeper ? 1 : 0) : 0;
    const item: Item = {
      line,
      root,
      depth,
      level: token.level,
      paragraphs: [],
      lastInner: undefined,
      parted: false,
      left: false,
      loose: false,
    };
    // Directly in an admonition or a tab, an item behind one of several parts is one too.
    const inBody = this.#bodies.at(-1) === this.#open.length;
    this.#items.push(item);
    this.#open.push(item);
    const apart = line > 0 && this.#lines.isBlank(line - 1);
    if (apart) this.#setApart(item, parent);
    else if (inBody && this.#before.get(token.level)?.parted === true) item.loose = true;
    if (apart) this.#uncounted.delete(token.level);
    if (!this.#uncounted.has(token.level)) this.#before.set(token.level, item);
  }

  #setApart(item: Item, parent: Item | undefined): void {
    const isNeighbour = parent?.depth === item.depth;
    const before = this.#before.get(item.level) ?? (isNeighbour ? parent : undefined);
    if (before) {
      item.loose = true;
      innermost(before).loose = true;
    }
    if (!parent || isNeighbour || item.line <= parent.line) return;
    parent.loose = true;
    parent.parted = true;
  }

  #closeItem(): void {
    const item = this.#open.pop();
    if (!item) return;
    for (const level of this.#before.keys())
      if (level > item.level || (item.left && level === item.level)) this.#before.delete(level);
    const parent = this.#parent();
    if (parent) parent.lastInner = item.depth === parent.depth ? item : undefined;
  }

  /** A block directly in an item. */
  #child(token: Token, index: number, parent: Item): void {
    const line = token.map?.[0];
    const below = line !== undefined && line > parent.line;
    // Between two texts a comment parts as a blank line does: without paragraphs they would run together.
    const apart = below && (this.#lines.isBlank(line - 1) || this.#lines.isBelowComment(line));
    // Code at a lesser indent is behind the item to Python-Markdown: it does not set the item's own text apart.
    const depth = below && standsAlone(this.#tokens, index) ? this.#depthAt(line, parent) : parent.depth + 1;
    if (token.type === 'paragraph_open' && !(apart && depth <= parent.depth)) {
      const close = this.#tokens[index + 2];
      parent.paragraphs.push(token, ...(close ? [close] : []));
    }
    if (token.nesting < 0 || !below || UNSEEN.test(token.type)) return;
    parent.lastInner = undefined;
    // Indented code cannot stand anywhere but behind a blank line.
    if (!apart || token.type === 'code_block') return;
    const holder = this.#leaveItems(depth);
    if (!holder) return;
    holder.loose = true;
    holder.parted = true;
  }

  /** How many items Python-Markdown takes a line to be in, by its indentation alone. */
  #depthAt(line: number, { root, depth }: Item): number {
    if (this.#quotes.length > 0) return depth + 1;
    return Math.min(Math.max(Math.floor((this.#lines.column(line) - root) / INDENT), 0), depth + 1);
  }

  /** The item that a block of some depth stands in. The lists of deeper ones end there: what follows begins new ones. */
  #leaveItems(depth: number): Item | undefined {
    for (const item of this.#open.toReversed()) {
      if (item.depth < depth) return item;
      item.left = true;
    }
    return undefined;
  }
}
