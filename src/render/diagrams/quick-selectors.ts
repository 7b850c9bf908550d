import { childrenOf, type DrawnElement } from './svg-node.ts';
import { matchesCompounds, parseSelector, type Compound } from './selectors.ts';

type Query<Found> = (this: DrawnElement, selector: string) => Found;

/** The methods of an element, and of a document, that look for others inside it. */
export interface Queries {
  querySelector: Query<DrawnElement | null>;
  querySelectorAll: Query<Iterable<DrawnElement>>;
}

/** What mermaid asks for by name is few; ids can be an author's: above this many the cache starts anew. */
const MAX_SELECTORS = 500;
const selectors = new Map<string, readonly Compound[] | undefined>();

/** `tspan.row`, `.label`, `#m svg`, `[id="m"]`: tags, classes and ids, one below the other. */
const PART = '(?:[a-z]+|(?=[.#[]))(?:[.#][\\w-]+|\\[id="[\\w-]+"\\])*';
const SIMPLE_SELECTOR = new RegExp(`^${PART}(?: ${PART})*$`);

/** What to look for; `undefined` for what only jsdom's own engine understands. */
function compoundsOf(selector: string): readonly Compound[] | undefined {
  if (!selectors.has(selector)) {
    if (selectors.size >= MAX_SELECTORS) selectors.clear();
    selectors.set(selector, SIMPLE_SELECTOR.test(selector) ? parseSelector(selector) : undefined);
  }
  return selectors.get(selector);
}

/** Adds the elements that are meant, in their order, until there are enough. */
function collect(
  element: DrawnElement,
  compounds: readonly Compound[],
  found: DrawnElement[],
  enough: number,
): DrawnElement[] {
  for (let child = element.firstChild; child && found.length < enough; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    if (matchesCompounds(child, compounds)) found.push(child);
    if (found.length < enough) collect(child, compounds, found, enough);
  }
  return found;
}

function firstElement(element: DrawnElement): DrawnElement | null {
  for (const child of childrenOf(element)) if (child.nodeType === 1) return child;
  return null;
}

/**
 * Answers the questions that mermaid asks most, for tags, classes and ids inside a part of the drawing and for its
 * first child, by a walk; jsdom's engine makes lists that it keeps up to date, and its answers to all else stay as they are.
 */
export function answerQuickly(prototype: Queries): void {
  const { querySelector, querySelectorAll } = prototype;
  prototype.querySelector = function first(selector) {
    if (selector === ':first-child') return firstElement(this);
    const compounds = compoundsOf(selector);
    return compounds ? (collect(this, compounds, [], 1)[0] ?? null) : querySelector.call(this, selector);
  };
  prototype.querySelectorAll = function all(selector) {
    const compounds = compoundsOf(selector);
    return compounds ? collect(this, compounds, [], Infinity) : querySelectorAll.call(this, selector);
  };
}
