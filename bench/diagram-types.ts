import { flowchartSource } from './diagram-sources.ts';
import { phrase, title, word } from './prose.ts';
import { integer, pick, times, type Random } from './random.ts';

/** A few names of things: different words, so that none is named twice. */
function names(random: Random, from: number, to: number): string[] {
  return times(integer(random, from, to), (i) => `${word(random)}${i}`);
}

/** One line for each pair of neighbours: `a --> b`. */
function chain(random: Random, ids: readonly string[], line: (from: string, to: string) => string): string[] {
  return ids.slice(1).map((id, i) => line(pick(random, ids.slice(0, i + 1)), id));
}

/** Lines below the line that names the type. */
function diagram(type: string, lines: readonly string[]): string {
  return [type, ...lines.map((line) => `  ${line}`)].join('\n');
}

function sequence(random: Random): string {
  const actors = names(random, 2, 5);
  const messages = times(integer(random, 4, 10), () => {
    const text = phrase(random, 1, 4);
    return `${pick(random, actors)}${pick(random, ['->>', '-->>', '-)'])}${pick(random, actors)}: ${text}`;
  });
  const note = `Note over ${actors[0] ?? ''}: ${phrase(random)}`;
  return diagram('sequenceDiagram', [...messages, note, `alt ${phrase(random)}`, ...messages, 'end']);
}

function state(random: Random): string {
  const ids = names(random, 3, 8);
  const ways = chain(random, ids, (from, to) => `${from} --> ${to}: ${phrase(random, 1, 2)}`);
  return diagram('stateDiagram-v2', [`[*] --> ${ids[0] ?? ''}`, ...ways, `${ids.at(-1) ?? ''} --> [*]`]);
}

function classes(random: Random): string {
  const ids = names(random, 3, 6);
  const bodies = ids.map(
    (id) => `class ${id} {\n    +int ${word(random)}\n    +${word(random)}(size) bool\n  }`,
  );
  const arrows = ['<|--', '*--', '-->', '..>'];
  const ways = chain(random, ids, (from, to) => `${from} ${pick(random, arrows)} ${to}`);
  return diagram('classDiagram', [...bodies, ...ways]);
}

function entities(random: Random): string {
  const ids = names(random, 3, 6);
  const bodies = ids.map((id) => `${id} {\n    string ${word(random)} PK\n    int ${word(random)}\n  }`);
  const ways = chain(random, ids, (from, to) => `${from} ||--o{ ${to} : "${phrase(random, 1, 2)}"`);
  return diagram('erDiagram', [...bodies, ...ways]);
}

function gantt(random: Random): string {
  const tasks = times(integer(random, 3, 8), (i) => {
    const day = String(integer(random, 1, 28)).padStart(2, '0');
    return `${title(random)} :t${i}, 2024-0${integer(random, 1, 9)}-${day}, ${integer(random, 2, 40)}d`;
  });
  const head = [`title ${title(random)}`, 'dateFormat YYYY-MM-DD', `section ${title(random, 1, 2)}`];
  return diagram('gantt', [...head, ...tasks]);
}

function gitGraph(random: Random): string {
  const commits = (part: string): string[] =>
    times(integer(random, 1, 4), (i) => `commit id: "${word(random)}-${part}${i}"`);
  const branch = `${word(random)}-branch`;
  const before = [...commits('a'), `branch ${branch}`, ...commits('b')];
  return diagram('gitGraph', [...before, 'checkout main', ...commits('c'), `merge ${branch}`]);
}

/** Lists whose lines are indented by what they belong to: mind map, kanban, tree map. */
function nested(type: string, item: (random: Random) => string, leaf = item) {
  return (random: Random): string =>
    diagram(
      type,
      times(integer(random, 2, 4), () => [
        item(random),
        ...times(integer(random, 1, 4), () => `  ${leaf(random)}`),
      ]).flat(),
    );
}

/** Lines of one form, so many of them. */
function rows(
  type: string,
  head: (random: Random) => readonly string[],
  row: (random: Random, i: number) => string,
) {
  return (random: Random): string =>
    diagram(type, [...head(random), ...times(integer(random, 3, 7), (i) => row(random, i))]);
}

function requirement(random: Random): string {
  const ids = names(random, 2, 4);
  const bodies = ids.map(
    (id, i) =>
      `requirement ${id} {\n    id: ${i}\n    text: ${phrase(random)}\n    risk: high\n    verifymethod: test\n  }`,
  );
  return diagram('requirementDiagram', [
    ...bodies,
    ...chain(random, ids, (from, to) => `${from} - contains -> ${to}`),
  ]);
}

function architecture(random: Random): string {
  const ids = names(random, 2, 4);
  return diagram('architecture-beta', [
    `group all(cloud)[${title(random, 1, 2)}]`,
    ...ids.map(
      (id) => `service ${id}(${pick(random, ['server', 'database', 'disk'])})[${title(random, 1, 2)}] in all`,
    ),
    ...ids.slice(1).map((id, i) => `${ids[i] ?? ''}:R -- L:${id}`),
  ]);
}

const titled = (random: Random): string[] => [`title ${title(random)}`];
const none = (): string[] => [];

/** Mermaid's types → a diagram of the type, different for each seed. */
export const DIAGRAM_TYPES: Readonly<Record<string, (random: Random) => string>> = {
  flowchart: flowchartSource,
  elk: (random) => `---\nconfig:\n  layout: elk\n---\n${flowchartSource(random)}`,
  sequence,
  state,
  class: classes,
  er: entities,
  gantt,
  pie: rows('pie', titled, (random, i) => `"${title(random)} ${i}" : ${integer(random, 1, 90)}`),
  journey: rows(
    'journey',
    (random) => [...titled(random), `section ${title(random, 1, 2)}`],
    (random) => `${title(random)}: ${integer(random, 1, 5)}: ${title(random, 1, 1)}`,
  ),
  timeline: rows('timeline', titled, (random, i) => `${1990 + i} : ${phrase(random)} : ${phrase(random)}`),
  gitGraph,
  mindmap: (random) =>
    diagram('mindmap', [
      `root((${title(random, 1, 2)}))`,
      ...times(integer(random, 2, 6), () => `  ${title(random)}\n      ${title(random, 1, 2)}`),
    ]),
  quadrant: rows('quadrantChart', titled, (random) => {
    const at = (): string => (0.05 + random() * 0.9).toFixed(2);
    return `${title(random, 1, 2)}: [${at()}, ${at()}]`;
  }),
  xychart: (random) => {
    const columns = names(random, 3, 8);
    return diagram('xychart-beta', [
      `title "${title(random)}"`,
      `x-axis [${columns.join(', ')}]`,
      `bar [${columns.map(() => integer(random, 1, 500)).join(', ')}]`,
    ]);
  },
  requirement,
  sankey: (random) =>
    [
      'sankey-beta\n',
      ...chain(random, names(random, 3, 7), (from, to) => `${from},${to},${integer(random, 1, 50)}`),
    ].join('\n'),
  block: (random) =>
    diagram('block-beta', ['columns 2', ...names(random, 3, 7).map((id) => `${id}["${title(random)}"]`)]),
  packet: rows('packet-beta', none, (random, i) => `${i * 8}-${i * 8 + 7}: "${title(random, 1, 2)}"`),
  kanban: nested('kanban', (random) => `${word(random)}${integer(random, 1, 99_999)}[${title(random)}]`),
  radar: (random) => {
    const axes = names(random, 3, 6);
    return diagram('radar-beta', [
      `axis ${axes.map((id) => `${id}["${title(random, 1, 2)}"]`).join(', ')}`,
      `curve one["${title(random, 1, 2)}"]{${axes.map(() => integer(random, 1, 5)).join(',')}}`,
      'max 5',
    ]);
  },
  treemap: nested(
    'treemap-beta',
    (random) => `"${title(random)}"`,
    (random) => `"${title(random)}": ${integer(random, 1, 90)}`,
  ),
  swimlane: (random) => {
    const ids = names(random, 2, 4);
    const lanes = ids.map(
      (id, i) => `subgraph lane${i} [${title(random, 1, 2)}]\n    ${id}[${title(random)}]\n  end`,
    );
    return diagram('swimlane-beta LR', [
      ...lanes,
      ...ids.slice(1).map((id, i) => `${ids[i] ?? ''} --> ${id}`),
    ]);
  },
  c4: (random) => {
    const ids = names(random, 2, 4);
    return diagram('C4Context', [
      ...titled(random),
      ...ids.map((id) => `${pick(random, ['Person', 'System'])}(${id}, "${title(random)}")`),
      ...ids.slice(1).map((id, i) => `Rel(${ids[i] ?? ''}, ${id}, "${phrase(random)}")`),
    ]);
  },
  architecture,
};

/** A row of diagrams of all types in turn. */
export function sourcesOfAllTypes(count: number, seedOf: (index: number) => Random): string[] {
  const types = Object.values(DIAGRAM_TYPES);
  return times(count, (i) => types[i % types.length]?.(seedOf(i)) ?? '');
}
