import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Far enough to the right for the plugin to pass a line over when it looks for the end of a container. */
const OUT_OF_SIGHT = 1000;
const CODE_INDENT = 4;

/**
 * Lets containers nest by indentation, beside by longer fences, which is all that markdown-it-container knows:
 *
 *     ::: tip
 *       ::: details
 *       :::
 *     :::
 *
 * The closing line of a container that stands further in than the one around it belongs to it, and so do colons in
 * code. A container may stand in another as far to the right as code does.
 *
 * @param isOpening whether the text of a line, without its indentation, opens a container
 */
export function containerNesting(md: MarkdownIt, isOpening: (text: string) => boolean): void {
  md.block.ruler.before('container_block', 'container_ends', (state, startLine, endLine) => {
    if (isOpening(textOf(state, startLine))) hideInnerEnds(state, startLine, endLine, isOpening);
    return false;
  });
  md.block.ruler.before('code', 'indented_container', (state, startLine, endLine, silent) => {
    const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
    const isInside = state.parentType === ('container' as typeof state.parentType);
    if (!isInside || indent < CODE_INDENT) return false;
    const text = textOf(state, startLine);
    if (!isOpening(text) && !/^@tab(?::active)?[ \t]/.test(text)) return false;
    if (silent) return true;
    const { blkIndent } = state;
    state.blkIndent += indent;
    state.md.block.tokenize(state, startLine, endLine);
    state.blkIndent = blkIndent;
    return true;
  });
}

/**
 * Hides the closing lines of inner containers while the plugin, whose rule comes next, looks for the end of the one
 * that opens here. It pushes its first token once it has found it.
 */
function hideInnerEnds(
  state: StateBlock,
  startLine: number,
  endLine: number,
  isOpening: (text: string) => boolean,
): void {
  const inner = innerEnds(state, startLine, endLine, isOpening);
  if (inner.length === 0) return;
  for (const line of inner) state.sCount[line] = (state.sCount[line] ?? 0) + OUT_OF_SIGHT;
  const push = state.push.bind(state);
  state.push = (...token) => {
    for (const line of inner) state.sCount[line] = (state.sCount[line] ?? 0) - OUT_OF_SIGHT;
    state.push = push;
    return push(...token);
  };
}

/** Lines that would close a container but belong to one inside it, or to code. */
function innerEnds(
  state: StateBlock,
  startLine: number,
  endLine: number,
  isOpening: (text: string) => boolean,
): readonly number[] {
  const own = state.sCount[startLine] ?? 0;
  const inner: number[] = [];
  const endOfFence = fenceEnds(state, endLine);
  let open = 0;
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    const column = state.sCount[line] ?? 0;
    if (column < state.blkIndent) break;
    const text = textOf(state, line);
    const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
    if (fence !== undefined) {
      const end = endOfFence(line, fence);
      for (let at = line + 1; at < end; at++) if (textOf(state, at).startsWith(':::')) inner.push(at);
      line = end;
    } else if (text.startsWith(':::') && column - state.blkIndent < CODE_INDENT) {
      const closes = /^:+[ \t]*$/.test(text);
      if (closes && (column <= own || open === 0)) break;
      if (closes) {
        open--;
        inner.push(line);
      } else if (column > own && isOpening(text)) open++;
    }
  }
  return inner;
}

/** Finds the line that closes a fence; its own where none does, since it may then be no fence. */
function fenceEnds(state: StateBlock, endLine: number): (line: number, fence: string) => number {
  // Where nothing closes a fence, nothing closes a later one that is as long: looked for once.
  const unclosed = new Map<string, number>();
  return (line, fence) => {
    const sign = fence.charAt(0);
    if (fence.length >= (unclosed.get(sign) ?? Number.POSITIVE_INFINITY)) return line;
    for (let at = line + 1; at < endLine; at++) {
      if (state.isEmpty(at)) continue;
      if ((state.sCount[at] ?? 0) < state.blkIndent) break;
      const text = textOf(state, at).trimEnd();
      if (text.startsWith(fence) && text === sign.repeat(text.length)) return at;
    }
    unclosed.set(sign, fence.length);
    return line;
  };
}

function textOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
