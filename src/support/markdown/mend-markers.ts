import { INDENT } from './indented-body.ts';
import { nearMarker } from './near-marker.ts';
import { indentOf, isMarker, walkMarkers } from './walk-markers.ts';

/** Indents the bodies of blocks and tabs by four columns where two or three are meant as such. */
export function mendBodies(text: string): string {
  const lines = text.split('\n');
  walkMarkers(lines, (index, column) => {
    if (!isMarker((lines[index] ?? '').trim())) return;
    const below = lines[index + 1] ?? '';
    const indent = indentOf(below) - column;
    if (below.trim() === '' || indent < 2 || indent >= INDENT) return;
    const end = bodyEnd(lines, index + 1, column + indent);
    // Blanks before a tab need not move what is behind it.
    if (lines.slice(index + 1, end).some((line) => /^ *\t/.test(line))) return;
    for (let at = index + 1; at < end; at++) {
      if (lines[at]?.trim() !== '') lines[at] = ' '.repeat(INDENT - indent) + lines[at];
    }
  });
  return lines.join('\n');
}

function bodyEnd(lines: readonly string[], from: number, margin: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    if (lines[at]?.trim() === '') continue;
    if (indentOf(lines[at] ?? '') < margin) break;
    end = at + 1;
  }
  return end;
}

/** Writes marker lines as they are meant where an indented body below says that they are such. */
export function mendMarkers(text: string): string {
  const lines = text.split('\n');
  walkMarkers(lines, (index, column) => {
    const line = lines[index] ?? '';
    const near = nearMarker(line.trim());
    if (!near?.safe) return;
    const below = lines.slice(index + 1, index + 3).find((next) => next.trim() !== '');
    if (below === undefined || indentOf(below) < column + INDENT) return;
    lines[index] = /^[ \t]*/.exec(line)?.[0] + near.meant;
  });
  return lines.join('\n');
}
