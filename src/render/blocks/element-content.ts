import type { StateBlock } from 'markdown-it';
import { parseRegion, type Region } from './region.ts';

/** Where the content of an element that holds Markdown begins on the line of its tag. */
const behindTag = new WeakMap<StateBlock, number>();

/** Whether an element that starts at a position stands on the line of a tag that holds Markdown. */
export function isBehindTag(state: StateBlock, start: number): boolean {
  return behindTag.get(state) === start;
}

/**
 * In a list or an admonition Python-Markdown knows no elements: text right behind a tag is of the tag's line there
 * and no paragraph. So it is anywhere behind a `<summary>` on the line of its `<details>`.
 */
export function parseContent(state: StateBlock, content: Region): void {
  const index = state.tokens.length;
  const start = state.src.slice(content.from, content.to).search(/[^ \t]/);
  behindTag.set(state, content.from + start);
  parseRegion(state, content);
  const first = state.tokens[index];
  const summary = first && /^<summary[\s>]/.test(first.content) ? first : undefined;
  const [open, , close] = state.tokens.slice(summary ? index + 1 : index, index + 4);
  const line = open?.map?.[0];
  const adjoins = summary
    ? line === summary.map?.[1]
    : line === content.firstLine + 1 || line === content.firstLine;
  const isTextOfTag = state.blkIndent >= 4 || summary?.map?.[0] === content.firstLine;
  if (!isTextOfTag || !adjoins || open?.type !== 'paragraph_open' || !close) return;
  open.hidden = true;
  close.hidden = true;
}
