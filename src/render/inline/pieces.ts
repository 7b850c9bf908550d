import type { Token } from 'markdown-it';
import type { Range } from './mark-patterns.ts';

/** A part of a line: text in which signs are looked for, a token, or what stands between two tokens. */
export type Piece = string | Token | Group;
export interface Group {
  readonly open: Token;
  readonly pieces: readonly Piece[];
  readonly close: Token;
}

/** Text as it is; all else as a character that is neither blank nor part of a word, or as the line break it is. */
export function asText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'type' in piece && /^(soft|hard)break$/.test(piece.type) ? '\n' : '\uFFFC';
}

/** Whether a piece becomes an element: a mark, a picture; not an escaped sign, an author's tag or the end of a line. */
export function isElement(piece: Token | Group): boolean {
  return !('type' in piece) || !/^(?:text|text_special|html_inline|softbreak)$/.test(piece.type);
}

/** Pieces → tokens again; `text` makes one of a text. */
export function flatten(pieces: readonly Piece[], text: (content: string) => Token): Token[] {
  const tokens: Token[] = [];
  const add = (piece: Piece): void => {
    if (typeof piece === 'string') tokens.push(text(piece));
    else if ('pieces' in piece) {
      tokens.push(piece.open);
      piece.pieces.forEach(add);
      tokens.push(piece.close);
    } else tokens.push(piece);
  };
  pieces.forEach(add);
  return tokens;
}

/** Cuts pieces at places of the text that they make together. Places are asked for in reading order. */
export class Cutter {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** Where the piece at `#index` starts. */
  #start = 0;
  #at = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Moves to a place and gives what was passed. */
  to(end: number): readonly Piece[] {
    const out: Piece[] = [];
    for (
      let piece = this.#pieces[this.#index];
      piece !== undefined && this.#at < end;
      piece = this.#pieces[this.#index]
    ) {
      const length = typeof piece === 'string' ? piece.length : 1;
      const stop = Math.min(end, this.#start + length);
      if (typeof piece !== 'string') out.push(piece);
      else if (stop > this.#at) out.push(piece.slice(this.#at - this.#start, stop - this.#start));
      this.#at = stop;
      if (stop === this.#start + length) {
        this.#index++;
        this.#start = stop;
      }
    }
    return out;
  }

  /** The pieces of a range. */
  range([start, end]: Range): readonly Piece[] {
    this.to(start);
    return this.to(end);
  }
}
