import type { Position } from '../../model/problem.ts';

/** One piece of a line that becomes another. */
export interface Edit extends Position {
  readonly from: string;
  readonly to: string;
}

/**
 * A text with some of its pieces replaced. A piece that does not stand where it should is looked for as the address
 * of a link that is defined elsewhere (`[name]: address`); gives back those that are not found.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly missed: readonly Edit[] } {
  const lines = text.split('\n');
  const missed: Edit[] = [];
  // From the end, so that those before keep their columns.
  const sorted = edits.toSorted((a, b) => b.line - a.line || b.column - a.column);
  for (const edit of sorted) {
    const place = placeOf(lines, edit) ?? definitionOf(lines, edit);
    if (!place) {
      missed.push(edit);
      continue;
    }
    const line = lines[place.line] ?? '';
    lines[place.line] = line.slice(0, place.start) + edit.to + line.slice(place.start + place.length);
  }
  return { text: lines.join('\n'), missed };
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly length: number;
}

function placeOf(lines: readonly string[], { line, column, from }: Edit): Place | undefined {
  const at = lines[line - 1]?.slice(column - 1) ?? '';
  const written = spellings(from).find((spelling) => at.startsWith(spelling));
  return written === undefined ? undefined : { line: line - 1, start: column - 1, length: written.length };
}

function definitionOf(lines: readonly string[], { from }: Edit): Place | undefined {
  for (const [line, text] of lines.entries()) {
    const start = /^\s*\[[^\]]+\]:\s*<?/.exec(text)?.[0].length;
    if (start === undefined) continue;
    const rest = text.slice(start);
    const written = spellings(from).find(
      (spelling) => /^(?:$|[\s>])/.test(rest.slice(spelling.length)) && rest.startsWith(spelling),
    );
    if (written !== undefined) return { line, start, length: written.length };
  }
  return undefined;
}

/** An address as Markdown gives it, and as its author may have typed it. */
function spellings(address: string): readonly string[] {
  try {
    return [address, decodeURI(address), address.replaceAll('&', '&amp;')];
  } catch {
    return [address];
  }
}
