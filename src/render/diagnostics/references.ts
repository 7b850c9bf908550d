import type { StateCore, Token } from 'markdown-it';
import type { SyntaxProblem } from '../../model/outline.ts';
import { nearest } from '../../support/nearest.ts';
import { envOf, type PageEnv } from '../page-state.ts';
import { addressNames } from './definitions.ts';
import { code } from './words.ts';

/** Names among which a similar one is looked for; a page of more is a list of links. */
const MOST_NAMES = 300;

/** Labels that are not found as they are, since they hold entities or such; looking for each takes its time. */
const MOST_MISSED = 20;

/** Stands for what is no text: code, a picture, the tags of a link. */
const NO_TEXT = '\u0001';
const REFERENCE = /(?<![\p{L}\p{N}_)\]\\[])\[([^[\]]{2,200})\]\[([^[\]\n]{0,200})\]/gu;

/** Says where a text refers to an address that nobody defined. The brackets stay in the text. */
export function checkReferences(state: StateCore, token: Token, map: readonly [number, number]): void {
  if (token.type !== 'inline' || !token.content.includes('][')) return;
  const env = envOf(state.env);
  const { text, code: passed } = flatten(token.children ?? []);
  const finder = new Finder(env, map);
  for (const { index, 1: words = '', 2: label = '' } of text.matchAll(REFERENCE)) {
    const inTemplate = /\{[{%][^}]*$/.test(text.slice(Math.max(index - 200, 0), index));
    if (inTemplate || !isReference(words, label)) continue;
    while ((passed[0]?.at ?? index) < index) finder.find(passed.shift()?.content ?? '');
    const end = label === '' ? `${words}][]` : `][${label}]`;
    const found = finder.find(end);
    if (!found) continue;
    const source = env.lines[found.line] ?? '';
    const close = found.column + end.indexOf('][');
    const open = source.lastIndexOf('[', close);
    // A bracket behind a backslash is meant as text.
    if ([open, close].some((at) => source.charAt(at - 1) === '\\')) continue;
    const start = label === '' ? open + 1 : close + 2;
    reportUndefined(state, label || words, { line: env.bodyLine + found.line, column: start + 1 });
  }
}

/** The text of a paragraph, and what stands in it as code, each with its place in that text. */
function flatten(children: readonly Token[]): {
  readonly text: string;
  readonly code: { readonly at: number; readonly content: string }[];
} {
  let text = '';
  const found: { readonly at: number; readonly content: string }[] = [];
  for (const child of children) {
    if (child.type === 'code_inline') found.push({ at: text.length, content: child.content });
    text += child.type === 'text' ? child.content : child.type === 'softbreak' ? '\n' : NO_TEXT;
  }
  return { text, code: found };
}

/** Finds one text after another in some lines of a page. */
class Finder {
  readonly #env: PageEnv;
  readonly #end: number;
  #line: number;
  #column = 0;
  #missed = 0;

  constructor(env: PageEnv, [from, to]: readonly [number, number]) {
    this.#env = env;
    this.#line = from;
    this.#end = Math.max(to, from + 1);
  }

  /** The next occurrence, counted from 0; the search goes on behind it. */
  find(text: string): { readonly line: number; readonly column: number } | undefined {
    for (let line = this.#line; line < this.#end && this.#missed < MOST_MISSED; line++) {
      const start = line === this.#line ? this.#column : 0;
      const column = (this.#env.lines[line] ?? '').indexOf(text, start);
      if (column === -1) continue;
      this.#line = line;
      this.#column = column + text.length;
      return { line, column };
    }
    this.#missed++;
    return undefined;
  }
}

/** Whether brackets behind brackets can be a link: not `[a-z][0-9]`, `[1][2]`, nor another tool's `[Name][pkg.Name]`. */
function isReference(words: string, label: string): boolean {
  const name = label || words;
  if (name.includes(NO_TEXT) || /^\^|\{\{|\{%/.test(name) || words.startsWith('^')) return false;
  if (/^[\w-]+(?:(?:\.|::)[\w-]+)+(?:\(\))?$/.test(name)) return false;
  const isCharacters = (part: string): boolean => /^(?:.-.)+$|^[\d\s,.:;+*/-]*$|^\\/.test(part);
  return words.trim().length > 1 && !(isCharacters(words) && (label === '' || isCharacters(label)));
}

function reportUndefined(
  state: StateCore,
  label: string,
  at: { readonly line: number; readonly column: number },
): void {
  const { state: page } = envOf(state.env);
  const names = addressNames(state.env);
  const near = names.length > MOST_NAMES ? undefined : nearest(label, names);
  // Somebody's existing site may get addresses from a plugin, by names of headings or for all pages at once.
  const mayBeElsewhere = !page.guide.content.strict && near === undefined;
  if (mayBeElsewhere && /^[\w-]*[-_][\w-]*$/.test(label)) return;
  const advice = mayBeElsewhere && names.length === 0 ? ({ advice: true } as const) : {};
  page.report({ check: 'link-names', ...at, ...undefinedWords(label, near), ...advice });
}

type Words = Pick<SyntaxProblem, 'what' | 'unexpected' | 'fix'>;

function undefinedWords(label: string, near: string | undefined): Words {
  const what = 'this link has no address';
  const found = code(`[${label}]`);
  return near === undefined
    ? {
        what,
        unexpected: `Unexpected ${found}, expected a name that the page gives to an address`,
        fix: `add a line ${code(`[${label}]: address`)}; or write \`\\[\` if the brackets are text.`,
      }
    : {
        what,
        unexpected: `Unexpected ${found}, expected ${code(`[${near}]`)}`,
        fix: `write ${code(`[${near}]`)}.`,
      };
}
