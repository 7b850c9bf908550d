import container from 'markdown-it-container';
import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import type { Component } from '../components/component.ts';
import { keyValue, splitAttributes } from '../support/html-attributes.ts';
import { lineText } from '../support/markdown/indented-body.ts';
import { closingIndex, setData } from '../support/markdown/token.ts';
import { containerNesting } from './container-nesting.ts';
import type { ContainerData } from './diagnostics/container-messages.ts';
import { checkContainers, OPENING } from './diagnostics/containers.ts';

/** What a placement line says: `::: career-graph devops-engineer depth=2`. */
export interface PlacementData {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
}

/** Adds `::: name` in both its forms: containers around other Markdown, and components placed by one line. */
export function containerSyntax(md: MarkdownIt, components: readonly Component[]): void {
  const blocks = new Map(components.flatMap((component) => Object.entries(component.containers ?? {})));
  const placements = new Set(components.flatMap((component) => Object.keys(component.placements ?? {})));
  addPlacements(md, placements);
  md.use(container, 'block', { validate: (params: string) => blocks.has(firstWord(params)) });
  containerNesting(md, (text) => text.startsWith(':::') && blocks.has(firstWord(text.replace(/^:+/, ''))));
  md.core.ruler.after('block', 'containers', (state) => nameContainers(state, blocks));
  md.core.ruler.push('container_diagnostics', (state) => {
    if (!state.inlineMode) checkContainers(state, [...blocks.keys(), ...placements]);
  });
}

/** The name of a container: it ends before a title in brackets, options and an id (`tabs#shell`). */
function firstWord(params: string): string {
  return params.trim().split(/[\s{[#]/, 1)[0] ?? '';
}

/** A placement is whole on its line; a closing `:::` right below it belongs to it. */
function addPlacements(md: MarkdownIt, names: ReadonlySet<string>): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const match = OPENING.exec(lineText(state, startLine, silent) ?? '');
    const name = match?.[2] ?? '';
    if (!match || !names.has(name)) return false;
    if (silent) return true;
    const words = splitAttributes(match[3] ?? '');
    const options = new Map(words.flatMap((word) => [keyValue(word)].filter((pair) => pair !== undefined)));
    const argument = words.filter((word) => keyValue(word) === undefined).join(' ');
    const closed = startLine + 1 < endLine && /^:{3,}[ \t]*$/.test(lineText(state, startLine + 1) ?? '');
    const token = state.push('placement', '', 0);
    token.map = [startLine, startLine + 1];
    setData(token, { name, argument, options } satisfies PlacementData);
    state.line = startLine + (closed ? 2 : 1);
    return true;
  };
  md.block.ruler.before('fence', 'placement', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

/** Gives the plugin's tokens the block type that the component renders. */
function nameContainers(state: StateCore, blocks: ReadonlyMap<string, string>): void {
  const lines = state.src.split('\n');
  state.tokens.forEach((token, i) => {
    if (token.type !== 'container_block_open') return;
    const name = firstWord(token.info);
    const close = state.tokens[closingIndex(state.tokens, i)];
    const block = blocks.get(name) ?? '';
    token.type = `${block}_open`;
    const words = token.info.trim().slice(name.length);
    // `:::tip[Title]` is how Docusaurus writes it.
    token.info = words.replace(/^\[(.*)\]([ \t]*\{[^}]*\})?$/, '$1 $2').trim();
    if (close) close.type = `${block}_close`;
    setData(token, { container: name, closed: isClosed(token, close, lines) } satisfies ContainerData);
  });
}

/** The plugin closes a container at the end of its parent; the markup then is no closing line, or is the opening one. */
function isClosed(open: Token, close: Token | undefined, lines: readonly string[]): boolean {
  if (lines[open.map?.[1] ?? lines.length]?.includes(open.markup) !== true) return false;
  // The plugin takes blanks behind the colons along.
  const markup = close?.markup.trimEnd() ?? '';
  return /^:+$/.test(markup) && markup.length >= open.markup.length;
}
