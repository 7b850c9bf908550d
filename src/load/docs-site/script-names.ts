import { createRequire } from 'node:module';
import type * as Parser from '@babel/parser';
import type * as Node from '@babel/types';

const require = createRequire(import.meta.url);

/** Names of one file: constants, functions that return one value, and what it imports. */
export interface Scope {
  readonly names: ReadonlyMap<string, Node.Node>;
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
  /** Whether positions in it are those of the file that was asked for. */
  readonly isMain: boolean;
}

/** Parses a program in JavaScript or TypeScript. Throws where it is none. */
export function openProgram(
  text: string,
  isMain: boolean,
): { readonly body: Node.Statement[]; readonly scope: Scope } {
  // Loading the parser takes a twentieth of a second: only sites of a few other tools need it.
  const { parse } = require('@babel/parser') as typeof Parser;
  const { program } = parse(text, {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    plugins: ['typescript'],
  });
  const { body } = program;
  return { body, scope: { names: namesOf(body), imports: importsOf(body), isMain } };
}

/** What statements give a name: `const a = …`, `function a() {…}`, with or without `export`. */
export function namesOf(body: readonly Node.Statement[]): ReadonlyMap<string, Node.Node> {
  const names = new Map<string, Node.Node>();
  for (const statement of body) {
    const own = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (own?.type === 'FunctionDeclaration' && own.id) names.set(own.id.name, own);
    if (own?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of own.declarations) {
      if (id.type === 'Identifier' && init) names.set(id.name, init);
    }
  }
  return names;
}

function importsOf(body: readonly Node.Statement[]): Scope['imports'] {
  const imports = new Map<string, { from: string; name: string }>();
  for (const statement of body) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const specifier of statement.specifiers) {
      const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default';
      imports.set(specifier.local.name, { from: statement.source.value, name });
    }
  }
  return imports;
}

/** `export default …`, `export const name = …`, `module.exports = …` */
export function exportedNode(body: readonly Node.Statement[], name: string): Node.Node | undefined {
  if (name !== 'default') return undefined;
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return statement.declaration;
    const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (expression?.type !== 'AssignmentExpression') continue;
    const { left } = expression;
    if (left.type === 'MemberExpression' && isNamed(left.object, 'module')) return expression.right;
  }
  return undefined;
}

/** The name of a property; undefined for one that is worked out. */
export function keyOf({ key, computed }: Node.ObjectProperty | Node.ObjectMethod): string | undefined {
  if (key.type === 'StringLiteral') return key.value;
  if (key.type === 'NumericLiteral') return String(key.value);
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

function nameOf(node: Node.Identifier | Node.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

/** True for a mere name. */
export function isNamed(node: Node.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
