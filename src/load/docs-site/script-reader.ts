import type * as Node from '@babel/types';
import type { DataPath } from '../../model/content.ts';
import type { Position } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import { exportedNode, isNamed, keyOf, namesOf, openProgram, type Scope } from './script-names.ts';
import { listOf } from './values.ts';

/** Calls and values within values that are followed; settings need a few. */
const MAX_DEPTH = 40;
/** Values that are read at most: a few lines can name each other more often than there are atoms. */
const MAX_VALUES = 50_000;
/** Characters of a text that is put together from others. */
const MAX_TEXT = 10_000;

/** A call whose arguments are known: `starlight({ title: 'X' })` → `{ call: 'starlight', with: [{ title: 'X' }] }`. */
export interface Call {
  readonly call: string;
  readonly with: readonly unknown[];
}

/** One read of a program. Values of an expression need a case for each kind of it, hence the long switch. */
export class ScriptReader {
  readonly #readImport: (path: string) => string | undefined;
  readonly #places: Map<string, Position>;
  #values = 0;

  constructor(readImport: (path: string) => string | undefined, places: Map<string, Position>) {
    this.#readImport = readImport;
    this.#places = places;
  }

  /** What a program exports by default, as far as it is written down. Throws where it is no program. */
  exported(text: string): unknown {
    const { body, scope } = openProgram(text, true);
    const node = exportedNode(body, 'default');
    return node && this.#value(node, scope, [], 0);
  }

  #value(node: Node.Node, scope: Scope, path: DataPath, depth: number): unknown {
    if (depth > MAX_DEPTH || ++this.#values > MAX_VALUES) return undefined;
    if (scope.isMain) this.#remember(path, node);
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return node.value;
      case 'NullLiteral':
        return null;
      case 'TemplateLiteral':
        return this.#template(node, scope, depth);
      case 'BinaryExpression':
        return this.#joined(node, scope, depth);
      case 'ArrayExpression':
        return this.#list(node, scope, path, depth);
      case 'ObjectExpression':
        return this.#record(node, scope, path, depth);
      case 'Identifier':
        return this.#named(node.name, scope, path, depth);
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
      case 'AwaitExpression':
        return 'expression' in node
          ? this.#value(node.expression, scope, path, depth + 1)
          : this.#value(node.argument, scope, path, depth + 1);
      case 'CallExpression':
        return this.#call(node, scope, path, depth);
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        return this.#returned(node, scope, path, depth);
      default:
        return undefined;
    }
  }

  #remember(path: DataPath, node: Node.Node): void {
    const key = JSON.stringify(path);
    if (node.loc && !this.#places.has(key)) {
      this.#places.set(key, { line: node.loc.start.line, column: node.loc.start.column + 1 });
    }
  }

  #template(node: Node.TemplateLiteral, scope: Scope, depth: number): string | undefined {
    const parts = node.expressions.map((part) => this.#value(part, scope, [], depth + 1));
    if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return undefined;
    const text = node.quasis.map((quasi, i) => (quasi.value.cooked ?? '') + String(parts[i] ?? '')).join('');
    return text.length > MAX_TEXT ? undefined : text;
  }

  #joined(node: Node.BinaryExpression, scope: Scope, depth: number): string | undefined {
    const [left, right] = [node.left, node.right].map((side) => this.#value(side, scope, [], depth + 1));
    const isText = typeof left === 'string' && typeof right === 'string';
    const isShort = isText && left.length + right.length <= MAX_TEXT;
    return node.operator === '+' && isShort ? left + right : undefined;
  }

  #list(node: Node.ArrayExpression, scope: Scope, path: DataPath, depth: number): unknown[] {
    const list: unknown[] = [];
    for (const element of node.elements) {
      if (!element) continue;
      if (element.type === 'SpreadElement') {
        const more = this.#value(element.argument, scope, path, depth + 1);
        list.push(...listOf(more));
      } else list.push(this.#value(element, scope, [...path, list.length], depth + 1));
    }
    return list;
  }

  #record(node: Node.ObjectExpression, scope: Scope, path: DataPath, depth: number): unknown {
    const entries: [string, unknown][] = [];
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') {
        const more = this.#value(property.argument, scope, path, depth + 1);
        if (isRecord(more)) entries.push(...Object.entries(more));
        continue;
      }
      const name = keyOf(property);
      if (name === undefined) continue;
      const value = property.type === 'ObjectMethod' ? property.body : property.value;
      entries.push([name, this.#value(value, scope, [...path, name], depth + 1)]);
    }
    // Keys come from a stranger: `__proto__` is one like any other.
    return Object.fromEntries(entries);
  }

  #named(name: string, scope: Scope, path: DataPath, depth: number): unknown {
    const known = scope.names.get(name);
    if (known) return this.#value(known, scope, path, depth + 1);
    const imported = scope.imports.get(name);
    return imported && this.#imported(imported.from, imported.name, depth);
  }

  /** A value of a file that lies beside this one. */
  #imported(from: string, name: string, depth: number): unknown {
    const text = /^\.\.?\//.test(from) ? this.#readImport(from) : undefined;
    if (text === undefined) return undefined;
    if (/\.json$/i.test(from)) return jsonOf(text);
    const { body, scope } = openProgram(text, false);
    const node = exportedNode(body, name) ?? scope.names.get(name);
    return node && this.#value(node, scope, [], depth + 1);
  }

  #call(node: Node.CallExpression, scope: Scope, path: DataPath, depth: number): unknown {
    const { callee } = node;
    const [first] = node.arguments;
    if (callee.type === 'MemberExpression' && isNamed(callee.object, 'require') && first) {
      return this.#value(first, scope, path, depth + 1);
    }
    if (callee.type !== 'Identifier') return undefined;
    if (callee.name === 'require' && first?.type === 'StringLiteral') {
      return this.#imported(first.value, 'default', depth) ?? first.value;
    }
    // `defineConfig({…})`, `withMermaid({…})`: what is handed in is what it is about.
    if (/^(define|with)[A-Z]/.test(callee.name) && first) return this.#value(first, scope, path, depth + 1);
    if (node.arguments.length === 0) return this.#named(callee.name, scope, path, depth + 1);
    const values = node.arguments.map((argument, i) =>
      this.#value(argument, scope, [...path, 'with', i], depth + 1),
    );
    return { call: callee.name, with: values } satisfies Call;
  }

  /** What a function gives that does nothing else. */
  #returned(
    node: Node.ArrowFunctionExpression | Node.FunctionDeclaration | Node.FunctionExpression,
    scope: Scope,
    path: DataPath,
    depth: number,
  ): unknown {
    if (node.body.type !== 'BlockStatement') return this.#value(node.body, scope, path, depth + 1);
    const last = node.body.body.at(-1);
    if (last?.type !== 'ReturnStatement' || !last.argument) return undefined;
    const names = new Map([...scope.names, ...namesOf(node.body.body)]);
    return this.#value(last.argument, { ...scope, names }, path, depth + 1);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
