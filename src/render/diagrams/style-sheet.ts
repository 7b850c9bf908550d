import type { StyledNode } from './svg-node.ts';
import { matchesCompounds, parseSelector, specificityOf, type Compound } from './selectors.ts';

/** Declarations of one rule or `style` attribute, apart by importance: `fill:red!important` → important `fill`. */
export interface Declarations {
  readonly normal: ReadonlyMap<string, string>;
  readonly important: ReadonlyMap<string, string>;
}

interface Rule {
  /** From right to left, as they are matched. */
  readonly compounds: readonly Compound[];
  readonly specificity: number;
  readonly order: number;
  readonly declarations: Declarations;
}

const AT_RULE = /@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g;

/** `fill:red; stroke : blue !important` → its declarations; properties that are not asked for are left out. */
export function parseDeclarations(
  text: string | null | undefined,
  isWanted: (name: string) => boolean,
): Declarations {
  const normal = new Map<string, string>();
  const important = new Map<string, string>();
  for (const declaration of text?.split(';') ?? []) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim();
    if (colon < 1 || !isWanted(name)) continue;
    const value = declaration.slice(colon + 1).trim();
    const bare = value.replace(/\s*!\s*important$/i, '');
    if (bare) (bare === value ? normal : important).set(name, bare);
  }
  return { normal, important };
}

/** Above so many tags with classes, which can be an author's, a sheet notes its candidates anew. */
const MAX_LOOKS = 2_000;

/** Mermaid's `<style>` of one diagram, matched by a few lines of our own: jsdom's matcher keeps every selector for ever. */
export class StyleSheet {
  /** Rules by what their rightmost compound asks for, so that an element meets few of them. */
  readonly #rules = new Map<string, Rule[]>();
  /** Of those, by a tag and its classes, the ones that an element may meet. */
  readonly #candidates = new Map<string, readonly Rule[]>();

  /** Reads CSS; only rules with a wanted property are kept. */
  constructor(css: string, isWanted: (name: string) => boolean) {
    let order = 0;
    for (const [, selectors = '', body] of css.replace(AT_RULE, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const declarations = parseDeclarations(body, isWanted);
      if (!declarations.normal.size && !declarations.important.size) continue;
      for (const selector of selectors.split(',')) this.#add(selector, declarations, order++);
    }
  }

  #add(selector: string, declarations: Declarations, order: number): void {
    const compounds = parseSelector(selector);
    const last = compounds?.[0];
    if (!compounds || !last) return;
    const key = last.classes[0] ? `.${last.classes[0]}` : (last.tag ?? '*');
    const rule: Rule = { compounds, specificity: specificityOf(compounds), order, declarations };
    this.#rules.set(key, [...(this.#rules.get(key) ?? []), rule]);
  }

  /** The declarations that apply to an element, weakest first. */
  matching(node: StyledNode): Declarations[] {
    return this.#candidatesFor(node.localName, node.getAttribute('class') ?? '')
      .filter(({ compounds }) => matchesCompounds(node, compounds))
      .map((rule) => rule.declarations);
  }

  /** The rules that may apply to a tag with these classes, weakest first: most elements look like many others. */
  #candidatesFor(localName: string, classes: string): readonly Rule[] {
    const look = `${localName} ${classes}`;
    let candidates = this.#candidates.get(look);
    if (!candidates) {
      const keys = new Set(['*', localName, ...classes.split(/\s+/).map((name) => `.${name}`)]);
      candidates = [...keys]
        .flatMap((key) => this.#rules.get(key) ?? [])
        .sort((a, b) => a.specificity - b.specificity || a.order - b.order);
      if (this.#candidates.size >= MAX_LOOKS) this.#candidates.clear();
      this.#candidates.set(look, candidates);
    }
    return candidates;
  }
}

/**
 * An element's own values from the cascade: attribute < sheet < `style` < important sheet < important `style`.
 * `weak` may change what comes from an attribute or a plain rule.
 */
export function cascade(
  node: StyledNode,
  matched: readonly Declarations[],
  properties: ReadonlySet<string>,
  weak: (name: string, value: string) => string = (_name, value) => value,
): Map<string, string> {
  const values = new Map<string, string>();
  const apply = (declarations: ReadonlyMap<string, string>): void => {
    for (const [name, value] of declarations) values.set(name, value);
  };
  let style: string | null = null;
  for (const name of node.getAttributeNames()) {
    if (name === 'style') style = node.getAttribute(name);
    const value = properties.has(name) && node.getAttribute(name);
    if (value) values.set(name, weak(name, value));
  }
  for (const { normal } of matched) for (const [name, value] of normal) values.set(name, weak(name, value));
  const inline = style ? parseDeclarations(style, (name) => properties.has(name)) : undefined;
  if (inline) apply(inline.normal);
  for (const { important } of matched) apply(important);
  if (inline) apply(inline.important);
  return values;
}
