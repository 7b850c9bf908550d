import { isTag, isText, type ChildNode, type Element } from 'domhandler';

/** What is known while a page is turned into Markdown. */
export interface Conversion {
  /** The address of a link, as written in the page → as it is in the text. */
  readonly link: (href: string) => string;
}

/** Elements that say nothing in a text; the key to the signs of a drawing does not either. */
const SILENT = new Set([
  'script',
  'style',
  'svg',
  'template',
  'nav',
  'form',
  'button',
  'select',
  'dialog',
  'link',
  'meta',
]);

/** Whether an element is furniture, a picture of what is said elsewhere, or not shown. */
export function isSilent(element: Element): boolean {
  const { name, attribs } = element;
  return (
    (SILENT.has(name) && !isDescribedPicture(element)) ||
    hasClass(element, 'salary-chart-legend') ||
    attribs['data-ui'] !== undefined ||
    attribs['data-pagefind-ignore'] !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    attribs['role'] === 'tablist'
  );
}

/** Whether a drawing says in words what it shows. */
function isDescribedPicture(element: Element): boolean {
  return element.name === 'svg' && element.children.some((child) => isTag(child) && child.name === 'desc');
}

/** All text in some nodes as it stands, without that of silent elements. */
export function plainText(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      return isTag(node) && !isSilent(node) ? plainText(node.children) : '';
    })
    .join('');
}

/** Elements among the children that are not silent. */
export function elementsOf({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => isTag(child) && !isSilent(child));
}

/** The first element below one that passes a test. */
export function findBelow(element: Element, test: (found: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = test(child) ? child : findBelow(child, test);
    if (found) return found;
  }
  return undefined;
}

export function hasClass({ attribs }: Element, name: string): boolean {
  return (attribs['class'] ?? '').split(/\s+/).includes(name);
}
