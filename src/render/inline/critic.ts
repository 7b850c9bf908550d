import type { MarkdownIt, StateCore, StateInline } from 'markdown-it';
import { criticBlocks } from './critic-blocks.ts';

/** What a change is written between, and what it becomes. */
const CHANGES: Readonly<
  Record<string, { readonly close: string; readonly tag: string; readonly name: string }>
> = {
  '{++': { close: '++}', tag: 'ins', name: 'ins' },
  '{--': { close: '--}', tag: 'del', name: 'del' },
  '{==': { close: '==}', tag: 'mark', name: 'mark' },
  '{>>': { close: '<<}', tag: 'span', name: 'critic_comment' },
  '{~~': { close: '~~}', tag: 'del', name: 'del' },
};

/** CriticMarkup as pymdownx shows it: `{++added++}`, `{--deleted--}`, `{~~old~>new~~}`, `{==marked==}{>>said<<}`. */
export function criticMarks(md: MarkdownIt): void {
  md.inline.ruler.before('attribute_list', 'critic', critic);
  criticBlocks(md);
  md.core.ruler.after('inline', 'critic_comments', commentBlocks);
}

/** A comment that is all there is between two blank lines is a block, and no paragraph of the text. */
function commentBlocks({ tokens }: StateCore): void {
  tokens.forEach((inline, i) => {
    const [comment, text, , ...rest] = inline.children ?? [];
    if (comment?.type !== 'critic_comment_open' || !text || rest.length > 0) return;
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    if (open?.type !== 'paragraph_open' || open.hidden || !close) return;
    open.tag = 'div';
    close.tag = 'div';
    open.attrJoin('class', 'critic comment');
    inline.children = [text];
  });
}

function critic(state: StateInline, silent: boolean): boolean {
  const change = CHANGES[state.src.slice(state.pos, state.pos + 3)];
  if (!change || state.src[state.pos] !== '{') return false;
  const end = closing(state, change.close);
  if (end === undefined) return false;
  const middle = change.close === '~~}' ? state.src.slice(state.pos, end).indexOf('~>') : undefined;
  if (middle === -1) return false;
  if (!silent) {
    const from = state.pos + 3;
    if (middle === undefined) push(state, change, from, end);
    else {
      const at = state.pos + middle;
      push(state, change, from, at);
      push(state, { tag: 'ins', name: 'ins' }, at + 2, end);
    }
  }
  state.pos = end + 3;
  return true;
}

/** The last place of each closing mark in a text, so that marks without one are not searched for again and again. */
const last = new WeakMap<StateInline, Map<string, number>>();

function closing(state: StateInline, sign: string): number | undefined {
  const known = last.get(state) ?? new Map<string, number>();
  last.set(state, known);
  const limit = known.get(sign) ?? state.src.lastIndexOf(sign);
  known.set(sign, limit);
  const end = limit >= state.pos + 3 ? state.src.indexOf(sign, state.pos + 3) : -1;
  return end === -1 || end + 3 > state.posMax ? undefined : end;
}

function push(
  state: StateInline,
  { tag, name }: { tag: string; name: string },
  from: number,
  to: number,
): void {
  const { pos, posMax } = state;
  const isComment = name === 'critic_comment';
  state.push(`${name}_open`, tag, 1).attrSet('class', isComment ? 'critic comment' : 'critic');
  if (isComment) {
    // What reviewers say to each other is no Markdown.
    state.push('text_special', '', 0).content = state.src.slice(from, to).replace(/\s+/g, ' ');
  } else {
    state.pos = from;
    state.posMax = to;
    state.md.inline.tokenize(state);
  }
  state.push(`${name}_close`, tag, -1);
  Object.assign(state, { pos, posMax });
}
