import { isSafeUrl } from './allow-list.ts';
import { plainLabel } from './plain-label.ts';

interface Message {
  readonly type?: number;
  readonly from?: string;
  readonly to?: string;
  readonly message?: unknown;
}

interface Actor {
  readonly description?: string;
  /** Name → address. Mermaid shows them in a menu that opens by a script, which a page does not have. */
  readonly links?: Readonly<Record<string, unknown>>;
}

/** The part of mermaid's data on a sequence that says what it means. */
export interface SequenceDb {
  getMessages(): readonly Message[];
  getActors(): ReadonlyMap<string, Actor>;
}

/** Mermaid's numbers of what opens, divides and ends a block; all else without two ends is about looks. */
const BLOCKS: ReadonlyMap<number, string> = new Map([
  [10, 'Again and again'],
  [11, 'End of what is repeated'],
  [12, 'If'],
  [13, 'Else'],
  [14, 'End of the choice'],
  [15, 'Perhaps'],
  [16, 'End of what is optional'],
  [19, 'At the same time'],
  [20, 'And at the same time'],
  [21, 'End of what is simultaneous'],
  [27, 'Critical'],
  [28, 'Or, if it fails'],
  [29, 'End of what is critical'],
  [30, 'Break off'],
  [31, 'End of the break'],
  [32, 'At the same time'],
]);
const NOTE = 2;
const BOTH_WAYS = new Set([33, 34]);

function sentence(
  { type = -1, from, to, message }: Message,
  name: (id: string) => string,
): string | undefined {
  const words = typeof message === 'string' ? plainLabel(message) : '';
  const block = BLOCKS.get(type);
  if (block !== undefined) return words === '' ? block : `${block}: ${words}`;
  if (from === undefined || to === undefined) return undefined;
  if (type === NOTE) return `Note on ${from === to ? name(from) : `${name(from)} and ${name(to)}`}: ${words}`;
  const ends = BOTH_WAYS.has(type) ? `${name(from)} and ${name(to)}` : `${name(from)} to ${name(to)}`;
  return words === '' ? ends : `${ends}: ${words}`;
}

/** An actor's links: `Links of Ann: Wiki (https://example.org/wiki)`. */
function linksSentence(name: string, { links = {} }: Actor): string | undefined {
  const named = Object.entries(links).flatMap(([text, url]) =>
    typeof url === 'string' && isSafeUrl(url) ? [`${plainLabel(text)} (${url})`] : [],
  );
  return named.length ? `Links of ${name}: ${named.join(', ')}` : undefined;
}

/** A sequence diagram → its messages, notes and blocks in their order, `Ann to Bob: Hello`, and its actors' links. */
export function sequenceSentences(db: SequenceDb): string[] {
  const actors = db.getActors();
  const name = (id: string): string => plainLabel(actors.get(id)?.description ?? id);
  const links = [...actors].flatMap(([id, actor]) => linksSentence(name(id), actor) ?? []);
  return [...db.getMessages().flatMap((message) => sentence(message, name) ?? []), ...links];
}
