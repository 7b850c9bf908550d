import container from 'markdown-it-container';
import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import type { Component } from '../components/component.ts';
import { keyValue, splitAttributes } from '../support/html-attributes.ts';
import { lineText } from '../support/markdown/indented-body.ts';
import { closingIndex, setData } from '../support/markdown/token.ts';
import { nearest } from '../support/nearest.ts';
import { envOf } from './page-state.ts';

/** A line that opens a container or places a component: `::: tip Title`, `::: skills`. */
const OPENING = /^(:{3,})[ \t]*([A-Za-z][\w.-]*)(?:[ \t]+(.*?))?[ \t]*$/;

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
  md.core.ruler.after('block', 'containers', (state) => nameContainers(state, blocks));
  md.core.ruler.push('stray_containers', (state) => reportStrays(state, [...blocks.keys(), ...placements]));
}

function firstWord(params: string): string {
  return params.trim().split(/[\s{]/, 1)[0] ?? '';
}

/** A placement is whole on its line; a closing `:::` right below it belongs to it. */
function addPlacements(md: MarkdownIt, names: ReadonlySet<string>): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const match = OPENING.exec(lineText(state, startLine) ?? '');
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
  state.tokens.forEach((token, i) => {
    if (token.type !== 'container_block_open') return;
    const name = firstWord(token.info);
    const close = state.tokens[closingIndex(state.tokens, i)];
    const block = blocks.get(name) ?? '';
    token.type = `${block}_open`;
    token.info = token.info.trim().slice(name.length).trim();
    setData(token, { container: name });
    if (!close) return;
    close.type = `${block}_close`;
    if (!isClosed(token, close)) reportUnclosed(state, token, name);
  });
}

/** The plugin closes a container at the end of its parent; the markup then is no closing line. */
function isClosed(open: Token, close: Token): boolean {
  return /^:+$/.test(close.markup) && close.markup.length >= open.markup.length;
}

function reportUnclosed(state: StateCore, token: Token, name: string): void {
  const { state: page, bodyLine } = envOf(state.env);
  page.report({
    check: 'syntax',
    line: bodyLine + (token.map?.[0] ?? 0),
    column: 1,
    what: 'this container is never closed',
    unexpected: `Unexpected end of the text around it, expected a line \`${token.markup}\` after \`${token.markup} ${name}\``,
    fix: `add a line \`${token.markup}\` where it ends; one that holds others needs more colons than they have.`,
  });
}

/** Text that looks like a container but is none: a misspelt name, a closing line without an opening one. */
function reportStrays(state: StateCore, names: readonly string[]): void {
  const { state: page, bodyLine } = envOf(state.env);
  // A misspelt opening line has its closing line too, which is then no second mistake.
  let unknownOpen = 0;
  for (const token of state.tokens) {
    if (token.type !== 'inline' || !token.content.includes(':::')) continue;
    token.content.split('\n').forEach((line, i) => {
      const position = { line: bodyLine + (token.map?.[0] ?? 0) + i, column: 1, check: 'syntax' };
      const name = OPENING.exec(line.trim())?.[2];
      const closes = /^:{3,}$/.test(line.trim());
      if (closes && unknownOpen > 0) unknownOpen--;
      else if (closes) page.report({ ...position, ...STRAY_CLOSE });
      // A dotted name is another tool's (`::: package.module`).
      else if (name !== undefined && !name.includes('.')) {
        unknownOpen++;
        page.report({ ...position, ...unknownName(name, names) });
      }
    });
  }
}

const STRAY_CLOSE = {
  what: 'this line closes a container that is not open',
  unexpected: 'Unexpected `:::`, expected text',
  fix: 'take it out, or write the outer container with more colons (`::::`) than the one inside it.',
};

function unknownName(
  name: string,
  names: readonly string[],
): { what: string; unexpected: string; fix: string } {
  const suggestion = nearest(name, names);
  return {
    what: 'there is no container of this name',
    unexpected: `Unexpected \`${name}\`, expected ${suggestion ? `\`${suggestion}\`` : 'a name that the contributor guide lists'}`,
    fix: suggestion ? `write \`::: ${suggestion}\`.` : 'look the name up in the contributor guide.',
  };
}
