/**
 * What measuring and styling need to know of an element. Both jsdom's elements (while mermaid draws) and our own
 * tree (when the finished drawing is cleaned) fit it, so that both are styled by the same code.
 */
export interface StyledNode {
  readonly localName: string;
  readonly parentNode: unknown;
  getAttribute(name: string): string | null;
}

/** An element of the document in which mermaid draws. */
export interface DrawnElement extends StyledNode {
  readonly childNodes: Iterable<DrawnNode>;
  readonly children: Iterable<DrawnElement>;
  contains(other: DrawnElement): boolean;
  getAttributeNames(): readonly string[];
}

export type DrawnNode =
  | (DrawnElement & { readonly nodeType: 1 })
  | { readonly nodeType: 3; readonly data: string }
  | { readonly nodeType: 8 };

/** The parent element, or `undefined` above the root. */
export function parentOf<Node extends StyledNode>(node: Node): Node | undefined {
  const parent = node.parentNode as Node | null | undefined;
  return parent && typeof parent.localName === 'string' ? parent : undefined;
}
