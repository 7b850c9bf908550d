import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';

/** Fields that are the ends of a range, the lower one first. */
const BOUNDS = [
  ['min', 'max'],
  ['low', 'high'],
] as const;

/** A range whose lower end is the higher one. */
export interface SwappedBounds {
  /** Line of the file, 1-based. */
  readonly line: number;
  /** As a person reads it: `min: 12, max: 6`. */
  readonly words: string;
  /** The whole text with the two values exchanged. */
  readonly mended: string;
}

/**
 * The first range in a YAML text from a given line on that stands the wrong way round. Which of the two numbers is
 * wrong nobody can tell from the file, so a person has to be asked; undefined where there is none, or no reading it.
 */
export function swappedBounds(text: string, fromLine = 1): SwappedBounds | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  let found: SwappedBounds | undefined;
  visit(document, {
    Map(_key, map) {
      const swapped = BOUNDS.flatMap((names) => swappedIn(text, map, names, lines))[0];
      if (!swapped || swapped.line < fromLine) return undefined;
      found = swapped;
      return visit.BREAK;
    },
  });
  return found;
}

function swappedIn(
  text: string,
  map: YAMLMap,
  [low, high]: (typeof BOUNDS)[number],
  lines: LineCounter,
): SwappedBounds[] {
  const [first, second] = [numberAt(map, low), numberAt(map, high)];
  if (!first || !second || first.value <= second.value) return [];
  const [before, after] = first.start < second.start ? [first, second] : [second, first];
  const written = ({ start, end }: typeof first): string => text.slice(start, end);
  const mended =
    text.slice(0, before.start) +
    written(after) +
    text.slice(before.end, after.start) +
    written(before) +
    text.slice(after.end);
  const { line } = lines.linePos(before.start);
  return [{ line, words: `${low}: ${written(first)}, ${high}: ${written(second)}`, mended }];
}

function numberAt(
  map: YAMLMap,
  name: string,
): { readonly value: number; readonly start: number; readonly end: number } | undefined {
  const node: unknown = isMap(map) ? map.get(name, true) : undefined;
  if (!isNode(node) || !isScalar(node) || typeof node.value !== 'number' || !node.range) return undefined;
  const [start, end] = node.range;
  return { value: node.value, start, end };
}
