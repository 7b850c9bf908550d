import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import * as z from 'zod';
import type { DataPath, Located } from '../model/content.ts';
import type { Position, Problem } from '../model/problem.ts';
import { fieldsAt } from './schema-lookup.ts';
import { schemaProblems } from './schema-problem.ts';
import { yamlMistake } from './yaml-mistakes/index.ts';
import { knownData, rememberData } from './yaml-data.ts';

export interface YamlSource {
  /** File name for messages. */
  readonly file: string;
  readonly text: string;
  /** Line of the file on which `text` starts: 1, or 2 for front matter. */
  readonly firstLine: number;
}

/** What reading a YAML text gives: the value where it fits its schema, else every reason why it does not. */
export type YamlResult<T> =
  | { readonly ok: true; readonly located: Located<T> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses YAML text and checks it against a schema. Anchors, custom tags and merge keys stay plain data;
 * aliases are refused, since a few of them can grow to gigabytes.
 */
export function readYaml<S extends z.ZodType>(source: YamlSource, schema: S): YamlResult<z.infer<S>> {
  const known = knownData(source.text);
  const fitting = known === undefined ? undefined : schema.safeParse(known);
  if (fitting?.success) return { ok: true, located: located(source, fitting.data) };
  const { document, lines } = parse(source);
  const broken = syntaxProblems(source, document, lines, schema);
  if (broken.length > 0) return { ok: false, problems: broken };
  const data = toData(document) ?? (schema instanceof z.ZodArray ? [] : {});
  if (data instanceof Error) return { ok: false, problems: [aliasProblem(source)] };
  rememberData(source.text, data);
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, located: located(source, parsed.data) };
  const at = (path: DataPath, key?: string): Position =>
    positionAt(source, lines, offsetOf(document, path, key));
  return {
    ok: false,
    problems: schemaProblems(parsed.error.issues, { source, schema, data, at }),
  };
}

/** A value that remembers its file. Positions are worked out on demand: most files are never asked. */
export function located<T>(source: YamlSource, value: T): Located<T> {
  let parsed: ReturnType<typeof parse> | undefined;
  const at = (path: DataPath): Position => {
    parsed ??= parse(source);
    return positionAt(source, parsed.lines, offsetOf(parsed.document, path));
  };
  return { value, file: source.file, at };
}

function parse({ text }: YamlSource): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  });
  return { document, lines };
}

function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function aliasProblem(source: YamlSource): Problem {
  return {
    file: source.file,
    line: source.firstLine,
    column: 1,
    check: 'yaml',
    what: 'this file uses YAML aliases',
    unexpected: 'Unexpected `*alias`, expected the value itself',
    fix: 'write the value out where it is used.',
  };
}

/** Offset of the value at a path, of its key if `key` names an entry of it, else of the nearest ancestor. */
function offsetOf(document: Document, path: DataPath, key?: string): number {
  const node = nodeAt(document, path);
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  return node?.range?.[0] ?? 0;
}

function nodeAt(document: Document, path: DataPath): Node | null {
  let node: Node | null = isNode(document.contents) ? document.contents : null;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

function positionAt(source: YamlSource, lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1) };
}

/**
 * What keeps a text from being read: its first mistake, since the parser only guesses what comes after it, and each
 * field that is there twice.
 */
function syntaxProblems(
  source: YamlSource,
  { errors, warnings }: Document,
  lines: LineCounter,
  schema: z.ZodType,
): Problem[] {
  const found = [...errors, ...warnings];
  const first = found.find(({ code }) => code !== 'DUPLICATE_KEY');
  const told = first ? [first] : found;
  const fields = [...Object.keys(fieldsAt(schema, [])), ...Object.keys(fieldsAt(schema, [0]))];
  return told.map(({ code, message, pos: [offset] }) => {
    const { line, col } = lines.linePos(offset);
    const mistake = yamlMistake(source.text, { code, message, line: line - 1, column: col - 1 }, fields);
    const { what, unexpected, fix } = mistake;
    const place = { line: mistake.line + source.firstLine, column: mistake.column + 1 };
    return { file: source.file, ...place, check: 'yaml', what, unexpected, fix };
  });
}
