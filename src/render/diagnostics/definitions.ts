import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { writtenAt } from '../../model/line-origin.ts';
import { envOf, type PageEnv } from '../page-state.ts';
import { code, lineName } from './words.ts';

/** A line `[label]: address`. */
interface Definition {
  readonly label: string;
  /** Line in the text that is parsed, from 0. */
  readonly index: number;
  /** The definition as it is written. */
  readonly text: string;
}

/** Of the text that is parsed; markdown-it takes the tokens of definitions out before others see them. */
const names = new WeakMap<Env, readonly string[]>();

/** Names, as written, that a page gives to addresses; known once its blocks are parsed. */
export function addressNames(env: Env): readonly string[] {
  return names.get(env) ?? [];
}

/** Collects the definitions of links, and says which are given twice or used by nothing. */
export function referenceDefinitions(md: MarkdownIt): void {
  md.core.ruler.after('block', 'reference_definitions', (state: StateCore) => {
    if (state.inlineMode) return;
    const env = envOf(state.env);
    const found = state.tokens.flatMap((token) => definitionOf(env, token));
    names.set(
      state.env,
      found.map(({ text }) => nameOf(text).slice(1, -2)),
    );
    const first = new Map<string, Definition>();
    const used = found.length > 0 ? usedLabels(md, env) : new Set<string>();
    for (const definition of found) {
      const earlier = first.get(definition.label);
      if (!earlier) first.set(definition.label, definition);
      else if (addressOf(earlier) !== addressOf(definition)) reportSecond(env, definition, earlier);
      if (!earlier && !used.has(definition.label)) reportUnused(env, definition);
    }
  });
}

function definitionOf(env: PageEnv, token: Token): Definition[] {
  if (token.type !== 'reference_definition' || !token.map) return [];
  const { label } = token.meta as { label: string };
  const [from, to] = token.map;
  const lines = env.lines.slice(from, to).map((line) => line.replace(/^[\s>]+/, '').trimEnd());
  const text = lines.join(' ');
  // `[//]: # (words)` is a comment to those who know no other.
  if (/\]:\s*(?:#|<#?>)(?:\s|$)/.test(text)) return [];
  return [{ label, index: from, text }];
}

/** Labels, as markdown-it compares them, of everything in brackets that is not itself a definition. */
function usedLabels(md: MarkdownIt, env: PageEnv): Set<string> {
  const text = env.lines.join('\n').replace(/^[ >\t]*\[[^[\]\n]{1,200}\]:/gm, '');
  const labels = new Set<string>();
  for (const [, label = ''] of text.matchAll(/\[([^[\]]{1,200})\]/g)) {
    labels.add(md.utils.normalizeReference(label.replace(/\n[ >\t]*/g, ' ')));
  }
  return labels;
}

function reportSecond(env: PageEnv, { index, text }: Definition, first: Definition): void {
  const name = code(nameOf(text));
  env.state.report({
    check: 'link-names',
    ...place(env, index),
    what: 'two addresses have the same name',
    unexpected: `Unexpected second ${name} (the first is in ${lineName(env.state, env.bodyLine + first.index)}), expected each name once`,
    fix: 'give one of them another name, here and where the text refers to it; only the last is used.',
  });
}

/** Those of an included file may be for other pages. */
function reportUnused(env: PageEnv, { index, text }: Definition): void {
  const { file } = env.state.page;
  const at = place(env, index);
  if (file && writtenAt(file, at).path !== file.path) return;
  env.state.report({
    check: 'link-names',
    ...at,
    what: 'nothing refers to this address',
    unexpected: `Unexpected ${code(nameOf(text))}, expected a link to it in the text`,
    fix: 'compare the spelling, or take the line out.',
    advice: true,
  });
}

/** `[label]: address` → `[label]:` */
function nameOf(text: string): string {
  return text.slice(0, text.indexOf(']:') + 2);
}

/** What is behind the name; a slash at its end leads nowhere else. */
function addressOf({ text }: Definition): string {
  return text.slice(nameOf(text).length).trim().replace(/\/$/, '');
}

function place(env: PageEnv, index: number): { readonly line: number; readonly column: number } {
  return { line: env.bodyLine + index, column: Math.max((env.lines[index] ?? '').indexOf('['), 0) + 1 };
}
