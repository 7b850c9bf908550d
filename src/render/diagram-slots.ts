import { markdownHtml, type SafeHtml } from '../support/html.tsx';

/** A drawn diagram: its picture, and what a reader gets beside it. */
export interface DiagramHtml {
  readonly picture: SafeHtml;
  /** The way to a larger view, and the text form. */
  readonly tools: SafeHtml;
}

/**
 * Pictures are drawn beside the rendering, so a page first holds a slot for each. No author can write one:
 * HTML comments never pass the allow-list.
 */
export function diagramSlot(index: number, part: keyof DiagramHtml): SafeHtml {
  return markdownHtml(`<!--diagram-${part}:${index}-->`);
}

/** Puts a diagram's parts into their slots: index of the diagram → HTML. */
export function fillDiagramSlots(html: SafeHtml, diagrams: readonly DiagramHtml[]): SafeHtml {
  if (diagrams.length === 0) return html;
  return markdownHtml(
    html.replace(/<!--diagram-(picture|tools):(\d+)-->/g, (_slot, part: keyof DiagramHtml, index) => {
      return diagrams[Number(index)]?.[part] ?? '';
    }),
  );
}
