import { BADGE } from '../../model/heading-ids.ts';
import { literal, tagsOf, type Tag } from './tags.ts';

type Attributes = (name: string) => string | undefined;

/** What opens and what closes an element whose text stays text; colons become more than those of what it holds. */
export interface Block {
  readonly open: (attribute: Attributes) => readonly string[];
  readonly close: readonly string[];
  /** How far its text stands in there. */
  readonly indent?: string;
}

const CALLOUT: Block = {
  open: (attribute) => [`::: ${attribute('type') ?? 'note'} ${attribute('title') ?? ''}`.trimEnd(), ''],
  close: ['', ':::'],
};
/** Lists that a style sheet makes steps or a tree of, and elements that only say when to show: the text says it all. */
const TEXT: Block = { open: () => [], close: [] };
const PARTED: Block = { open: () => [''], close: [''] };

/**
 * Components whose meaning is text, of Starlight (https://starlight.astro.build/components/using-components/),
 * Docusaurus (https://docusaurus.io/docs/markdown-features) and VitePress.
 */
const BLOCKS: Readonly<Record<string, Block>> = {
  Tabs: { open: () => [':::: tabs'], close: ['::::'] },
  TabItem: {
    open: (attribute) => [`@tab ${attribute('label') ?? attribute('value') ?? 'Tab'}`],
    close: [''],
  },
  Aside: CALLOUT,
  Admonition: CALLOUT,
  Steps: TEXT,
  FileTree: TEXT,
  ClientOnly: TEXT,
  Fragment: TEXT,
  BrowserOnly: TEXT,
  Details: PARTED,
  // Of the second version of VuePress.
  CodeGroup: { open: () => [':::: tabs'], close: ['::::'] },
  CodeGroupItem: { open: (attribute) => [`@tab ${attribute('title') ?? 'Code'}`], close: [''] },
  DocCardList: { open: () => ['', '::: section-pages', ''], close: [] },
  CardGrid: { open: () => [':::: cards', ''], close: ['', '::::'] },
  Card: { open: (attribute) => [`-   **${attribute('title') ?? ''}**`, ''], close: [''], indent: '    ' },
};

/** Components that stand in a line of text, each as Markdown. */
const INLINE: Readonly<Record<string, (attribute: Attributes, text: string) => string>> = {
  Badge: (attribute, text) => `**${(attribute('text') ?? text).replaceAll('**', '')}**`,
  LinkButton: (attribute, text) => `[${text}](${attribute('href') ?? ''}){ .button }`,
  Link: (attribute, text) => `[${text}](${attribute('to') ?? attribute('href') ?? ''})`,
  LinkCard: (attribute) =>
    `- [${attribute('title') ?? ''}](${attribute('href') ?? ''})${suffix(attribute('description'))}`,
  Image: (attribute) => `![${attribute('alt') ?? ''}](${attribute('src') ?? ''})`,
  ThemedImage: (attribute) => `![${attribute('alt') ?? ''}](${attribute('src') ?? ''})`,
  Translate: (_, text) => text,
  TOCInline: () => '[TOC]',
  Icon: () => '',
};

function suffix(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}

/** The block that a tag opens or closes; undefined for a tag of any other kind. */
export function blockOf({ name }: Tag): Block | undefined {
  return Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
}

/** True for a tag of a component, as opposed to one of HTML, none of whose elements has a hyphen in its name. */
export function isComponent({ name }: Tag): boolean {
  return /^[A-Z]|[.-]/.test(name);
}

/** What inline elements of a line could not be made text: the names of components, and expressions. */
export interface Losses {
  readonly component: (name: string, column: number) => void;
  readonly expression: (written: string, column: number) => void;
}

/** Attributes of HTML that JSX calls otherwise. */
const NAMES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/**
 * A line of text with the components in it as Markdown, and its HTML with attributes as HTML has them.
 *
 * @param names paths of files by the names under which the page imports them
 */
export function withInlineElements(line: string, names: ReadonlyMap<string, string>, losses: Losses): string {
  let text = '';
  let at = 0;
  // Ids of headings are made without their badges, which are known by this class.
  const mark = /^ {0,3}#{1,6}\s/.test(line) ? `{ .${BADGE} }` : '';
  for (const tag of tagsOf(line)) {
    if (tag.start < at) continue;
    text += line.slice(at, tag.start);
    at = tag.end;
    const make = Object.hasOwn(INLINE, tag.name) ? INLINE[tag.name] : undefined;
    if (make && tag.kind !== 'close') {
      const close = tag.kind === 'open' ? line.indexOf(`</${tag.name}>`, tag.end) : -1;
      const inner = close === -1 ? '' : line.slice(tag.end, close);
      if (close !== -1) at = close + tag.name.length + 3;
      text += make(attributesOf(tag, names), inner.trim()) + (tag.name === 'Badge' ? mark : '');
    } else if (isComponent(tag) && !make) {
      if (tag.kind !== 'close') losses.component(tag.name, tag.start + 1);
    } else if (!make) text += htmlTag(line, tag, names, losses);
  }
  return text + line.slice(at);
}

/** The attributes of a tag as far as they are written down. */
export function attributesOf({ attributes }: Tag, names: ReadonlyMap<string, string>): Attributes {
  return (name) => {
    const value = attributes.get(name);
    return value === undefined ? undefined : literal(value, names);
  };
}

function htmlTag(
  line: string,
  tag: Tag & { readonly start: number },
  names: ReadonlyMap<string, string>,
  losses: Losses,
): string {
  const written = line.slice(tag.start, tag.end);
  if (tag.kind === 'close' || !/[{]|className|htmlFor|\s(?:[:@]|v-(?!pre\b))/.test(written)) return written;
  const attributes = [...tag.attributes].flatMap(([name, value]) => {
    // A style in braces is an object, and a page has one look.
    if (name === 'style' && value.startsWith('{')) return [];
    const known = literal(value, names);
    // Attributes of Vue are programs too, but for the one that says that there is none.
    if (known === undefined || /^(?:[{:@]|v-(?!pre))/.test(name)) {
      losses.expression(name.startsWith('{') ? name : `${name}=${value}`, tag.start + 1);
      return [];
    }
    const own = NAMES[name] ?? name;
    return [value === '' ? own : `${own}="${known.replaceAll('"', '&quot;')}"`];
  });
  return `<${[tag.name, ...attributes].join(' ')}${tag.kind === 'empty' ? ' /' : ''}>`;
}

/** `values={[{ label: 'macOS', value: 'mac' }]}` → mac: macOS */
export function labelsOf({ attributes }: Tag): ReadonlyMap<string, string> {
  const items = (attributes.get('values') ?? '').match(/\{[^{}]*\}/g) ?? [];
  return new Map(
    items.flatMap((item) => {
      const [label, value] = ['label', 'value'].map(
        (name) => new RegExp(String.raw`\b${name}:\s*(["'])(.*?)\1`).exec(item)?.[2],
      );
      return label === undefined || value === undefined ? [] : [[value, label] as const];
    }),
  );
}
