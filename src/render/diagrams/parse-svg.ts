import { decodeEntities } from './entities.ts';
import { SvgElement } from './svg-tree.ts';

const TOKEN = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)\s*(\/?)>|<!--[\s\S]*?-->|([^<]+|<)/g;
const ATTRIBUTE = /([^\s=>/"]+)(?:="([^"]*)")?/g;
/** HTML elements without an end tag. */
const VOID = new Set(['br', 'img', 'hr', 'wbr', 'input']);

/** Written SVG → a tree, so that tests can look at what is published. `undefined` if it holds no element. */
export function parseSvg(markup: string): SvgElement | undefined {
  const holder = new SvgElement('#document');
  let open = holder;
  for (const [, end, name, attributes = '', closed, text] of markup.matchAll(TOKEN)) {
    if (text !== undefined) open.append(decodeEntities(text));
    else if (name === undefined) continue;
    else if (end) open = closest(open, name)?.parentNode ?? open;
    else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, decodeEntities(value)] as const,
      );
      const element = new SvgElement(name, pairs);
      open.append(element);
      if (!closed && !VOID.has(name)) open = element;
    }
  }
  const [root] = holder.elements;
  if (root) root.parentNode = undefined;
  return root;
}

function closest(from: SvgElement, name: string): SvgElement | undefined {
  for (let at: SvgElement | undefined = from; at; at = at.parentNode) if (at.localName === name) return at;
  return undefined;
}
