import type { StyledNode } from './svg-node.ts';

/** An element of a finished drawing: small, plain, and with nothing of a browser's DOM in it. */
export class SvgElement implements StyledNode {
  readonly localName: string;
  parentNode: SvgElement | undefined;
  children: (SvgElement | string)[] = [];
  readonly attributes: Map<string, string>;

  constructor(localName: string, attributes: Iterable<readonly [string, string]> = []) {
    this.localName = localName;
    this.attributes = new Map(attributes);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  append(child: SvgElement | string): void {
    if (typeof child !== 'string') child.parentNode = this;
    this.children.push(child);
  }

  /** Replaces the children. */
  adopt(children: readonly (SvgElement | string)[]): void {
    this.children = [];
    for (const child of children) this.append(child);
  }

  get elements(): SvgElement[] {
    return this.children.filter((child): child is SvgElement => typeof child !== 'string');
  }

  /** All text inside, as one string. */
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  /** This element and all below it, in document order. */
  *walk(): Generator<SvgElement> {
    yield this;
    for (const child of this.elements) yield* child.walk();
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const TOKEN = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)\s*(\/?)>|<!--[\s\S]*?-->|([^<]+|<)/g;
const ATTRIBUTE = /([^\s=>/"]+)(?:="([^"]*)")?/g;
/** HTML elements without an end tag that mermaid's HTML labels may hold. */
const VOID = new Set(['br', 'img', 'hr', 'wbr', 'input']);

/** `a &lt; b` → `a < b`. Names that no drawing needs stay. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** What jsdom has serialized → a tree. `undefined` if it holds no element. */
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

function escapeText(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[character]};`,
  );
}

/** A tree → SVG text. Everything but names is escaped, so the text holds exactly the elements of the tree. */
export function serializeSvg(element: SvgElement): string {
  let open = `<${element.localName}`;
  for (const [name, value] of element.attributes) open += ` ${name}="${escapeText(value)}"`;
  if (element.children.length === 0) return `${open}/>`;
  const inner = element.children.map((child) =>
    typeof child === 'string' ? escapeText(child) : serializeSvg(child),
  );
  return `${open}>${inner.join('')}</${element.localName}>`;
}
