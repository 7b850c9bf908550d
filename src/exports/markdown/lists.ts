import type { ChildNode, Element } from 'domhandler';
import { elementsOf, type Conversion } from './conversion.ts';
import { lineOf } from './inline.ts';

type Blocks = (nodes: readonly ChildNode[], conversion: Conversion) => readonly string[];

/** A list of points or numbers. Its items are parted by empty lines where one of them holds more than lists below it. */
export function list(element: Element, conversion: Conversion, blocksOf: Blocks): string {
  const first = Number(element.attribs['start'] ?? 1);
  const items = elementsOf(element).map(({ children }) => blocksOf(children, conversion));
  const isLoose = items.some((blocks) => blocks.slice(1).some((block) => !/^(?:-|\d+\.) /.test(block)));
  return items
    .map((blocks, i) => item(element.name === 'ol' ? `${first + i}.` : '-', blocks, isLoose))
    .join(isLoose ? '\n\n' : '\n');
}

/** Blocks as one item, all but its first line set in as far as its mark is wide. */
function item(mark: string, blocks: readonly string[], isLoose: boolean): string {
  const body = blocks.join(isLoose ? '\n\n' : '\n').replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`);
  return `${mark} ${body}`.replace(/[ \t]+$/gm, '');
}

/** Terms as a list, each with what is said of it. */
export function definitionList(element: Element, conversion: Conversion, blocksOf: Blocks): string {
  const lines: string[] = [];
  for (const part of partsOf(element)) {
    if (part.name === 'dt') lines.push(`- **${lineOf(part.children, conversion).replaceAll('**', '')}**`);
    else if (lines.length > 0) lines.push(item('  -', blocksOf(part.children, conversion), true));
    else lines.push(...blocksOf(part.children, conversion));
  }
  return lines.join('\n');
}

/** Terms and descriptions, also where a `<div>` holds those of a group. */
function partsOf(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((child) => (child.name === 'div' ? partsOf(child) : [child]));
}
