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

  getAttributeNames(): Iterable<string> {
    return this.attributes.keys();
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
  walk(found: SvgElement[] = []): SvgElement[] {
    found.push(this);
    for (const child of this.children) if (typeof child !== 'string') child.walk(found);
    return found;
  }
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
