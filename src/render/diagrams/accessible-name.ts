import type { SvgElement } from './svg-tree.ts';

/** What a reader calls each type of diagram. */
const TYPE_NAMES: readonly (readonly [type: RegExp, name: string])[] = [
  [/^(flowchart|swimlane)/, 'Flowchart'],
  [/^sequence/, 'Sequence diagram'],
  [/^state/, 'State diagram'],
  [/^class/, 'Class diagram'],
  [/^er$/, 'Entity relationship diagram'],
  [/^gantt/, 'Gantt chart'],
  [/^pie/, 'Pie chart'],
  [/^journey/, 'User journey'],
  [/^timeline/, 'Timeline'],
  [/^gitGraph/, 'Git graph'],
  [/^mindmap/, 'Mind map'],
  [/^quadrant/, 'Quadrant chart'],
  [/^xychart/, 'Chart'],
  [/^requirement/, 'Requirement diagram'],
  [/^c4/i, 'C4 diagram'],
  [/^sankey/, 'Sankey diagram'],
  [/^kanban/, 'Kanban board'],
  [/^architecture/, 'Architecture diagram'],
  [/^radar/, 'Radar chart'],
  [/^treemap/, 'Treemap'],
];
/** A name that is read aloud should end some time. */
const MAX_LENGTH = 160;

export interface AccessibleName {
  readonly name: string;
  readonly description: string | undefined;
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
function labels(root: SvgElement): string[] {
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

/** `Flowchart`, `['A', 'B']` → `Flowchart: A, B`; cut after a whole label. */
function joinLabels(name: string, texts: readonly string[]): string {
  let joined = name;
  for (const [index, text] of texts.entries()) {
    const longer = `${joined}${index ? ', ' : ': '}${text}`;
    if (longer.length > MAX_LENGTH && index > 0) return `${joined}, …`;
    joined = longer.slice(0, MAX_LENGTH);
  }
  return joined;
}

/** The name of a drawing as mermaid made it: its `accTitle`, else its type and labels; and its `accDescr`. */
export function accessibleName(root: SvgElement, type: string): AccessibleName {
  const own = (tag: string): string | undefined =>
    root.elements.find((element) => element.localName === tag)?.textContent.trim() || undefined;
  const typeName = TYPE_NAMES.find(([pattern]) => pattern.test(type))?.[1] ?? 'Diagram';
  return { name: own('title') ?? joinLabels(typeName, labels(root)), description: own('desc') };
}
