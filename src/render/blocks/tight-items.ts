import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** An item of a list while the tokens are walked. */
interface Item {
  readonly line: number;
  /** Column at which its outermost list stands, and how deep Python-Markdown takes the item to be in it. */
  readonly root: number;
  readonly depth: number;
  readonly level: number;
  readonly paragraphs: Token[];
  /** Last item of a list that is the last thing in this one, if Python-Markdown takes it for a neighbour. */
  lastInner: Item | undefined;
  /** Whether something in it stands behind a blank line. */
  parted: boolean;
  loose: boolean;
}

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
  readonly #isBlank: (line: number) => boolean;
  /** Whether a comment, of which there is no token, ends above a line. */
  readonly #isBelowComment: (line: number) => boolean;
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
    const lines = state.src.split('\n');
    this.#isBlank = (line) => /^[\s>]*$/.test(lines[line] ?? '');
    this.#isBelowComment = (line) => {
      let above = line - 1;
      while (above >= 0 && this.#isBlank(above)) above--;
      return /-->\s*$/.test(lines[above] ?? '');
    };
  }

  run(): void {
    this.#tokens.forEach((token, i) => this.#visit(token, this.#tokens[i - 1]));
    for (const item of this.#items) {
      if (!item.loose) for (const paragraph of item.paragraphs) paragraph.hidden = true;
    }
  }

  #visit(token: Token, before: Token | undefined): void {
    const parent = this.#parent();
    const around = BODY.test(token.type)
      ? this.#bodies
      : token.type.startsWith('blockquote_')
        ? this.#quotes
        : [];
    if (token.nesting === 1) around.push(this.#open.length);
    else around.pop();
    if (token.type === 'list_item_open') this.#openItem(token, parent);
    else if (token.type === 'list_item_close') this.#closeItem();
    else if (/_list_(open|close)$/.test(token.type)) {
      if (token.nesting === 1) this.#openList(token, before, parent);
    } else {
      // Anything else between two lists parts them.
      if (token.nesting >= 0 && token.type !== 'inline') this.#before.delete(token.level + 1);
      const item = this.#open.at(-1);
      if (item && token.level === item.level + 1) this.#child(token, item);
    }
  }

  /** The item that a list stands in; none where a quotation parts them. */
  #parent(): Item | undefined {
    return this.#quotes.at(-1) === this.#open.length ? undefined : this.#open.at(-1);
  }

  #openList(token: Token, before: Token | undefined, parent: Item | undefined): void {
    const line = token.map?.[0] ?? 0;
    const apart = this.#isBlank(line - 1);
    const goesOn = before?.type === 'paragraph_close' && !apart && !(parent && this.#isFirst(parent, line));
    if (before?.type.endsWith('_list_close') !== true || this.#isBelowComment(line))
      this.#before.delete(token.level + 1);
    if (goesOn) this.#uncounted.add(token.level + 1);
    else this.#uncounted.delete(token.level + 1);
  }

  /** Whether a list comes directly behind the first text of an item. */
  #isFirst(parent: Item, line: number): boolean {
    return parent.paragraphs.length <= 2 && !this.#isBlank(line - 1);
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
      loose: false,
    };
    // Directly in an admonition or a tab, an item behind one of several parts is one too.
    const inBody = this.#bodies.at(-1) === this.#open.length;
    this.#items.push(item);
    this.#open.push(item);
    const apart = line > 0 && this.#isBlank(line - 1);
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
    for (const level of this.#before.keys()) if (level > item.level) this.#before.delete(level);
    const parent = this.#parent();
    if (parent) parent.lastInner = item.depth === parent.depth ? item : undefined;
  }

  /** A block directly in an item. */
  #child(token: Token, parent: Item): void {
    if (token.type === 'paragraph_open' || token.type === 'paragraph_close') parent.paragraphs.push(token);
    const line = token.map?.[0];
    if (token.nesting < 0 || line === undefined || line <= parent.line || UNSEEN.test(token.type)) return;
    parent.lastInner = undefined;
    // Between two texts a comment parts as a blank line does: without paragraphs they would run together.
    if (!this.#isBlank(line - 1) && !this.#isBelowComment(line)) return;
    parent.loose = true;
    parent.parted = true;
  }
}

/** The last item, as Python-Markdown sees the list: items that are hardly indented are neighbours. */
function innermost(item: Item): Item {
  let last = item;
  while (last.lastInner) last = last.lastInner;
  return last;
}
