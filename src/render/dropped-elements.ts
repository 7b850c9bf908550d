import type { Token } from 'markdown-it';

const NAMES = 'script|style|template|noscript|textarea|title|xmp|foreignObject';

/** Elements whose text is no text, with all they hold; one that is never closed goes to the end. */
export const DROPPED_ELEMENTS = new RegExp(`<(${NAMES})\\b[\\s\\S]*?(?:</\\1\\s*>|$)`, 'gi');

const OPENING = new RegExp(`^<(${NAMES})\\b(?![\\s\\S]*/>$)`, 'i');
const CLOSING = new RegExp(`^</(${NAMES})\\s*>$`, 'i');

/**
 * Empties what stands between the tags of such an element in a text: nobody reads a script. Tags without an end stay
 * to be dropped by themselves, and marks that begin outside stay balanced.
 */
export function dropElementText(children: readonly Token[]): void {
  const ends = closingPlaces(children);
  let name = '';
  let end = -1;
  children.forEach((token, i) => {
    const isTag = token.type === 'html_inline';
    if (i >= end && isTag) {
      name = OPENING.exec(token.content)?.[1]?.toLowerCase() ?? '';
      const places = ends.get(name) ?? [];
      while ((places.at(-1) ?? i + 1) <= i) places.pop();
      end = places.at(-1) ?? -1;
    } else if (i < end && token.nesting === 0) {
      token.type = 'text';
      token.content = '';
    }
  });
}

/** Where each element is closed, by its name; the first place is the last in its list. */
function closingPlaces(children: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = children.length - 1; i >= 0; i--) {
    const token = children[i];
    const name = token?.type === 'html_inline' ? CLOSING.exec(token.content)?.[1]?.toLowerCase() : undefined;
    if (name === undefined) continue;
    const known = places.get(name) ?? [];
    known.push(i);
    places.set(name, known);
  }
  return places;
}
