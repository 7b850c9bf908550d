import { slugify } from '../../support/slug.ts';
import { onlyLinks, withoutLinks } from '../../support/html.tsx';
import { attribute, dataOf } from '../../support/markdown/token.ts';
import type { BlockPart, Component, PageContext } from '../component.ts';
import { containerTabs } from './container-tabs.ts';
import { materialTabs, type TabMarker } from './markdown.ts';
import { slashTabs } from './slash-tabs.ts';
import { Tabs, type Tab } from './template.tsx';

export const tabs: Component = {
  name: 'tabs',
  description: 'Alternatives side by side: the same thing in several languages, tools or situations.',
  markdown: (md) => {
    materialTabs(md);
    slashTabs(md);
    containerTabs(md);
  },
  containers: { tabs: 'tabs', 'code-tabs': 'tabs', 'code-group': 'tabs', 'code-group-item': 'tab' },
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
  clientOnlyWith: { file: 'parts', marks: ['data-component="tabs"'] },
};

/** What of a label's Markdown is not in its anchor: icons, where links lead to, footnotes. */
const NO_NAME = /:[a-z0-9-]+:|\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]/g;

/**
 * The anchor of a tab: its label, behind the id of the heading above it (`#install-linux`). It depends on neither the
 * order of tabs nor on other groups, so that a link to it lasts. Material for MkDocs makes the same of it. A block
 * between slashes may say another: `attrs: {id: linux}`.
 */
function toTab(part: BlockPart, selected: boolean, page: PageContext): Tab {
  const { label } = dataOf<TabMarker>(part.token);
  const name = slugify(label.replace(NO_NAME, '')) || 'tab';
  const section = page.sectionAt(part.line);
  const id =
    attribute(part.token, 'id') ?? page.uniqueId(section === undefined ? name : `${section}-${name}`);
  const html = page.inline(label, part.line);
  // The label is a link itself, so what it leads to beside that stands in its panel.
  return {
    id,
    label: withoutLinks(html),
    links: onlyLinks(html),
    selected,
    content: part.content,
  };
}
