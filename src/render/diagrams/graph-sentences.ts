import { contentSentences, type Contents } from './content-sentences.ts';
import { labelWords, plainLabel } from './plain-label.ts';

interface GraphNode extends Contents {
  readonly id: string;
  readonly label?: string;
  readonly labelType?: string;
  readonly isGroup?: boolean;
  readonly parentId?: string;
  readonly shape?: string;
}

interface GraphEdge {
  readonly start?: string;
  readonly end?: string;
  readonly label?: string;
  readonly labelType?: string;
  readonly thickness?: string;
  readonly pattern?: string;
  readonly arrowTypeStart?: string;
  readonly arrowTypeEnd?: string;
  readonly startLabelRight?: string;
  readonly endLabelLeft?: string;
}

/** The part of mermaid's data on a graph that says what it means; the rest is about its looks. */
export interface GraphDb {
  getData(): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
}

/** The marks of classes, which stand at the whole or the more general one: mark → what the other one is to it. */
const CLASS_MARKS: ReadonlyMap<string, (marked: string, other: string) => string> = new Map(
  Object.entries({
    extension: (general: string, special: string) => `${special} is a kind of ${general}`,
    composition: (whole: string, part: string) => `${whole} is made of ${part}`,
    aggregation: (whole: string, part: string) => `${whole} has ${part}`,
    dependency: (used: string, user: string) => `${user} depends on ${used}`,
    lollipop: (offered: string, offering: string) => `${offering} offers ${offered}`,
  }),
);
/** The marks of relations between entities: how many of them there are. */
const COUNTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    only_one: 'exactly one',
    zero_or_one: 'none or one',
    one_or_more: 'one or more',
    zero_or_more: 'none or more',
    md_parent: 'parent',
  }),
);

/** Shapes of states that have no label: what a reader calls them. */
const NAMELESS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    stateStart: 'the start',
    stateEnd: 'the end',
    choice: 'the choice',
    fork: 'the fork',
    join: 'the join',
  }),
);

/** A function that names a node; parts of a state that run at the same time are told apart by their number. */
function namer(nodes: readonly GraphNode[]): (id: string) => string {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const alike = (one: GraphNode): GraphNode[] =>
    nodes.filter(({ shape, parentId }) => shape === one.shape && parentId === one.parentId);
  const nameOf = (id: string): string => {
    const node = known.get(id);
    if (!node) return plainLabel(id);
    const { shape = '', parentId } = node;
    const ofParent = parentId === undefined ? '' : ` of ${nameOf(parentId)}`;
    if (shape === 'divider') return `part ${alike(node).indexOf(node) + 1}${ofParent}`;
    const kind = NAMELESS.get(shape);
    const label = labelWords(node) || plainLabel(id);
    if (kind === undefined || label !== plainLabel(id)) return label;
    // Only of the start and the end mermaid has made up the id; two choices are told apart by it.
    if (shape.startsWith('state')) return `${kind}${ofParent}`;
    return alike(node).length > 1 ? `${kind} ${label}` : kind;
  };
  return nameOf;
}

function isMark(mark: string | undefined): mark is string {
  return mark !== undefined && mark !== '' && mark !== 'none';
}

/** Two names and what stands at their ends → what one is to the other. */
function relation(edge: GraphEdge, start: string, end: string): string {
  const { arrowTypeStart, arrowTypeEnd } = edge;
  const [atStart, atEnd] = [CLASS_MARKS.get(arrowTypeStart ?? ''), CLASS_MARKS.get(arrowTypeEnd ?? '')];
  if (atStart || atEnd) {
    return [atStart?.(start, end), atEnd?.(end, start)].filter((words) => words !== undefined).join(', ');
  }
  const counts = [COUNTS.get(arrowTypeStart ?? ''), COUNTS.get(arrowTypeEnd ?? '')];
  if (counts[0] ?? counts[1])
    return `${start} (${counts[0] ?? 'any'}) goes with ${end} (${counts[1] ?? 'any'})`;
  const [hasStart, hasEnd] = [isMark(arrowTypeStart), isMark(arrowTypeEnd)];
  if (hasStart && hasEnd) return `${start} and ${end} lead to each other`;
  if (hasStart) return `${end} leads to ${start}`;
  return hasEnd ? `${start} leads to ${end}` : `${start} is connected with ${end}`;
}

function isSeen({ thickness, pattern }: GraphEdge): boolean {
  return thickness !== 'invisible' && pattern !== 'invisible';
}

function edgeSentence(edge: GraphEdge, nameOf: (id: string) => string): string {
  const [start = '', end = ''] = [edge.start ?? '', edge.end ?? ''].map(nameOf);
  const numbers = [edge.startLabelRight, edge.endLabelLeft].map((label) => plainLabel(label ?? ''));
  const [from, to] = [start, end].map((name, i) => `${name}${numbers[i] ? ` (${numbers[i]})` : ''}`);
  const label = labelWords(edge);
  const words = relation(edge, from ?? '', to ?? '');
  return capital(label === '' ? words : `${words}: ${label}`);
}

/** A sentence may begin with a name of ours; names of the author's stay as they are. */
function capital(text: string): string {
  return text.replace(/^(?:the (?=start|end|choice|fork|join)|part (?=\d))/, (word) =>
    word.replace(/^./, (letter) => letter.toUpperCase()),
  );
}

function isNote({ shape }: GraphNode): boolean {
  return shape?.startsWith('note') === true;
}

/** What a group holds; a state that is divided says how many of its parts run at the same time. */
function groupSentences(
  group: GraphNode,
  nodes: readonly GraphNode[],
  nameOf: (id: string) => string,
): string[] {
  const inside = nodes.filter(({ parentId }) => parentId === group.id);
  const parts = inside.filter(({ shape }) => shape === 'divider').length;
  const named = inside.filter(({ shape }) => !/^(divider|state(Start|End))$/.test(shape ?? ''));
  const name = capital(nameOf(group.id));
  return [
    ...(parts > 0 ? [`${name} runs ${parts} parts at the same time`] : []),
    ...(named.length > 0 ? [`${name} contains: ${named.map(({ id }) => nameOf(id)).join(', ')}`] : []),
  ];
}

/** Notes are nodes that are joined with what they are about, from either end, or with nothing. */
function noteSentence(note: GraphNode, edges: readonly GraphEdge[], nameOf: (id: string) => string): string {
  const about = edges.flatMap(({ start = '', end = '' }) =>
    start === note.id ? [nameOf(end)] : end === note.id ? [nameOf(start)] : [],
  );
  return `Note${about.length > 0 ? ` on ${about.join(' and ')}` : ''}: ${nameOf(note.id)}`;
}

/**
 * A graph → what its groups and its parts hold, what leads where in the order of the source, its notes, and what
 * stands alone.
 */
export function graphSentences(db: GraphDb): string[] {
  const { nodes, edges } = db.getData();
  const nameOf = namer(nodes);
  const notes = nodes.filter((node) => isNote(node) && !node.isGroup);
  const others = nodes.filter((node) => !isNote(node));
  const noteIds = new Set(notes.map(({ id }) => id));
  const seen = edges.filter(
    (edge) => isSeen(edge) && !noteIds.has(edge.start ?? '') && !noteIds.has(edge.end ?? ''),
  );
  const joined = new Set(seen.flatMap(({ start, end }) => [start, end]));
  const alone = others.filter(({ id, isGroup, parentId }) => !joined.has(id) && !isGroup && !parentId);
  return [
    ...others.flatMap((node) => (node.isGroup ? groupSentences(node, others, nameOf) : [])),
    ...others.flatMap((node) => contentSentences(node, capital(nameOf(node.id)))),
    ...seen.map((edge) => edgeSentence(edge, nameOf)),
    ...notes.map((note) => noteSentence(note, edges, nameOf)),
    ...alone.map(({ id }) => capital(`${nameOf(id)} stands alone`)),
  ];
}
