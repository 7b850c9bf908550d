import { childrenOf, type DrawnElement } from './svg-node.ts';
import { matchesCompound, parseCompound, type Compound } from './style-sheet.ts';

type Query<Found> = (this: DrawnElement, selector: string) => Found;

/** The methods of an element that look for others inside it. */
export interface Queries {
  querySelector: Query<DrawnElement | null>;
  querySelectorAll: Query<Iterable<DrawnElement>>;
}

const compounds = new Map<string, Compound | undefined>();

/** `tspan.row`, `.label` → what to look for; `undefined` for what only jsdom's own engine understands. */
function compoundOf(selector: string): Compound | undefined {
  if (!compounds.has(selector))
    compounds.set(
      selector,
      /^(?:[a-z]+|(?=\.))(?:\.[\w-]+)*$/.test(selector) ? parseCompound(selector, false) : undefined,
    );
  return compounds.get(selector);
}

function* matching(element: DrawnElement, compound: Compound): Generator<DrawnElement> {
  for (const child of childrenOf(element)) {
    if (child.nodeType !== 1) continue;
    if (matchesCompound(child, compound)) yield child;
    yield* matching(child, compound);
  }
}

function firstElement(element: DrawnElement): DrawnElement | null {
  for (const child of childrenOf(element)) if (child.nodeType === 1) return child;
  return null;
}

/**
 * Answers the questions that mermaid asks most, for a tag or a class inside a part of the drawing and for its first
 * child, by a walk; jsdom's engine makes lists that it keeps up to date, and its answers to all else stay as they are.
 */
export function answerQuickly(prototype: Queries): void {
  const { querySelector, querySelectorAll } = prototype;
  prototype.querySelector = function first(selector) {
    if (selector === ':first-child') return firstElement(this);
    const compound = compoundOf(selector);
    if (!compound) return querySelector.call(this, selector);
    for (const element of matching(this, compound)) return element;
    return null;
  };
  prototype.querySelectorAll = function all(selector) {
    const compound = compoundOf(selector);
    return compound ? [...matching(this, compound)] : querySelectorAll.call(this, selector);
  };
}
