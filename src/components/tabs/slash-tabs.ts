import type { MarkdownIt, StateBlock } from 'markdown-it';
import {
  parseSlashBody,
  slashBlockAt,
  slashBlockSyntax,
  slashData,
  type SlashBlock,
} from '../../support/markdown/slash-block.ts';
import { setData } from '../../support/markdown/token.ts';
import { hasSlashes } from '../component.ts';
import type { TabMarker } from './markdown.ts';

/** `/// tab | Label` of pymdownx: neighbours are one group, unless one says `new: true`; `select: true` opens a tab. */
export function slashTabs(md: MarkdownIt): void {
  const isTab = (name: string, state: StateBlock): boolean => name === 'tab' && hasSlashes(state, 'tab');
  slashBlockSyntax(md, 'tab_slashes', isTab, (state, first, startLine) => {
    const group = state.push('tabs_open', 'div', 1);
    let block: SlashBlock | undefined = first;
    let line = startLine;
    let last = first;
    while (block) {
      last = block;
      const tab = state.push('tab_open', 'div', 1);
      tab.map = [line, block.end];
      const selected = isOn(block, 'select');
      const marker: TabMarker = { label: block.argument ?? '', selected };
      const id = block.options.attributes.get('id');
      if (id !== undefined) tab.attrSet('id', id);
      setData(tab, { ...marker, ...slashData(block) });
      parseSlashBody(state, block);
      state.push('tab_close', 'div', -1);
      line = state.skipEmptyLines(block.end);
      const next = line < state.lineMax ? slashBlockAt(state, line, state.lineMax, isTab) : undefined;
      block = next && !isOn(next, 'new') ? next : undefined;
    }
    group.map = [startLine, last.end];
    state.push('tabs_close', 'div', -1);
    return last;
  });
}

function isOn({ options }: SlashBlock, name: string): boolean {
  return options.values.get(name)?.toLowerCase() === 'true';
}
