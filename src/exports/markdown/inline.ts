import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { isSilent, plainText, type Conversion } from './conversion.ts';

/** Nodes of one line of text → Markdown in one paragraph; line breaks become spaces but for `<br>`. */
export function inlineOf(nodes: readonly ChildNode[], conversion: Conversion): string {
  return tidy(nodes.map((node) => inlineNode(node, conversion)).join(''));
}

/** The same, for where a line cannot be broken: a heading, a cell of a table, a label. */
export function lineOf(nodes: readonly ChildNode[], conversion: Conversion): string {
  return inlineOf(nodes, conversion).replace(/\\?\n/g, ' ');
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

function inlineNode(node: ChildNode, conversion: Conversion): string {
  if (isText(node)) return escapeText(node.data.replace(/\s+/g, ' '));
  if (!isTag(node) || isSilent(node)) return '';
  const tex = node.attribs['data-tex'];
  if (tex !== undefined) return `$${tex.replace(/\s+/g, ' ')}$`;
  const inner = (): string => node.children.map((child) => inlineNode(child, conversion)).join('');
  switch (node.name) {
    case 'br':
      return '\\\n';
    case 'strong':
    case 'b':
      return marked('**', inner());
    case 'em':
    case 'i':
      return marked('*', inner());
    case 'del':
    case 's':
      return marked('~~', inner());
    case 'code':
    case 'kbd':
    case 'samp':
      return codeSpan(plainText(node.children));
    case 'a':
      return link(node, inner(), conversion);
    case 'img':
      return image(node, conversion);
    case 'input':
      return checkbox(node);
    case 'small':
      return isInCell(node) ? ` (${inner().trim()})` : inner();
    default:
      return BLOCKS_IN_LINES.has(node.name) ? ` ${inner()} ` : inner();
  }
}

/** What stands small in a cell of a table stands below its figure, on a line of its own. */
function isInCell({ parent }: Element): boolean {
  return parent !== null && isTag(parent) && (parent.name === 'td' || parent.name === 'th');
}

/** Elements whose text must not run into that beside it where they stand in one line, as in a cell of a table. */
const BLOCKS_IN_LINES = new Set([
  'p',
  'div',
  'li',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'summary',
  'pre',
  'tr',
  'td',
]);

/** Marks around words, never around the spaces beside them, where they would not be marks. */
function marked(mark: string, inner: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  return words === '' ? inner : `${before}${mark}${words}${mark}${after}`;
}

function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.trim() === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const space = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return fence + space + line + space + fence;
}

/** How many backticks follow each other at most. */
export function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** A link into the same page leads nowhere in the text: only its words stay. */
function link({ attribs: { href = '' } }: Element, words: string, conversion: Conversion): string {
  if (href === '' || href.startsWith('#') || words.trim() === '') return words;
  return `[${words.trim()}](${destination(conversion.link(href))})`;
}

function image({ attribs: { src = '', alt = '' } }: Element, conversion: Conversion): string {
  return src === '' ? escapeText(alt) : `![${escapeText(alt)}](${destination(conversion.link(src))})`;
}

function destination(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}

function checkbox({ attribs }: Element): string {
  if (attribs['type'] !== 'checkbox') return '';
  return attribs['checked'] === undefined ? '[ ] ' : '[x] ';
}

/** What a text may not be taken for: marks, links, HTML, entities. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<]|~~|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)/g, (found) => `\\${found}`)
    .replace(/\u00A0/g, ' ');
}

/** A paragraph whose lines cannot be taken for headings, lists or quotations. */
export function paragraph(text: string): string {
  return text
    .replace(/^(?:#{1,6}|[+>-]|=+|-{3,}|\|)(?=\s|$)/gm, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}
