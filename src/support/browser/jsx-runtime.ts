import type { SafeHtml } from '../html.tsx';

/**
 * What templates become in a browser: elements, made at once. The scripts of choices are bundled with this in place of
 * preact's runtime, with which the build writes text: as a template is a pure function of its props, a page needs
 * nothing that remembers components. Text is always text here; only what is known to be safe becomes HTML.
 */

type Props = Readonly<Record<string, unknown>>;
type Template = (props: Props) => unknown;

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES: ReadonlySet<string> = new Set(['svg', 'g', 'rect', 'path', 'line', 'circle', 'use']);

/** An element with its attributes and children, or what a template makes of the same. */
export function jsx(type: string | Template, props: Props): Node {
  if (typeof type === 'function') return nodeOf(type(props));
  const element = SHAPES.has(type) ? document.createElementNS(SVG, type) : document.createElement(type);
  const { children, ...attributes } = props;
  if ('children' in props) element.append(nodeOf(children));
  // A list shows what is chosen only once it has what is to choose from.
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  return element;
}

export { jsx as jsxs };

/** Children without an element around them. */
export function Fragment({ children }: Props): Node {
  return nodeOf(children);
}

/** HTML that is known to be safe, in its place between elements. */
export function jsxTemplate(parts: readonly SafeHtml[]): Node {
  const template = document.createElement('template');
  template.innerHTML = parts.join('');
  return template.content;
}

/** A child that is not there keeps its place, so that what follows is found again where it was. */
function nodeOf(child: unknown): Node {
  if (child instanceof Node) return child;
  if (typeof child === 'string' || typeof child === 'number') return document.createTextNode(String(child));
  if (!Array.isArray(child)) return document.createComment('');
  const all = document.createDocumentFragment();
  all.append(...child.map(nodeOf));
  return all;
}

function set(element: Element, name: string, value: unknown): void {
  const text = attributeText(name, value);
  if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value);
  else if (name === 'value' || name === 'checked') Reflect.set(element, name, value);
  else if (text !== undefined) element.setAttribute(name, text);
}

/** Attributes that say `false` in words: without them the browser or a screen reader decides. */
const SAYS_FALSE = /-|^spellcheck$/;

/** Undefined where there is no attribute. */
function attributeText(name: string, value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'boolean') return undefined;
  if (SAYS_FALSE.test(name)) return String(value);
  return value ? '' : undefined;
}
