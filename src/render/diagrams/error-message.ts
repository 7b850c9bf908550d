import { nearest } from '../../support/nearest.ts';
import { tooManyEdges } from './refusals.ts';
import { lastLine, sourceLine } from './source-lines.ts';

export interface DiagramError {
  readonly message: string;
  readonly line: number | undefined;
}

/** What mermaid's parsers throw; which fields there are depends on the type of diagram. */
interface ParserError {
  readonly name?: string;
  readonly message?: string;
  readonly hash?: {
    readonly text?: string;
    readonly token?: string | number | null;
    readonly expected?: readonly string[];
    readonly loc?: { readonly first_line?: number };
  };
}

/** The first words of diagrams, in the order of use. */
const TYPES =
  'flowchart graph sequenceDiagram stateDiagram-v2 classDiagram erDiagram gantt pie journey timeline gitGraph mindmap ' +
  'quadrantChart xychart-beta requirementDiagram C4Context sankey-beta block-beta packet-beta kanban ' +
  'architecture-beta radar-beta treemap-beta swimlane-beta';
/** Token names of mermaid's grammars in plain words, the most helpful first. */
const TOKENS: readonly (readonly [token: RegExp, words: string])[] = [
  [/^SQE$/, '"]"'],
  [/^PE$/, '")"'],
  [/^(DIAMOND_STOP|STRUCT_STOP)$/, '"}"'],
  [/^TXT$/, '":" and a text'],
  [/^(NODE_STRING|ID|ACTOR|ALPHA)$/, 'a name'],
  [/^(LINK|START_LINK|EDGE_STATE)$/, 'an arrow such as -->'],
  [/^(ZERO_OR_ONE|ONLY_ONE)$/, 'a cardinality such as ||, o{ or |{'],
  [/^NUMBER/, 'a number'],
  [/^COMMA$/, '","'],
  [/^(NEWLINE|SEMI|NL)$/, 'the end of the line'],
  [/^(EOF)$/, 'the end of the diagram'],
  [/^STR(ING)?$/, 'a text in quotes'],
];
const ENDS_DIAGRAM = /^(EOF|1|EOF_IN_STRUCT)$/;
const ENDS_LINE = /^(NEWLINE|NL)$/;
const MAX_QUOTE = 40;

function quote(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return `"${line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line}"`;
}

/** `["'SQE'", "'TEXT'"]` → `; expected "]"`: at most three, and only what has plain words. */
function expectation(tokens: readonly string[]): string {
  const names = tokens.map((token) => token.replaceAll("'", ''));
  const words = TOKENS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(
    ([, word]) => word,
  );
  if (words.length === 0) return '';
  const [last = '', ...others] = words.slice(0, 3).toReversed();
  return `; expected ${others.length ? `${others.toReversed().join(', ')} or ${last}` : last}`;
}

/** The way out of what authors of flowcharts stumble over most. */
function hintOf({ text = '', expected }: NonNullable<ParserError['hash']>, token: string): string {
  if (token === 'end' && expected?.includes("'NEWLINE'")) return ' No group is open that it could close.';
  if (token === 'end') return ' The word closes a group: a node needs another id, finish["end"].';
  if (!expected?.includes("'SQE'")) return '';
  if (/^[([{)\]}]$/.test(text.trim())) return ' A label with brackets in it needs quotes: A["one (two)"].';
  return token === 'STR' ? ' Quotes in a label are written #quot;: A["one #quot;two#quot;"].' : '';
}

/** jison, the parser of most diagrams: `Expecting 'SQE', got 'PS'`. */
function grammarMessage(hash: NonNullable<ParserError['hash']>, message: string): string {
  const token = String(/got '([^']*)'/.exec(message)?.[1] ?? hash.token ?? '');
  const expected = expectation(hash.expected ?? []);
  if (ENDS_DIAGRAM.test(token)) return `The diagram ends too early${expected}.`;
  if (ENDS_LINE.test(token)) return `The line ends too early${expected}.`;
  return `Unexpected ${quote(hash.text || token)}${expected}.${hintOf(hash, token)}`;
}

/** langium, the parser of the newer diagrams: ``Expecting token of type 'ID' but found `{`.`` */
function langiumMessage(message: string): string {
  const character = /unexpected character: ->(.)<-/s.exec(message)?.[1];
  const [, expected, found] = /of type '([^']+)' but found `([^`]*)`/.exec(message) ?? [];
  const other = /but found: '([^']*)'/.exec(message)?.[1];
  const what = character ?? found ?? other ?? '';
  const wanted = expected ? expectation([expected]) : '';
  if (what.trim()) return `Unexpected ${quote(what)}${wanted}.`;
  return found === '' ? `The diagram ends too early${wanted}.` : `The line ends too early${wanted}.`;
}

function unknownType(source: string): string {
  const body = source.replace(/^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*\n|%%\{[\s\S]*?\}%%|^\s*%%.*$/gm, '');
  const word = /\S+/.exec(body)?.[0];
  const known = TYPES.split(' ');
  if (!word) return `The diagram is empty. It starts with its type: ${known.slice(0, 8).join(', ')} …`;
  const meant = nearest(word, known);
  const hint = meant ? ` Did you mean ${meant}?` : '';
  return `${quote(word)} is not a known type of diagram.${hint} Known types: ${known.join(', ')}.`;
}

/** The only line that holds one of the words that a message quotes: errors of meaning carry no line. */
function lineOfQuoted(message: string, hash: ParserError['hash'], source: string): number | undefined {
  const quoted = [...message.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
  const afterColon = /:\s*([\w-]+)\.?$/.exec(message.split('\n')[0] ?? '')?.[1];
  const lines = source.split(/\r\n?|\n/);
  for (const text of [hash?.text ?? '', ...quoted, afterColon ?? '']) {
    const at = lines.flatMap((line, index) => (text && line.includes(text) ? [index + 1] : []));
    if (at.length === 1) return at[0];
  }
  return undefined;
}

/** Names that every object of the language has: mermaid's layout takes them for its own. */
const TAKEN = /(?<![\w"-])(__proto__|constructor|toString|valueOf|hasOwnProperty)(?![\w"-])/;
/** What the layout says of places that it has worked out from such a name. */
const LOST_PLACE = 'Not possible to find intersection';

/** What to say where mermaid itself breaks, which no author can read: the usual reason is a name that is taken. */
function brokenDrawing(source: string): DiagramError {
  const lines = source.split(/\r\n?|\n/);
  const index = lines.findIndex((line) => TAKEN.test(line));
  const name = TAKEN.exec(lines[index] ?? '')?.[1];
  if (name === undefined) return { message: 'Mermaid cannot draw this diagram.', line: undefined };
  const message = `"${name}" cannot be the id of a part. Give it another id and keep its label: ${name}1["${name}"].`;
  return { message, line: index + 1 };
}

/** Whether mermaid has broken, rather than found a mistake. */
function isBroken({ name, message = '' }: ParserError): boolean {
  return name === 'TypeError' || name === 'ReferenceError' || message.startsWith(LOST_PLACE);
}

function lineOf(error: ParserError, source: string): number | undefined {
  const message = error.message ?? '';
  if (error.name === 'UnknownDiagramError') return sourceLine(source, 1);
  if (isBroken(error)) return brokenDrawing(source).line;
  const token = /got '([^']*)'/.exec(message)?.[1] ?? '';
  const atEnd = ENDS_DIAGRAM.test(token) || ENDS_LINE.test(token);
  // Where something is left open, the parser stops at the end; its place of start says more.
  const start = atEnd ? error.hash?.loc?.first_line : undefined;
  const counted = start ?? Number(/line:? (\d+)/i.exec(message)?.[1]);
  if (counted > 0) return Math.min(sourceLine(source, counted), lastLine(source));
  return lineOfQuoted(message, error.hash, source);
}

function plainMessage(error: ParserError, source: string): string {
  const message = error.message ?? '';
  if (error.name === 'UnknownDiagramError') return unknownType(source);
  if (error.name === 'YAMLException')
    return `The front matter cannot be read: ${message.replace(/ \(\d[\s\S]*/, '')}.`;
  if (message.startsWith('Edge limit exceeded')) return tooManyEdges();
  if (message.startsWith('Parsing failed')) return langiumMessage(message);
  if (error.hash?.expected?.length && message.startsWith('Parse error'))
    return grammarMessage(error.hash, message);
  if (message.startsWith('Lexical error')) {
    const line = lineOf(error, source) ?? 1;
    return `Cannot read ${quote(source.split(/\r\n?|\n/)[line - 1] ?? '')}.`;
  }
  if (isBroken(error)) return brokenDrawing(source).message;
  const first = message.split('\n')[0]?.slice(0, 200).trim() || 'The diagram cannot be drawn';
  return first.endsWith('.') ? first : `${first}.`;
}

/** What mermaid threw → a sentence without stack or token names, and the line in the author's source if it is known. */
export function describeError(error: unknown, source: string): DiagramError {
  const thrown: ParserError = error instanceof Error ? error : { message: String(error) };
  const yamlLine =
    thrown.name === 'YAMLException' ? /\((\d+):\d+\)/.exec(thrown.message ?? '')?.[1] : undefined;
  const line = yamlLine ? Number(yamlLine) : lineOf(thrown, source);
  return { message: plainMessage(thrown, source), line };
}
