import { escapeHtml } from '../../support/html.tsx';
import { DIAGRAM_ID } from './allow-list.ts';
import type { SvgElement } from './svg-tree.ts';

const REFERRING = ['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'fill', 'stroke'];
const URL = /^url\(["']?#([^)"']+)["']?\)$/;

/** The id that a `<use>` repeats. */
function usedId(element: SvgElement): string | undefined {
  if (element.localName !== 'use') return undefined;
  return /^#(.+)$/.exec(element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '')?.[1];
}

/** The id that an attribute points to: `url(#arrow)` → `arrow`. */
function references(element: SvgElement): string[] {
  const ids = REFERRING.map((name) => URL.exec(element.getAttribute(name) ?? '')?.[1]);
  ids.push(usedId(element));
  return ids.filter((id) => id !== undefined);
}

/** All that is pointed to in a drawing → its short name, in order of use. */
function namesInUse(root: SvgElement): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of root.walk()) {
    for (const id of references(element))
      if (!names.has(id)) names.set(id, `${DIAGRAM_ID}-${names.size + 1}`);
  }
  return names;
}

/** Drops the markers, gradients, clips and symbols to which nothing points. */
export function dropUnused(root: SvgElement): void {
  const names = namesInUse(root);
  for (const element of root.walk()) {
    const needed = element.children.filter((child) => typeof child === 'string' || isNeeded(child, names));
    if (needed.length < element.children.length) element.adopt(needed);
  }
}

/** Gives what is pointed to a short id (`rbdgm-1`), and drops all other ids. */
export function renameIds(root: SvgElement): void {
  const names = namesInUse(root);
  for (const element of root.walk()) {
    const id = element.getAttribute('id');
    const name = id ? names.get(id) : undefined;
    if (name) element.attributes.set('id', name);
    else element.attributes.delete('id');
    for (const attribute of REFERRING) {
      const target = URL.exec(element.getAttribute(attribute) ?? '')?.[1];
      if (target) element.attributes.set(attribute, `url(#${names.get(target) ?? ''})`);
    }
    const used = usedId(element);
    if (used) element.attributes.set('href', `#${names.get(used) ?? ''}`);
  }
  root.attributes.set('id', DIAGRAM_ID);
}

function isNeeded(element: SvgElement, names: ReadonlyMap<string, string>): boolean {
  if (element.localName === 'defs') return element.elements.some((child) => isNeeded(child, names));
  if (!/^(marker|linearGradient|clipPath|symbol)$/.test(element.localName)) return true;
  return names.has(element.getAttribute('id') ?? '');
}

/**
 * Makes the ids of one use of a stored drawing unique in its page: `id="rbdgm-1"` → `id="d3-1"`. Only the values of
 * attributes that hold ids change; text that looks like an id stays.
 */
export function withDiagramId(svg: string, id: string): string {
  const safe = id.replace(/[^\w-]/g, '-');
  const inAttribute = new RegExp(
    `((?: (?:id|aria-describedby)="| href="#|="url\\(#))${DIAGRAM_ID}(?=[-")])`,
    'g',
  );
  return svg.replace(/<[a-zA-Z][^<>]*>/g, (tag) => tag.replace(inAttribute, `$1${safe}`));
}

/** Names one use of a drawing that its author left without a name: in its first tag stands a place for it. */
export function withDiagramName(svg: string, name: string): string {
  return svg.replace(` aria-label="${DIAGRAM_ID}"`, () => ` aria-label="${escapeHtml(name)}"`);
}
