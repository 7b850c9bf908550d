import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { DataPath, Located } from '../model/content.ts';
import type { Position, Problem } from '../model/problem.ts';
import { schemaProblems } from './schema-problem.ts';
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
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const problems = broken.map((error) => ({
      ...positionAt(source, lines, error.pos[0]),
      file: source.file,
      check: 'yaml',
      what: 'this is not valid YAML',
      ...yamlWords(error.code, error.message, lineAt(source, lines, error.pos[0])),
    }));
    return { ok: false, problems };
  }
  const data = toData(document);
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
    return document.toJS({ maxAliasCount: 0 }) ?? {};
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

/** What the parser means, for somebody who has never heard of its terms. */
function yamlWords(code: string, message: string, line: string): { unexpected: string; fix: string } {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /nested mappings/i.test(message)) {
    return {
      unexpected: 'Unexpected second colon on the line, expected text without `: ` in it',
      fix: `put the text in quotes: \`${inQuotes(line)}\`.`,
    };
  }
  if (code === 'DUPLICATE_KEY') {
    return {
      unexpected: 'Unexpected field that is there already, expected each name once',
      fix: 'take one of the two out.',
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return { unexpected: 'Unexpected tab, expected spaces', fix: 'indent with spaces.' };
  }
  return {
    unexpected: `Unexpected text: ${firstSentence(message)}`,
    fix: 'compare indentation, colons and quotes with a file that works.',
  };
}

/** `title: Guide: the second` → `title: 'Guide: the second'`. */
function inQuotes(line: string): string {
  const [, field = 'summary: ', text = 'Tools: a short list'] =
    /^\s*(?:- )?([\w-]+:\s+)(.+?)\s*$/.exec(line) ?? [];
  return `${field}'${text.replaceAll("'", "''")}'`;
}

function lineAt({ text }: YamlSource, lines: LineCounter, offset: number): string {
  return text.split('\n')[lines.linePos(offset).line - 1] ?? '';
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]\s*$/, '');
}
