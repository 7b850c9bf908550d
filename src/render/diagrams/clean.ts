import { allowListed, DIAGRAM_ID } from './allow-list.ts';
import { clearTexts } from './clear-texts.ts';
import { dropUnused, renameIds } from './diagram-ids.ts';
import { drawingName, type DrawingName } from './drawing-name.ts';
import { fitTexts } from './fit-texts.ts';
import { parseNumbers } from './geometry.ts';
import { addLinkRows, type LinkRow } from './link-rows.ts';
import { makeLegible } from './legible.ts';
import { drawnMarks } from './marks.ts';
import { computePaints } from './paint.ts';
import { simplify } from './simplify.ts';
import { serializeSvg, SvgElement } from './svg-tree.ts';
import { writePaint } from './write-paint.ts';

/** The text of mermaid's `<style>`. */
function styleText(root: SvgElement): string {
  return root.elements
    .filter((element) => element.localName === 'style')
    .map((element) => element.textContent)
    .join('\n');
}

/** Gives the root its size, font, role and name or a place for one, and a `<desc>` if the author wrote one. */
function dressRoot(root: SvgElement, { name, description }: DrawingName): void {
  const [, , width = 0, height = 0] = parseNumbers(root.getAttribute('viewBox'));
  const hasLinks = root.walk().some((element) => element.localName === 'a');
  // An image's parts are hidden from assistive technology, so a drawing with links must not be one.
  const attributes: [string, string][] = [
    ['width', String(Math.ceil(width))],
    ['height', String(Math.ceil(height))],
    ['role', hasLinks ? 'group' : 'img'],
    ['aria-label', name ?? DIAGRAM_ID],
    ['font-family', 'var(--diagram-font,Inter,sans-serif)'],
  ];
  for (const [attribute, value] of attributes) root.attributes.set(attribute, value);
  // In HTML the name of the element says it.
  root.attributes.delete('xmlns');
  if (!description) return;
  const element = new SvgElement('desc', [['id', `${DIAGRAM_ID}-0`]]);
  element.append(description);
  root.adopt([element, ...root.children]);
  root.attributes.set('aria-describedby', `${DIAGRAM_ID}-0`);
}

/**
 * Puts a space of no size between the lines of a link: browsers read the lines of an SVG text as one,
 * `AnalystUS$70,000`, and a space that is drawn would move the line.
 */
function partLinesOfLinks(root: SvgElement): void {
  const links = [...root.walk()].filter(({ localName }) => localName === 'a');
  for (const text of links.flatMap((link) =>
    [...link.walk()].filter(({ localName }) => localName === 'text'),
  )) {
    const parted = text.children.flatMap((child, index) => {
      if (index === 0 || typeof child === 'string' || !child.attributes.has('x')) return [child];
      const space = new SvgElement('tspan', [['font-size', '0']]);
      space.append(' ');
      return [space, child];
    });
    text.adopt(parted);
  }
}

/** A drawing that can be published, but for its name where the author has given it none. */
export interface CleanDrawing {
  readonly svg: string;
  /** What a name is made of, in the language of the page, for `withDiagramName`; undefined where the author named it. */
  readonly labels: readonly string[] | undefined;
}

/**
 * Mermaid's drawing → small, themed, safe SVG: styles become attributes, what is unseen or unused goes, and the rest
 * is written anew from an allow-list. Changes the tree that it is given.
 *
 * @param rows links that stand below the drawing
 */
export function cleanDrawing(root: SvgElement, rows: readonly LinkRow[] = []): CleanDrawing {
  const name = drawingName(root);
  const paints = computePaints(root, styleText(root));
  root.adopt(
    root.children.filter((child) => typeof child !== 'string' && !/^(title|desc)$/.test(child.localName)),
  );
  dropUnused(root);
  simplify(root, paints);
  fitTexts(root, paints);
  addLinkRows(root, rows, paints);
  const marks = drawnMarks(root, paints);
  makeLegible(marks, paints);
  clearTexts(root, marks, paints);
  writePaint(root, paints);
  partLinesOfLinks(root);
  renameIds(root);
  dressRoot(root, name);
  return { svg: serializeSvg(allowListed(root)), labels: name.name === undefined ? name.labels : undefined };
}
