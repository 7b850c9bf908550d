import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import { expect, test } from 'vitest';

/** Where templates and what they show are made. */
const FOLDERS = [
  'layouts',
  'src/components',
  'src/editions',
  'src/exports',
  'src/gallery',
  'src/render',
  'src/search',
];

/** Attributes, of elements and of our templates, that readers see or hear. */
const SPOKEN = new Set(['aria-label', 'alt', 'heading', 'label', 'none', 'placeholder', 'term', 'title']);

/** Not words of a language, wherever they stand. */
const NAMES = new Set(['CSV', 'JSON']);

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /(?<!\.test)\.tsx$/.test(name) && !name.includes('/examples/')),
);

test.each(files)('%s holds no words of a language: they are in src/words', (file) => {
  expect(wordsIn(parseAst(readFileSync(file, 'utf8'), { lang: 'tsx' }))).toEqual([]);
});

test('words are found in text, in attributes and in what a template chooses between', () => {
  const source =
    'const a = <p title="One" class="Two">Three {b ? `Four ${c}` : "Five"} {d("Six")} <i alt={"Seven"} /></p>;';
  expect(wordsIn(parseAst(source, { lang: 'tsx' }))).toEqual(['One', 'Three', 'Four', 'Five', 'Seven']);
});

/** Texts in a syntax tree that a reader would see or hear. */
function wordsIn(tree: unknown): readonly string[] {
  const found: string[] = [];
  const say = (text: unknown): void => {
    const words = typeof text === 'string' ? text.trim() : '';
    if (/\p{L}{2}/u.test(words) && !NAMES.has(words)) found.push(words);
  };
  const walk = (value: unknown, isShown: boolean): void => {
    if (Array.isArray(value)) for (const one of value as readonly unknown[]) walk(one, isShown);
    if (!isNode(value)) return;
    if (value.type === 'JSXText') say(value['value']);
    if (isShown && value.type === 'Literal') say(value['value']);
    if (isShown && value.type === 'TemplateElement') say((value['value'] as { cooked?: string }).cooked);
    for (const [field, child] of Object.entries(value)) walk(child, showsChild(value, field, isShown));
  };
  walk(tree, false);
  return found;
}

/** Whether what stands in a field of a node is shown: content of an element, or a spoken attribute. */
function showsChild(node: Node, field: string, isShown: boolean): boolean {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return field === 'children';
  if (node.type === 'JSXAttribute')
    return field === 'value' && SPOKEN.has(String((node['name'] as Node)['name']));
  // What a function is given or compared with is not what it shows.
  if (node.type === 'CallExpression' || node.type === 'BinaryExpression') return false;
  if (node.type === 'ConditionalExpression' && field === 'test') return false;
  return isShown && node.type !== 'MemberExpression' && node.type !== 'JSXOpeningElement';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
