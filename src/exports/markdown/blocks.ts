import { isTag, type ChildNode, type Element } from 'domhandler';
import { elementsOf, findBelow, hasClass, isSilent, plainText, type Conversion } from './conversion.ts';
import { inlineOf, lineOf, longestRun, paragraph } from './inline.ts';
import { definitionList, list } from './lists.ts';
import { table } from './table.ts';

/** Elements that stand in a line of text. Whatever is not among them begins a block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd label mark q s samp small span strong sub sup time u var wbr math'.split(
    ' ',
  ),
);

type BlockRule = (element: Element, conversion: Conversion) => readonly string[];

/** Blocks by the name of their element; any other is its content. */
const RULES: Readonly<Record<string, BlockRule>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  p: (element, conversion) => filled(paragraph(inlineOf(element.children, conversion))),
  ul: (element, conversion) => filled(list(element, conversion, blocksOf)),
  ol: (element, conversion) => filled(list(element, conversion, blocksOf)),
  dl: (element, conversion) => filled(definitionList(element, conversion, blocksOf)),
  table: (element, conversion) => table(element, conversion),
  blockquote: (element, conversion) => filled(quoted(blocksOf(element.children, conversion))),
  pre: (element) => filled(codeBlock(element)),
  hr: () => ['---'],
  svg: description,
  details: titled('summary'),
  figcaption: label,
};

/** Nodes → blocks of Markdown, to be parted by empty lines. */
export function blocksOf(nodes: readonly ChildNode[], conversion: Conversion): readonly string[] {
  const blocks: string[] = [];
  let line: ChildNode[] = [];
  const endLine = (): void => {
    blocks.push(...filled(paragraph(inlineOf(line, conversion))));
    line = [];
  };
  for (const node of nodes) {
    if (!isTag(node) || (INLINE.has(node.name) && !holdsBlocks(node))) {
      line.push(node);
      continue;
    }
    endLine();
    if (!isSilent(node)) blocks.push(...block(node, conversion));
  }
  endLine();
  return blocks;
}

/** A card is a link or a span around blocks. */
function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (!INLINE.has(child.name) || holdsBlocks(child)));
}

function block(element: Element, conversion: Conversion): readonly string[] {
  const component = element.attribs['data-component'];
  const source = element.attribs['data-source'];
  if (component === 'tabs') return tabs(element, conversion);
  if (component === 'admonition') return filled(quoted(titled('admonition-title')(element, conversion)));
  if (component === 'diagram' && source !== undefined) return [fenced(source, 'mermaid')];
  const tex = element.attribs['data-tex'];
  if (tex !== undefined) return [`$$\n${tex.trim()}\n$$`];
  const rule = RULES[element.name];
  return rule ? rule(element, conversion) : blocksOf(element.children, conversion);
}

function heading(element: Element, conversion: Conversion): readonly string[] {
  const words = lineOf(element.children, conversion);
  return words === '' ? [] : [`${'#'.repeat(Number(element.name.slice(1)))} ${words}`];
}

/** What a drawing shows, in the words that a screen reader reads. */
function description(element: Element, conversion: Conversion): readonly string[] {
  const words = elementsOf(element).find(({ name }) => name === 'desc');
  return filled(paragraph(inlineOf(words?.children ?? [], conversion)));
}

/** Each panel under the words of its tab. */
function tabs(element: Element, conversion: Conversion): readonly string[] {
  const panels = elementsOf(element).filter(({ attribs }) => attribs['role'] === 'tabpanel');
  return panels.flatMap((panel) => {
    const id = panel.attribs['aria-labelledby'];
    const tab = findBelow(element, ({ attribs }) => id !== undefined && attribs['id'] === id);
    return [...(tab ? label(tab, conversion) : []), ...blocksOf(panel.children, conversion)];
  });
}

/** A title in strong words, told by its element or class, before the rest of a block. */
function titled(name: string): BlockRule {
  return (element, conversion) => {
    const title = elementsOf(element).find((child) => child.name === name || hasClass(child, name));
    const rest = element.children.filter((child) => child !== title);
    return [...(title ? label(title, conversion) : []), ...blocksOf(rest, conversion)];
  };
}

/** Words that name what follows. Marks within them would end the mark around them. */
function label(element: Element, conversion: Conversion): readonly string[] {
  const words = lineOf(element.children, conversion);
  return words === '' ? [] : [words.includes('**') ? words : `**${words}**`];
}

function quoted(blocks: readonly string[]): string {
  return blocks.join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function codeBlock(element: Element): string {
  const code = findBelow(element, ({ name }) => name === 'code');
  const language = /\blanguage-([\w+#.-]+)/.exec(code?.attribs['class'] ?? '')?.[1] ?? '';
  return fenced(plainText(element.children).replace(/\n+$/, ''), language);
}

function fenced(source: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${fence}${language}\n${source}\n${fence}`;
}

function filled(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
