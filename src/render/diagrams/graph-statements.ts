import { contentStatements, type Contents } from './content-statements.ts';
import { labelWords, plainLabel } from './plain-label.ts';
import { say, withLabel, type Said, type Statement } from './statement.ts';

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
const CLASS_MARKS: ReadonlyMap<string, (marked: Said, other: Said) => Statement> = new Map(
  Object.entries({
    extension: (general: Said, special: Said) => say('isKindOf', { special, general }),
    composition: (whole: Said, part: Said) => say('isMadeOf', { whole, part }),
    aggregation: (whole: Said, part: Said) => say('has', { whole, part }),
    dependency: (used: Said, user: Said) => say('dependsOn', { user, used }),
    lollipop: (offered: Said, offering: Said) => say('offers', { offering, offered }),
  }),
);
/** The marks of relations between entities: how many of them there are. */
const COUNTS: ReadonlyMap<string, Statement> = new Map([
  ['only_one', say('exactlyOne', {})],
  ['zero_or_one', say('noneOrOne', {})],
  ['one_or_more', say('oneOrMore', {})],
  ['zero_or_more', say('noneOrMore', {})],
  ['md_parent', say('parent', {})],
]);
const ANY_COUNT = say('anyNumber', {});

type NameOf = (id: string) => string | Statement;

/** A function that names a node; parts of a state that run at the same time are told apart by their number. */
function namer(nodes: readonly GraphNode[]): NameOf {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const alike = (one: GraphNode): GraphNode[] =>
    nodes.filter(({ shape, parentId }) => shape === one.shape && parentId === one.parentId);
  const nameOf: NameOf = (id) => {
    const node = known.get(id);
    if (!node) return plainLabel(id);
    const label = labelWords(node) || plainLabel(id);
    const group = node.parentId === undefined ? undefined : nameOf(node.parentId);
    return unnamed(node, { label, group, alike: alike(node) }) ?? label;
  };
  return nameOf;
}

interface Surroundings {
  /** The label of the node, or else its id. */
  readonly label: string;
  /** What holds it. */
  readonly group: string | Statement | undefined;
  /** All nodes of its shape there, itself among them. */
  readonly alike: readonly GraphNode[];
}

/** What a reader calls a state that its author has not named. */
function unnamed(node: GraphNode, { label, group, alike }: Surroundings): Statement | undefined {
  if (node.shape === 'divider') {
    const number = alike.indexOf(node) + 1;
    return group === undefined ? say('part', { number }) : say('partOf', { number, group });
  }
  if (label !== plainLabel(node.id)) return undefined;
  const isOne = alike.length === 1;
  switch (node.shape) {
    case 'stateStart':
      return group === undefined ? say('start', {}) : say('startOf', { group });
    case 'stateEnd':
      return group === undefined ? say('end', {}) : say('endOf', { group });
    // Mermaid has made up the ids of the above; those below are the author's, and tell several apart.
    case 'choice':
      return isOne ? say('choiceState', {}) : say('choiceNamed', { name: label });
    case 'fork':
      return isOne ? say('fork', {}) : say('forkNamed', { name: label });
    case 'join':
      return isOne ? say('join', {}) : say('joinNamed', { name: label });
    default:
      return undefined;
  }
}

function isMark(mark: string | undefined): mark is string {
  return mark !== undefined && mark !== '' && mark !== 'none';
}

/** Two names and what stands at their ends → what one is to the other; with a mark at both ends it is two things. */
function relations(edge: GraphEdge, start: Said, end: Said): readonly Statement[] {
  const { arrowTypeStart, arrowTypeEnd } = edge;
  const [atStart, atEnd] = [CLASS_MARKS.get(arrowTypeStart ?? ''), CLASS_MARKS.get(arrowTypeEnd ?? '')];
  if (atStart || atEnd) {
    return [atStart?.(start, end), atEnd?.(end, start)].filter((said) => said !== undefined);
  }
  const counts = [COUNTS.get(arrowTypeStart ?? ''), COUNTS.get(arrowTypeEnd ?? '')];
  if (counts[0] ?? counts[1]) {
    const [firstCount = ANY_COUNT, secondCount = ANY_COUNT] = counts;
    return [say('goesWith', { first: start, firstCount, second: end, secondCount })];
  }
  const [hasStart, hasEnd] = [isMark(arrowTypeStart), isMark(arrowTypeEnd)];
  if (hasStart && hasEnd) return [say('leadToEachOther', { first: start, second: end })];
  if (hasStart) return [say('leadsTo', { from: end, to: start })];
  if (hasEnd) return [say('leadsTo', { from: start, to: end })];
  return [say('isConnected', { first: start, second: end })];
}

function isSeen({ thickness, pattern }: GraphEdge): boolean {
  return thickness !== 'invisible' && pattern !== 'invisible';
}

function edgeStatements(edge: GraphEdge, nameOf: NameOf): readonly Statement[] {
  const from = withNumber(nameOf(edge.start ?? ''), edge.startLabelRight);
  const to = withNumber(nameOf(edge.end ?? ''), edge.endLabelLeft);
  return relations(edge, from, to).map((statement) => withLabel(statement, labelWords(edge)));
}

/** A name with how many of its kind there are, where the author says so. */
function withNumber(name: Said, written: string | undefined): Said {
  const number = plainLabel(written ?? '');
  return number === '' ? name : say('withNumber', { name, number });
}

function isNote({ shape }: GraphNode): boolean {
  return shape?.startsWith('note') === true;
}

/** What a group holds; a state that is divided says how many of its parts run at the same time. */
function groupStatements(
  group: GraphNode,
  nodes: readonly GraphNode[],
  nameOf: NameOf,
): readonly Statement[] {
  const inside = nodes.filter(({ parentId }) => parentId === group.id);
  const count = inside.filter(({ shape }) => shape === 'divider').length;
  const named = inside.filter(({ shape }) => !/^(divider|state(Start|End))$/.test(shape ?? ''));
  const name = nameOf(group.id);
  return [
    ...(count > 0 ? [say('runsParts', { name, count })] : []),
    ...(named.length > 0
      ? [say('contains', { group: name, members: named.map(({ id }) => nameOf(id)) })]
      : []),
  ];
}

/** Notes are nodes that are joined with what they are about, from either end, or with nothing. */
function noteStatement(note: GraphNode, edges: readonly GraphEdge[], nameOf: NameOf): Statement {
  const about = edges.flatMap(({ start = '', end = '' }) =>
    start === note.id ? [nameOf(end)] : end === note.id ? [nameOf(start)] : [],
  );
  const text = nameOf(note.id);
  return about.length > 0 ? say('note', { name: about, text }) : say('noteAlone', { text });
}

/**
 * A graph → what its groups and its parts hold, what leads where in the order of the source, its notes, and what
 * stands alone.
 */
export function graphStatements(db: GraphDb): Statement[] {
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
    ...others.flatMap((node) => (node.isGroup ? groupStatements(node, others, nameOf) : [])),
    ...others.flatMap((node) => contentStatements(node, nameOf(node.id))),
    ...seen.flatMap((edge) => edgeStatements(edge, nameOf)),
    ...notes.map((note) => noteStatement(note, edges, nameOf)),
    ...alone.map(({ id }) => say('standsAlone', { name: nameOf(id) })),
  ];
}
