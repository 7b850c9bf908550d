import type { IconShape } from '../../model/icon-shape.ts';
import { shortPath } from '../../support/short-path.ts';
import { readPath } from '../../support/svg-path.ts';

/** A step is a 16,000th of the width of an icon: at 96 pixels no edge is seen to move. */
const STEPS = 16_000;

const drawings = new WeakMap<IconShape, IconShape['paths']>();

/** The paths of an icon in their short form; one that is no path data stays as it is. */
export function shortDrawing(shape: IconShape): IconShape['paths'] {
  let paths = drawings.get(shape);
  if (!paths) {
    const width = Number(shape.viewBox.split(' ')[2]) || 1;
    const decimals = Math.max(0, Math.ceil(Math.log10(STEPS / width)));
    paths = shape.paths.map((path) =>
      isPathData(path.d) ? { ...path, d: shorter(path.d, decimals) } : path,
    );
    drawings.set(shape, paths);
  }
  return paths;
}

function shorter(data: string, decimals: number): string {
  const short = shortPath(readPath(data), decimals);
  return short.length < data.length ? short : data;
}

/** Whether nothing else stands in it: of what is wrong, a browser draws the part before the mistake. */
function isPathData(data: string): boolean {
  return /^\s*m[mlhvcsqtaz\d.,\s+e-]*$/i.test(data);
}
