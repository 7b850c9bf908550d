import { childrenOf, type DrawnElement } from './svg-node.ts';
import { SvgElement } from './svg-tree.ts';

/** How mermaid hides `#hearts;` (`ﬂ°hearts¶ß`) and `#9829;` (`ﬂ°°9829¶ß`) from its parsers. */
const HIDDEN_ENTITY = /ﬂ°(°?)(\w+)¶ß/g;

/**
 * The element that mermaid has drawn → our own tree, without comments. Entities that mermaid has hidden, and the one
 * that it writes for a space that does not break, come out as the characters they stand for, in texts and attributes
 * alike: everything after this sees what a reader would.
 */
export function readDrawing(drawn: DrawnElement, decodeEntity: (name: string) => string): SvgElement {
  const plain = (text: string): string =>
    (text.includes('ﬂ°')
      ? text.replace(HIDDEN_ENTITY, (_whole, hash: string, name: string) =>
          decodeEntity(hash ? `#${name}` : name),
        )
      : text
    ).replaceAll('&nbsp;', '\u00a0');
  const read = (element: DrawnElement): SvgElement => {
    const copy = new SvgElement(element.localName);
    for (const name of element.getAttributeNames())
      copy.attributes.set(name, plain(element.getAttribute(name) ?? ''));
    for (const child of childrenOf(element)) {
      if (child.nodeType === 1) copy.append(read(child));
      else if (child.nodeType === 3) copy.append(plain(child.data));
    }
    return copy;
  };
  return read(drawn);
}
