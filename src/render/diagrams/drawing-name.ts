import type { SvgElement } from './svg-tree.ts';

/** How the author names and describes a drawing; without a name, the texts that it shows stand for one. */
export interface DrawingName {
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly labels: readonly string[];
}

/** The lines of a text with spaces between them. */
function readText(text: SvgElement): string {
  const parts = text.children.map((child) => {
    if (typeof child === 'string') return child;
    return /row|text-outer-tspan/.test(child.getAttribute('class') ?? '')
      ? ` ${child.textContent}`
      : child.textContent;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The texts of a drawing: those of its nodes if it has nodes, else all; each once. */
function labels(root: SvgElement): readonly string[] {
  const all: string[] = [];
  const ofNodes: string[] = [];
  const visit = (element: SvgElement, inNode: boolean): void => {
    if (element.localName === 'text') {
      const label = readText(element);
      if (label) (inNode ? ofNodes : all).push(label);
      return;
    }
    const isNode = inNode || /(^|\s)node(\s|$)/.test(element.getAttribute('class') ?? '');
    for (const child of element.elements) visit(child, isNode);
  };
  visit(root, false);
  return [...new Set(ofNodes.length ? ofNodes : all)];
}

/** The name of a drawing as mermaid made it: its `accTitle` and `accDescr`, and its labels. */
export function drawingName(root: SvgElement): DrawingName {
  const own = (tag: string): string | undefined =>
    root.elements.find((element) => element.localName === tag)?.textContent.trim() || undefined;
  return { name: own('title'), description: own('desc'), labels: labels(root) };
}
