import type { Position } from '../../model/problem.ts';

/** One piece of a line that becomes another. */
export interface Edit extends Position {
  readonly from: string;
  readonly to: string;
}

/**
 * A text with some of its pieces replaced. A piece that does not stand where it should is looked for in its block,
 * then as the address of a link that is defined elsewhere (`[name]: address`); gives back those that are not found.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly missed: readonly Edit[] } {
  const lines = text.split('\n');
  const missed: Edit[] = [];
  // Several links may have one address.
  const defined = new Set<string>();
  // From the end, so that those before keep their columns.
  const sorted = edits.toSorted((a, b) => b.line - a.line || b.column - a.column);
  for (const edit of sorted) {
    const key = `${edit.from} ${edit.to}`;
    const own = placeOf(lines, edit) ?? nearbyPlace(lines, edit);
    const place = own ?? definitionOf(lines, edit);
    if (!place) {
      if (!defined.has(key)) missed.push(edit);
      continue;
    }
    if (!own) defined.add(key);
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

/**
 * The piece where it should stand, and stands alone: the address of another link may hold it as a part. A colon after
 * the name of an included file names a part of it.
 */
function placeOf(lines: readonly string[], { line, column, from }: Edit): Place | undefined {
  return placeAt(lines, line - 1, column - 1, from);
}

/** The piece somewhere in the same block: of what several lines hold, only the start may be known. */
function nearbyPlace(lines: readonly string[], { line, from }: Edit): Place | undefined {
  for (let at = line - 1; at < lines.length && (lines[at] ?? '').trim() !== ''; at++) {
    for (const spelling of spellings(from)) {
      const text = lines[at] ?? '';
      for (let start = text.indexOf(spelling); start !== -1; start = text.indexOf(spelling, start + 1)) {
        const place = placeAt(lines, at, start, from);
        if (place) return place;
      }
    }
  }
  return undefined;
}

function placeAt(lines: readonly string[], line: number, start: number, from: string): Place | undefined {
  const text = lines[line] ?? '';
  const isStart = start === 0 || /[\s(<"'=]/.test(text.charAt(start - 1));
  const written = spellings(from).find(
    (spelling) =>
      text.startsWith(spelling, start) && /^(?:$|[\s):>"'])/.test(text.slice(start + spelling.length)),
  );
  return isStart && written !== undefined ? { line, start, length: written.length } : undefined;
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
