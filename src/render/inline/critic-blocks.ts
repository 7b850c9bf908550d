import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** A change that is open at the end of a block. */
interface Open {
  /** `++`, `--`, `==`, `>>` or `~~`. */
  sign: string;
  readonly at: number;
  /** The last block that it has reached; those between the first and that one are wholly part of it. */
  readonly blocks: Token[];
  readonly level: number;
}

/** Code, an escape, a mark that opens, one that closes, the middle of a replacement. */
const PART = /(`+)|\\[\s\S]|\{(\+\+|--|==|>>|~~)|(\+\+|--|==|<<|~~)\}|~>/g;

/**
 * Lets a change go over several blocks, as in `{++one paragraph`, `another++}`: each block gets marks of its own, since
 * nothing inside a line can stand around two paragraphs. What is never closed stays as it is.
 */
export function criticBlocks(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'critic_blocks', (state: StateCore) => {
    if (!/\{(?:\+\+|--|==|>>|~~)/.test(state.src)) return;
    let open: Open | undefined;
    for (const token of state.tokens) {
      // Marks on different levels have nothing to do with each other; what lies deeper is part of the change.
      if (token.type !== 'inline' || (open && token.level < open.level)) continue;
      open?.blocks.push(token);
      if (!open || token.level === open.level || endsOn(token, open)) open = scan(token, open);
    }
    dropEmpty(state.tokens);
  });
}

/** Whether a change closes on the last line of a block, as below a list, whose last item takes that line. */
function endsOn({ content }: Token, { sign }: Open): boolean {
  return content.endsWith(`\n${sign.replace('>>', '<<')}}`);
}

/** Reads one block; gives the change that is open behind it. */
function scan(token: Token, before: Open | undefined): Open | undefined {
  let open = before;
  const ticks = tickRuns(token.content);
  PART.lastIndex = 0;
  for (let part = PART.exec(token.content); part; part = PART.exec(token.content)) {
    const [, code, opening, closing] = part;
    if (code !== undefined) PART.lastIndex = ticks.get(part.index) ?? PART.lastIndex;
    else if (opening !== undefined)
      open ??= { sign: opening, at: part.index, blocks: [token], level: token.level };
    else if (open && closing === open.sign.replace('>>', '<<')) {
      if (open.blocks.length > 1) PART.lastIndex = spread(open, part.index);
      open = undefined;
    }
  }
  return open;
}

/** Each run of backticks that opens code, with where that code ends. */
function tickRuns(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const closers = new Map<number, number>();
  for (const run of [...text.matchAll(/`+/g)].toReversed()) {
    const end = closers.get(run[0].length);
    if (end !== undefined) ends.set(run.index, end);
    closers.set(run[0].length, run.index + run[0].length);
  }
  return ends;
}

/** Writes the marks of a change into each of its blocks; gives where the last one goes on behind it. */
function spread({ sign, at, blocks }: Open, end: number): number {
  let replaced = sign !== '~~';
  let goesOn = 0;
  blocks.forEach((block, i) => {
    const last = i === blocks.length - 1;
    const from = i === 0 ? at + 3 : 0;
    const to = last ? end : block.content.length;
    const inner = block.content.slice(from, to);
    const middle = replaced ? -1 : inner.indexOf('~>');
    const head = i === 0 ? block.content.slice(0, at) : '';
    const marked = sign === '~~' ? replacement(inner, middle, replaced) : wrap(sign, inner);
    replaced ||= middle !== -1;
    const rest = last ? block.content.slice(end + 3) : '';
    block.content = head + marked + rest;
    goesOn = head.length + marked.length;
  });
  return goesOn;
}

function replacement(text: string, middle: number, replaced: boolean): string {
  if (middle === -1) return wrap(replaced ? '++' : '--', text);
  return wrap('--', text.slice(0, middle)) + wrap('++', text.slice(middle + 2));
}

function wrap(sign: string, text: string): string {
  return text.trim() === '' ? '' : `{${sign}${text}${sign.replace('>>', '<<')}}`;
}

/** Takes out paragraphs that held nothing but a mark. */
function dropEmpty(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    if (token.type !== 'inline' || token.content !== '' || open?.type !== 'paragraph_open' || !close) return;
    open.hidden = true;
    close.hidden = true;
  });
}
