import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { textToken } from '../../support/markdown/token.ts';
import { findMarks } from './find-marks.ts';
import { ALL, type Family, type Match, type Patterns, type Range } from './mark-patterns.ts';
import { asText, Cutter, flatten, isElement, type Group, type Piece } from './pieces.ts';

/** Signs in the order in which they are looked for: what is found first holds all the others. */
const FAMILIES: readonly Family[] = [
  { sign: '^', wide: 'ins', narrow: 'sup', script: true },
  { sign: '=', wide: 'mark' },
  { sign: '~', wide: 'del', narrow: 'sub', script: true },
  { sign: '*', wide: 'strong', narrow: 'em', inWords: 'one word' },
  { sign: '_', wide: 'strong', narrow: 'em' },
];
/** What the site of a text changes of its marks: the signs concerned, one behind the other. */
export interface MarkRules {
  /** Stars, underscores or both, which mark in words too. */
  readonly inWords?: string;
  /** Carets, tildes or both, of which a single one is text. */
  readonly withoutScripts?: string;
}

const RULED = new Map<string, readonly Family[]>();

/** The families of a site; the same list for the same rules. */
function familiesOf({ inWords = '', withoutScripts = '' }: MarkRules): readonly Family[] {
  const key = `${inWords} ${withoutScripts}`;
  const known = RULED.get(key);
  if (known) return known;
  const families = FAMILIES.map((family): Family => {
    const { sign, wide } = family;
    if (withoutScripts.includes(sign)) return { sign, wide };
    return inWords.includes(sign) ? { ...family, inWords: 'all' } : family;
  });
  RULED.set(key, families);
  return families;
}

const SIGNS = /[*_^~]|==/;
/** Marks inside marks of the same sign are found down to here, and texts in marks read anew. */
const DEEPEST = 6;

/**
 * `*em*`, `**strong**`, `_em_`, `__strong__`, `==mark==`, `^^insert^^`, `x^2^`, `~~delete~~` and `H~2~O`, as pymdownx
 * reads them in its smart mode: signs at the edges of words mark, signs inside words are text, and only `^2^`, `~2~`
 * and, other than there, `**word**` may stand anywhere. The rules replace those of CommonMark, since the two disagree
 * about every other star in a word.
 *
 * @param rules what the site of a text changes
 */
export function marks(md: MarkdownIt, rules: (state: StateInline) => MarkRules = () => ({})): void {
  // Signs stay in the text until all of it is known.
  md.inline.ruler.at('emphasis', () => false);
  md.inline.ruler.disable('strikethrough');
  md.inline.ruler2.disable(['strikethrough', 'balance_pairs']);
  md.inline.ruler2.at('emphasis', (state) => resolveMarks(state, familiesOf(rules(state))));
}

function resolveMarks(state: StateInline, families: readonly Family[]): boolean {
  if (!state.tokens.some(({ type, content }) => type === 'text' && SIGNS.test(content))) return false;
  const marker = new Marker(state, families);
  const tokens = flatten(marker.again(marker.mark(state.tokens)), (content) => marker.text(content));
  state.tokens.length = 0;
  for (const token of tokens) state.tokens.push(token);
  return false;
}

/** Finds the marks of one line of text. */
class Marker {
  readonly #state: StateInline;
  readonly #families: readonly Family[];

  constructor(state: StateInline, families: readonly Family[]) {
    this.#state = state;
    this.#families = families;
  }

  text(content: string): Token {
    return textToken(this.#state, content);
  }

  /** Tokens → pieces; what stands in a link is marked on its own, the text of an address is not. */
  mark(tokens: readonly Token[]): readonly Piece[] {
    const stack: { open: Token | undefined; pieces: Piece[] }[] = [];
    let top: { open: Token | undefined; pieces: Piece[] } = { open: undefined, pieces: [] };
    for (const token of tokens) {
      if (token.nesting === 1) {
        stack.push(top);
        top = { open: token, pieces: [] };
      } else if (token.nesting === -1 && top.open) {
        const group = { open: top.open, pieces: this.#all(top.pieces), close: token };
        top = stack.pop() ?? { open: undefined, pieces: [] };
        top.pieces.push(group);
      } else {
        const isAddress = /^(autolink|linkify)$/.test(top.open?.markup ?? '');
        top.pieces.push(token.type === 'text' && !isAddress ? token.content : token);
      }
    }
    return this.#all(top.pieces);
  }

  /**
   * Reads texts inside marks anew, each by itself: those in a mark in a mark, and those behind a mark in one. As in
   * Python-Markdown, they may hold marks of the sign that stands around them: `_*a* _b__`.
   */
  again(pieces: readonly Piece[], level = 0, depth = 0): readonly Piece[] {
    if (depth > DEEPEST) return pieces;
    const out: Piece[] = [];
    let text: Piece[] = [];
    let isBehind = false;
    const read = (): void => {
      const isInMark = level > 1 || (level === 1 && isBehind);
      const isAnew = isInMark && text.some((piece) => typeof piece === 'string' && SIGNS.test(piece));
      for (const piece of isAnew ? this.again(this.#all(text), 0, depth + 1) : text) out.push(piece);
      text = [];
    };
    for (const piece of pieces) {
      if (typeof piece === 'string' || !isElement(piece)) {
        text.push(piece);
        continue;
      }
      read();
      isBehind = true;
      out.push('pieces' in piece ? { ...piece, pieces: this.again(piece.pieces, level + 1, depth) } : piece);
    }
    read();
    return out;
  }

  #all(pieces: readonly Piece[]): readonly Piece[] {
    return this.#from(pieces, 0, ALL, 0);
  }

  /** Finds the marks of a family and of those behind it. */
  #from(pieces: readonly Piece[], index: number, allowed: Patterns, depth: number): readonly Piece[] {
    let marked = depth > DEEPEST ? pieces : this.#family(pieces, index, allowed, depth);
    for (let next = index + 1; next < this.#families.length; next++)
      marked = this.#family(marked, next, ALL, 0);
    return marked;
  }

  #family(pieces: readonly Piece[], index: number, allowed: Patterns, depth: number): readonly Piece[] {
    const family = this.#families[index];
    const hasSign = pieces.some((piece) => typeof piece === 'string' && piece.includes(family?.sign ?? ''));
    if (!family || !hasSign) return pieces;
    const cutter = new Cutter(pieces);
    const out: Piece[] = [];
    for (const match of findMarks(pieces.map(asText).join(''), family, allowed)) {
      for (const piece of cutter.to(match.start)) out.push(piece);
      const inside = (range: Range, before: readonly Piece[]): readonly Piece[] =>
        this.#from([...before, ...cutter.range(range)], index, match.within, depth + 1);
      out.push(this.#group(match, family, inside));
      cutter.to(match.end);
    }
    return out.concat(cutter.to(Infinity));
  }

  #group(
    match: Match,
    family: Family,
    inside: (range: Range, before: readonly Piece[]) => readonly Piece[],
  ): Group {
    const [outer = '', within] = match.names;
    const before = match.before ? inside(match.before, []) : [];
    const content = inside(match.inner, []);
    if (within === undefined) return this.#between(outer, family, content);
    const first = this.#between(within, family, content);
    return this.#between(outer, family, match.rest ? inside(match.rest, [first]) : [...before, first]);
  }

  #between(name: string, { sign, wide }: Family, pieces: readonly Piece[]): Group {
    const [open, close] = [
      new this.#state.Token(`${name}_open`, name, 1),
      new this.#state.Token(`${name}_close`, name, -1),
    ];
    open.markup = close.markup = sign.repeat(name === wide ? 2 : 1);
    return { open, pieces, close };
  }
}
