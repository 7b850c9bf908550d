import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { hideParagraphs, setData } from '../../support/markdown/token.ts';
import { parseSlashBody, slashBlockSyntax, slashData } from '../../support/markdown/slash-block.ts';
import { hasSlashes } from '../component.ts';

/** `/// define` of pymdownx: its paragraphs are terms, and the items of the lists behind them what they mean. */
export function defineBlocks(md: MarkdownIt): void {
  slashBlockSyntax(
    md,
    'define_slashes',
    (name, state) => name === 'define' && hasSlashes(state, 'definition'),
    (state, block, line) => {
      const list = state.push('dl_open', 'dl', 1);
      list.map = [line, block.end];
      setData(list, slashData(block));
      const first = state.tokens.length;
      parseSlashBody(state, block);
      const content = state.tokens.splice(first);
      hideInTightLists(state, content);
      const { level } = state;
      state.tokens.push(
        ...content.flatMap((token) => (token.level > level + 1 ? [token] : asEntry(token, level))),
      );
      state.push('dl_close', 'dl', -1);
    },
  );
}

/** What stands in a list without blank lines is no paragraph, as in a list of its own. */
function hideInTightLists(state: StateBlock, content: readonly Token[]): void {
  let [tight, start] = [false, 0];
  for (const [i, { level, nesting, type, map }] of content.entries()) {
    if (level !== state.level || !/^(?:bullet|ordered)_list_/.test(type)) continue;
    if (nesting === 1) [tight, start] = [map !== null && !hasBlankLine(state, map), i];
    else if (tight) hideParagraphs(content.slice(start, i), level + 2);
  }
}

function hasBlankLine(state: StateBlock, [from, end]: readonly [number, number]): boolean {
  let to = end;
  while (to > from && state.isEmpty(to - 1)) to--;
  for (let line = from; line < to; line++) if (state.isEmpty(line)) return true;
  return false;
}

/** A token of the block itself as part of a list of definitions: those of its own lists fall away. */
function asEntry(token: Token, level: number): Token[] {
  const isOwn = token.level === level;
  if (isOwn && /^(?:bullet|ordered)_list_(?:open|close)$/.test(token.type)) return [];
  const tag = isOwn && token.tag === 'p' ? 'dt' : !isOwn && token.tag === 'li' ? 'dd' : undefined;
  if (tag === undefined) return [token];
  token.type = token.type.replace(/^(?:paragraph|list_item)/, tag);
  token.tag = tag;
  if (isOwn) token.hidden = false;
  return [token];
}
