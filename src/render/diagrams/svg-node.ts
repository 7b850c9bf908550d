/**
 * What measuring and styling need to know of an element. Both jsdom's elements (while mermaid draws) and our own
 * tree (when the finished drawing is cleaned) fit it, so that both are styled by the same code.
 */
export interface StyledNode {
  readonly localName: string;
  readonly parentNode: unknown;
  getAttribute(name: string): string | null;
  getAttributeNames(): Iterable<string>;
}

/** An element of the document in which mermaid draws. */
export interface DrawnElement extends StyledNode {
  readonly firstChild: DrawnNode | null;
  contains(other: DrawnElement): boolean;
}

export type DrawnNode = { readonly nextSibling: DrawnNode | null } & (
  | (DrawnElement & { readonly nodeType: 1 })
  | { readonly nodeType: 3; readonly data: string }
  | { readonly nodeType: 8 }
);

/** The nodes in an element. Not by `childNodes`: jsdom's lists are kept up to date behind a proxy, at a high price. */
export function childrenOf(element: DrawnElement): DrawnNode[] {
  const children: DrawnNode[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The parent element, or `undefined` above the root. */
export function parentOf<Node extends StyledNode>(node: Node): Node | undefined {
  const parent = node.parentNode as Node | null | undefined;
  return parent && typeof parent.localName === 'string' ? parent : undefined;
}
