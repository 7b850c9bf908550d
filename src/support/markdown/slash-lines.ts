import type { StateBlock } from 'markdown-it';
import { FENCE_MARK } from './fence-mark.ts';

/** `/// name | words` */
export const SLASH_OPENING = /^(\/{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\|(.*))?$/;
const CLOSING = /^(\/{3,})[ \t]*$/;
/** What may stand before the text of a line: quotations and the signs of items. */
const MARGIN = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*)*/;
const FENCE = new RegExp(`^(${FENCE_MARK})(.*)$`);
/** Columns by which a closing line may stand further in than the line that opens. */
const SLACK = 3;

interface Opening {
  readonly line: number;
  readonly column: number;
  readonly slashes: string;
}

/** How deep code in code is read: what it shows may be Markdown that the page shows as such, too. */
const DEEPEST_CODE = 3;

const cache = new WeakMap<object, { readonly text: string; readonly ends: ReadonlyMap<number, number> }>();

/** The line that closes the block opened on a line; undefined where none does. All are found in one pass. */
export function closingSlashes(state: StateBlock, line: number): number | undefined {
  const known = cache.get(state.env);
  if (known?.text === state.src) return known.ends.get(line);
  const ends = new Map<number, number>();
  findEnds(state.src.split('\n'), { first: 0, depth: 0 }, ends);
  cache.set(state.env, { text: state.src, ends });
  return ends.get(line);
}

/**
 * Adds lines that open blocks → lines that close them. A closing line belongs to the innermost block of as many
 * slashes that does not stand further in; what that one holds and is still open is never closed. Code is a text of
 * its own.
 */
function findEnds(
  lines: readonly string[],
  { first, depth }: { readonly first: number; readonly depth: number },
  ends: Map<number, number>,
): void {
  const open = new OpenBlocks();
  let fence: { readonly mark: string; readonly line: number } | undefined;
  for (const [line, source] of lines.entries()) {
    const margin = MARGIN.exec(source)?.[0] ?? '';
    const rest = source.slice(margin.length);
    const [, mark = '', info = ''] = FENCE.exec(rest) ?? [];
    if (fence) {
      if (!mark.startsWith(fence.mark) || info.trim() !== '') continue;
      const from = fence.line + 1;
      const inside = { first: first + from, depth: depth + 1 };
      if (depth < DEEPEST_CODE) findEnds(lines.slice(from, line), inside, ends);
      fence = undefined;
    } else if (mark !== '') fence = { mark, line };
    else if (rest.startsWith('///')) {
      const column = margin.replaceAll('\t', '    ').length;
      const opening = open.read(rest, first + line, column);
      if (opening !== undefined) ends.set(opening, first + line);
    }
  }
}

/** The blocks that are open, the innermost last. */
class OpenBlocks {
  readonly #open: Opening[] = [];
  /** How many there are, by their slashes: a line that closes none must not be compared with all. */
  readonly #counts = new Map<string, number>();

  /** Takes in a line that opens a block or closes one; gives the line that opened what it closes. */
  read(text: string, line: number, column: number): number | undefined {
    const slashes = SLASH_OPENING.exec(text)?.[1];
    if (slashes !== undefined) {
      this.#open.push({ line, column, slashes });
      this.#count(slashes, 1);
      return undefined;
    }
    const closing = CLOSING.exec(text)?.[1];
    if (closing === undefined) return undefined;
    while ((this.#open.at(-1)?.column ?? 0) > column) this.#pop();
    while ((this.#counts.get(closing) ?? 0) > 0) {
      const last = this.#pop();
      if (last?.slashes === closing) return column <= last.column + SLACK ? last.line : undefined;
    }
    return undefined;
  }

  #pop(): Opening | undefined {
    const last = this.#open.pop();
    if (last) this.#count(last.slashes, -1);
    return last;
  }

  #count(slashes: string, by: number): void {
    this.#counts.set(slashes, (this.#counts.get(slashes) ?? 0) + by);
  }
}
