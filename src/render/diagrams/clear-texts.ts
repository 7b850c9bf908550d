import { IDENTITY, mapBox } from './geometry.ts';
import type { Box, Matrix } from './geometry.ts';
import { textBox } from './fit-texts.ts';
import { backdropOf, isSolid } from './legible.ts';
import type { Mark } from './marks.ts';
import { crosses, encloses, outlines } from './outline.ts';
import type { Paint } from './paint.ts';
import type { SvgElement } from './svg-tree.ts';
import { standIn } from './theme.ts';

/** How wide a margin a text has on a line, on both sides of its letters together, in parts of their size. */
const HALO = 0.3;
/** What of a line's height letters fill, from top and from bottom, and of its width. */
const INK = { above: 0.2, below: 0.22, side: 1 };

/** The letters of a text without the room that its line has above and below them. */
function inkBox([left, top, right, bottom]: Box, fontSize: number): Box {
  return [
    left + INK.side,
    top + INK.above * fontSize,
    right - INK.side,
    Math.max(bottom - INK.below * fontSize, top + INK.above * fontSize),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function grown([left, top, right, bottom]: Box, by: number): Box {
  return [left - by, top - by, right + by, bottom + by];
}

/** Half the width of a shape's line; undefined where it has none. */
function reachOf({ paint }: Mark): number | undefined {
  const isSeen = paint.get('stroke') !== 'none' && Number(paint.get('stroke-opacity') ?? 1) > 0;
  const width = Number(paint.get('stroke-width') ?? 1);
  return isSeen && width > 0 ? width / 2 : undefined;
}

/** Whether a shape's line goes through a box, or its fill ends in it. */
function disturbs(mark: Mark, box: Box): boolean {
  const reach = reachOf(mark) ?? (isSolid(mark) ? 0 : undefined);
  if (reach === undefined || !mark.box || !overlap(grown(mark.box, reach), box)) return false;
  return crosses(outlines(mark), grown(box, reach));
}

/** Whether a shape hides all that lies under a box. */
function hides(mark: Mark, [left, top, right, bottom]: Box): boolean {
  const { box } = mark;
  const isAround = box && box[0] <= left && box[1] <= top && box[2] >= right && box[3] >= bottom;
  if (!isAround || !isSolid(mark) || Number(mark.paint.get('fill-opacity') ?? 1) < 1) return false;
  const lines = outlines(mark);
  return (
    encloses(lines, [left, top]) &&
    encloses(lines, [right, top]) &&
    encloses(lines, [left, bottom]) &&
    encloses(lines, [right, bottom])
  );
}

/** A margin in the colour of what a text stands on parts it from the line that runs behind it. */
function addHalo(text: Mark, below: readonly Mark[]): void {
  const { paint } = text;
  if (paint.get('stroke') !== 'none') return;
  paint.set('stroke', backdropOf(text, below)?.paint.get('fill') ?? standIn('bg'));
  paint.set('stroke-width', String(Number(paint.get('font-size') ?? 16) * HALO));
  paint.set('stroke-linejoin', 'round');
  paint.set('paint-order', 'stroke');
}

function isIdentity(matrix: Matrix): boolean {
  return IDENTITY.every((part, i) => matrix[i] === part);
}

/** Takes a text from where it is painted to the end, if it stands in no link and nothing moves it there. */
function raise({ element, matrix }: Mark, root: SvgElement): boolean {
  const own = element.getAttribute('transform');
  if (own || !isIdentity(matrix)) return false;
  for (let at = element.parentNode; at && at !== root; at = at.parentNode)
    if (at.localName !== 'g' || at.getAttribute('clip-path')) return false;
  const parent = element.parentNode;
  if (!parent) return false;
  parent.adopt(parent.children.filter((child) => child !== element));
  root.append(element);
  return true;
}

/**
 * Keeps texts apart from lines: one that a line or the border of a shape goes through gets a margin in the colour that
 * it stands on, and one that something is painted over comes to the top. Mermaid sets titles of groups and labels of
 * lines wherever its layout has no place for them. To be called when texts are flat, legible and measured.
 */
export function clearTexts(
  root: SvgElement,
  marks: readonly Mark[],
  paints: ReadonlyMap<SvgElement, Paint>,
): void {
  const shapes = marks.map((mark) => (mark.element.localName === 'text' ? undefined : mark));
  for (const [i, text] of marks.entries()) {
    const own = text.element.localName === 'text' ? textBox(text.element, paints) : undefined;
    const ink = own && mapBox(inkBox(own, Number(text.paint.get('font-size') ?? 16)), text.matrix);
    if (!ink) continue;
    const isTurned = text.matrix[1] !== 0;
    const under = shapes.slice(0, i).flatMap((mark) => mark ?? []);
    const cover = under.findLastIndex((mark) => hides(mark, ink));
    const isCrossed = !isTurned && under.slice(cover + 1).some((mark) => disturbs(mark, ink));
    const isCovered = !isTurned && shapes.slice(i + 1).some((mark) => mark && disturbs(mark, ink));
    const isRaised = isCovered && raise(text, root);
    if (isCrossed || isRaised) addHalo(text, under);
  }
}
