import { MAX_EDGES, MAX_SOURCE_LENGTH } from './mermaid-config.ts';

/** What is known not to work without a browser, with a way out for the author. */
const UNSUPPORTED: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /^\s*zenuml\b/m,
    'ZenUML diagrams cannot be drawn when the site is built. A sequenceDiagram shows the same.',
  ],
  [
    /@\{[^}]*\bimg\s*:/,
    'Nodes with pictures (@{ img: … }) cannot be drawn when the site is built. Give the node a label instead.',
  ],
  [/\$\$[^$]+\$\$/, 'Formulas ($$ … $$) cannot be drawn in diagrams. Write the label as plain text.'],
];
/** Arrows of any kind, to tell apart a diagram that would take minutes; mermaid counts those of flowcharts exactly. */
const EDGE = /--|==|-\.|->|<\||~~~|\.\.>/g;

export interface Refusal {
  readonly message: string;
  readonly line: number | undefined;
}

/** The reason not to draw a source at all, if there is one. */
export function refusalOf(source: string): Refusal | undefined {
  if (source.length > MAX_SOURCE_LENGTH) {
    return {
      message: `The diagram is longer than ${MAX_SOURCE_LENGTH.toLocaleString('en')} characters.`,
      line: 1,
    };
  }
  const edges = source.split('\n').filter((line) => line.match(EDGE)).length;
  if (edges > MAX_EDGES) return { message: tooManyEdges(), line: undefined };
  for (const [pattern, message] of UNSUPPORTED) {
    const match = pattern.exec(source);
    if (match)
      return { message, line: source.slice(0, match.index + match[0].trimStart().length).split('\n').length };
  }
  return undefined;
}

export function tooManyEdges(): string {
  return `The diagram has more than ${MAX_EDGES} edges. Divide it into several.`;
}
