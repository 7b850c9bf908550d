import { isSafeUrl } from './allow-list.ts';
import { plainLabel } from './plain-label.ts';
import { say, withLabel, type Statement } from './statement.ts';

interface Message {
  readonly type?: number;
  readonly from?: string;
  readonly to?: string;
  readonly message?: unknown;
}

interface Actor {
  readonly description?: string;
  /** Name → address. Mermaid shows them in a menu that opens by a script: see link-rows.ts. */
  readonly links?: Readonly<Record<string, unknown>>;
}

/** The part of mermaid's data on a sequence that says what it means. */
export interface SequenceDb {
  getMessages(): readonly Message[];
  getActors(): ReadonlyMap<string, Actor>;
}

/** Mermaid's numbers of what opens, divides and ends a block; all else without two ends is about looks. */
const BLOCKS: ReadonlyMap<number, Statement> = new Map([
  [10, say('repeat', {})],
  [11, say('repeatEnd', {})],
  [12, say('choice', {})],
  [13, say('choiceElse', {})],
  [14, say('choiceEnd', {})],
  [15, say('optional', {})],
  [16, say('optionalEnd', {})],
  [19, say('parallel', {})],
  [20, say('parallelAnd', {})],
  [21, say('parallelEnd', {})],
  [27, say('critical', {})],
  [28, say('criticalElse', {})],
  [29, say('criticalEnd', {})],
  [30, say('breakOff', {})],
  [31, say('breakOffEnd', {})],
  [32, say('parallel', {})],
]);
const NOTE = 2;
const BOTH_WAYS = new Set([33, 34]);

function statementOf(
  { type = -1, from, to, message }: Message,
  name: (id: string) => string,
): Statement | undefined {
  const words = typeof message === 'string' ? plainLabel(message) : '';
  const block = BLOCKS.get(type);
  if (block !== undefined) return withLabel(block, words);
  if (from === undefined || to === undefined) return undefined;
  if (type === NOTE) return say('note', { name: [...new Set([name(from), name(to)])], text: words });
  const ends = { first: name(from), second: name(to) };
  return withLabel(BOTH_WAYS.has(type) ? say('bothWays', ends) : say('oneWay', ends), words);
}

/** An actor's links: `Links of Ann: Wiki (https://example.org/wiki)`. They are drawn below the diagram too. */
function linksStatement(name: string, { links = {} }: Actor): readonly Statement[] {
  const named = Object.entries(links).flatMap(([text, url]) =>
    typeof url === 'string' && isSafeUrl(url) ? [say('link', { text: plainLabel(text), url })] : [],
  );
  return named.length === 0 ? [] : [say('links', { name, links: named })];
}

/** A sequence diagram → its messages, notes and blocks in their order, `Ann to Bob: Hello`, and its actors' links. */
export function sequenceStatements(db: SequenceDb): Statement[] {
  const actors = db.getActors();
  const name = (id: string): string => plainLabel(actors.get(id)?.description ?? id);
  const links = [...actors].flatMap(([id, actor]) => linksStatement(name(id), actor));
  return [...db.getMessages().flatMap((message) => statementOf(message, name) ?? []), ...links];
}
