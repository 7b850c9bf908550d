import { markdownHtml, type SafeHtml } from '../support/html.tsx';

/**
 * Pictures are drawn beside the rendering, so a page first holds a slot for each. No author can write one:
 * HTML comments never pass the allow-list.
 */
export function diagramSlot(index: number): SafeHtml {
  return markdownHtml(`<!--diagram:${index}-->`);
}

/** Puts a picture into each slot: index of the diagram → HTML. */
export function fillDiagramSlots(html: SafeHtml, pictures: readonly SafeHtml[]): SafeHtml {
  if (pictures.length === 0) return html;
  return markdownHtml(html.replace(/<!--diagram:(\d+)-->/g, (_slot, index) => pictures[Number(index)] ?? ''));
}
