import { slugify } from '../../support/slug.ts';
import { dataOf } from '../../support/markdown/token.ts';
import type { BlockPart, Component, PageContext } from '../component.ts';
import { containerTabs, materialTabs, type TabMarker } from './markdown.ts';
import { Tabs, type Tab } from './template.tsx';

export const tabs: Component = {
  name: 'tabs',
  description: 'Alternatives side by side: the same thing in several languages, tools or situations.',
  markdown: (md) => {
    materialTabs(md);
    containerTabs(md);
  },
  containers: { tabs: 'tabs' },
  parts: ['tab'],
  blocks: {
    tabs: (block, page) => {
      const selected = Math.max(
        block.parts.findIndex((part) => dataOf<TabMarker>(part.token).selected),
        0,
      );
      return Tabs({ tabs: block.parts.map((part, i) => toTab(part, i === selected, page)) });
    },
  },
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};

/** The anchor comes from the label alone, so that it survives a change of order. */
function toTab(part: BlockPart, selected: boolean, page: PageContext): Tab {
  const { label } = dataOf<TabMarker>(part.token);
  const id = page.uniqueId(slugify(label.replace(/:[a-z0-9-]+:/g, '')) || 'tab');
  return { id, label: page.inline(label), selected, content: part.content };
}
