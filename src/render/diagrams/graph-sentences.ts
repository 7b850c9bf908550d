import { plainLabel } from './plain-label.ts';

interface GraphNode {
  readonly id: string;
  readonly label?: string;
  readonly isGroup?: boolean;
  readonly parentId?: string;
  readonly shape?: string;
}

interface GraphEdge {
  readonly start?: string;
  readonly end?: string;
  readonly label?: string;
  readonly thickness?: string;
  readonly pattern?: string;
  readonly classes?: string;
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

function nodeNames(nodes: readonly GraphNode[]): Map<string, string> {
  const labels = new Map(nodes.map(({ id, label }) => [id, plainLabel(label ?? '') || plainLabel(id)]));
  const end = ({ id, parentId, shape }: GraphNode): string => {
    const name = shape === 'stateStart' ? 'the start' : shape === 'stateEnd' ? 'the end' : undefined;
    if (name === undefined) return labels.get(id) ?? id;
    return parentId === undefined ? name : `${name} of ${labels.get(parentId) ?? parentId}`;
  };
  return new Map(nodes.map((node) => [node.id, end(node)]));
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

function edgeSentence(edge: GraphEdge, names: ReadonlyMap<string, string>): string {
  const [start, end] = [edge.start ?? '', edge.end ?? ''].map((id) => names.get(id) ?? plainLabel(id));
  if (edge.classes?.includes('note-edge')) return `Note on ${start ?? ''}: ${end ?? ''}`;
  const numbers = [edge.startLabelRight, edge.endLabelLeft].map((label) => plainLabel(label ?? ''));
  const [from, to] = [start, end].map((name, i) => `${name ?? ''}${numbers[i] ? ` (${numbers[i]})` : ''}`);
  const label = plainLabel(edge.label ?? '');
  const words = relation(edge, from ?? '', to ?? '');
  return capital(label === '' ? words : `${words}: ${label}`);
}

function capital(text: string): string {
  return text.replace(/^the (?=start|end)/, 'The ');
}

/** A graph → what leads where in the order of the source, what its groups hold, and what stands alone. */
export function graphSentences(db: GraphDb): string[] {
  const { nodes, edges } = db.getData();
  const seen = edges.filter(isSeen);
  const names = nodeNames(nodes);
  const isNote = ({ shape }: GraphNode): boolean => shape?.startsWith('note') === true;
  const groups = nodes.filter((node) => node.isGroup && !isNote(node));
  const members = groups.flatMap(({ id }) => {
    const inside = nodes.filter(
      ({ parentId, shape }) => parentId === id && !/^(state(Start|End)|note)/.test(shape ?? ''),
    );
    const list = inside.map((node) => names.get(node.id) ?? node.id).join(', ');
    return list === '' ? [] : [`${names.get(id) ?? id} contains: ${list}`];
  });
  const joined = new Set(seen.flatMap(({ start, end }) => [start, end]));
  const alone = nodes.filter((node) => !joined.has(node.id) && !node.isGroup && node.parentId === undefined);
  return [
    ...members,
    ...seen.map((edge) => edgeSentence(edge, names)),
    ...alone.map(({ id }) => capital(`${names.get(id) ?? id} stands alone`)),
  ];
}
