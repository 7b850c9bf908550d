import { parentOf, type StyledNode } from './svg-node.ts';

/** One part of a selector: what one element must be. */
export interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly suffix: boolean; readonly value: string }[];
  /** This compound must match the parent of the one to its right, not just any ancestor. */
  readonly isParent: boolean;
}

const COMPOUND = /^([a-zA-Z][\w-]*|\*)?((?:#[\w-]+|\.[^\s.#[\]:>,]+|\[[\w-]+\$?=["']?[^"'\]]*["']?\])*)$/;
const SIMPLE = /#([\w-]+)|\.([^\s.#[\]:>,]+)|\[([\w-]+)(\$?)=["']?([^"'\]]*)["']?\]/g;

/** `rect.basic[data-look="neo"]` → its parts; `undefined` for what mermaid's own CSS never needs (`:hover`). */
export function parseCompound(text: string, isParent: boolean): Compound | undefined {
  const match = COMPOUND.exec(text);
  if (!match) return undefined;
  const classes: string[] = [];
  const attributes: { name: string; suffix: boolean; value: string }[] = [];
  let id: string | undefined;
  for (const [, idName, className, attribute, suffix, value] of (match[2] ?? '').matchAll(SIMPLE)) {
    if (idName) id = idName;
    if (className) classes.push(className);
    if (attribute) attributes.push({ name: attribute, suffix: suffix === '$', value: value ?? '' });
  }
  return { tag: match[1] === '*' ? undefined : match[1], id, classes, attributes, isParent };
}

/** `#m .node > rect` → compounds from right to left; `undefined` if a part is beyond us. */
export function parseSelector(text: string): Compound[] | undefined {
  const compounds: Compound[] = [];
  let isParent = false;
  for (const part of text
    .trim()
    .split(/\s+|(?=>)|(?<=>)/)
    .toReversed()) {
    if (!part) continue;
    if (part === '>') {
      isParent = true;
      continue;
    }
    const compound = parseCompound(part, isParent);
    if (!compound) return undefined;
    compounds.push(compound);
    isParent = false;
  }
  return compounds.length ? compounds : undefined;
}

/** How much a selector counts: ids before classes and attributes, those before names. */
export function specificityOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { tag, id, classes, attributes }) =>
      sum + (id ? 10_000 : 0) + (classes.length + attributes.length) * 100 + (tag ? 1 : 0),
    0,
  );
}

/** Whether a list has a word between its spaces: `a b`, `b` → true. No text is made for it: it is asked all the time. */
function hasWord(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || list[at - 1] === ' ') && (end === list.length || list[end] === ' ')) return true;
  }
  return false;
}

/** Whether an element is what a compound asks for. */
export function matchesCompound(node: StyledNode, { tag, id, classes, attributes }: Compound): boolean {
  if (tag && node.localName !== tag) return false;
  if (id && node.getAttribute('id') !== id) return false;
  if (classes.length) {
    const own = node.getAttribute('class');
    for (const name of classes) if (!own || !hasWord(own, name)) return false;
  }
  for (const { name, suffix, value } of attributes) {
    const own = node.getAttribute(name);
    if (suffix ? !own?.endsWith(value) : own !== value) return false;
  }
  return true;
}

function matchesAncestors(node: StyledNode, compounds: readonly Compound[], from: number): boolean {
  const compound = compounds[from];
  if (!compound) return true;
  for (let ancestor = parentOf(node); ancestor; ancestor = parentOf(ancestor)) {
    if (matchesCompound(ancestor, compound) && matchesAncestors(ancestor, compounds, from + 1)) return true;
    if (compound.isParent) return false;
  }
  return false;
}

/** Whether an element is what a selector asks for, as `parseSelector` gives it. */
export function matchesCompounds(node: StyledNode, compounds: readonly Compound[]): boolean {
  const [last] = compounds;
  return last !== undefined && matchesCompound(node, last) && matchesAncestors(node, compounds, 1);
}
