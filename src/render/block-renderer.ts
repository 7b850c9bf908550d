import type { MarkdownIt, Token } from 'markdown-it';
import type { JSX } from 'preact';
import type { BlockPart, Component, PlacementTemplate } from '../components/component.ts';
import { EMPTY_HTML, markdownHtml, renderHtml, type SafeHtml } from '../support/html.tsx';
import { closingIndex, dataOf } from '../support/markdown/token.ts';
import type { PlacementData } from './containers.ts';
import { envOf, type PageEnv } from './page-state.ts';

/** Templates of all components, by the type of token they render. */
interface Templates {
  readonly blocks: NonNullable<Component['blocks']>;
  readonly leaves: NonNullable<Component['leaves']>;
  readonly placements: Readonly<Record<string, PlacementTemplate>>;
  readonly parts: ReadonlySet<string>;
}

/** Renders the tokens of a page: components by their templates, everything else by markdown-it. */
export class BlockRenderer {
  readonly #md: MarkdownIt;
  readonly #templates: Templates;

  constructor(md: MarkdownIt, components: readonly Component[]) {
    this.#md = md;
    this.#templates = {
      blocks: Object.assign(
        {},
        ...components.map((component) => component.blocks ?? {}),
      ) as Templates['blocks'],
      leaves: Object.assign(
        {},
        ...components.map((component) => component.leaves ?? {}),
      ) as Templates['leaves'],
      placements: Object.assign(
        {},
        ...components.map((component) => component.placements ?? {}),
      ) as Templates['placements'],
      parts: new Set(components.flatMap((component) => component.parts ?? [])),
    };
    for (const type of Object.keys(this.#templates.leaves)) {
      md.renderer.rules[type] = (tokens, i, _options, env) => {
        const token = tokens[i];
        return token ? this.#leaf(token, envOf(env)) : '';
      };
    }
  }

  render(tokens: readonly Token[], env: PageEnv): SafeHtml {
    return this.#range(tokens, 0, tokens.length, env).content;
  }

  /** Renders a run of tokens; parts of the block around them are handed back instead of written. */
  #range(
    tokens: readonly Token[],
    from: number,
    to: number,
    env: PageEnv,
  ): { content: SafeHtml; parts: BlockPart[] } {
    let out = '';
    const parts: BlockPart[] = [];
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (!token) break;
      const block = token.nesting === 1 ? token.type.slice(0, -'_open'.length) : '';
      if (this.#templates.parts.has(block)) {
        const end = closingIndex(tokens, i);
        const line = this.#lineOf(token, env);
        parts.push({ token, line, content: this.#range(tokens, i + 1, end, env).content });
        i = end;
      } else if (block in this.#templates.blocks) {
        const end = closingIndex(tokens, i);
        out += this.#block(block, tokens, i, end, env);
        i = end;
      } else out += this.#token(tokens, i, env);
    }
    return { content: markdownHtml(out), parts };
  }

  #block(block: string, tokens: readonly Token[], open: number, end: number, env: PageEnv): string {
    const token = tokens[open];
    const template = this.#templates.blocks[block];
    if (!token || !template) return '';
    const inner = this.#range(tokens, open + 1, end, env);
    const line = this.#lineOf(token, env);
    env.state.currentLine = line;
    return toHtml(template({ token, line, ...inner }, env.state));
  }

  #token(tokens: readonly Token[], i: number, env: PageEnv): string {
    const token = tokens[i];
    if (!token || token.hidden) return '';
    if (token.type === 'inline')
      return this.#md.renderer.renderInline(token.children ?? [], this.#md.options, env);
    if (token.type === 'placement') return this.#placement(token, env);
    const rule = this.#md.renderer.rules[token.type];
    const mutable = tokens as Token[];
    if (rule) return rule(mutable, i, this.#md.options, env, this.#md.renderer);
    return this.#md.renderer.renderToken(mutable, i, this.#md.options);
  }

  #leaf(token: Token, env: PageEnv): string {
    const template = this.#templates.leaves[token.type];
    const line = this.#lineOf(token, env);
    return template ? toHtml(template(token, env.state, line)) : '';
  }

  #placement(token: Token, env: PageEnv): string {
    const { name, argument, options } = dataOf<PlacementData>(token);
    const { state } = env;
    const line = this.#lineOf(token, env);
    state.currentLine = line;
    const role = state.guide.roles.get(argument.split(' ')[0] ?? '') ?? state.role;
    const html = this.#templates.placements[name]?.({ role, argument, options, line }, state);
    state.placements.push({ component: name, argument, line, column: 1, shows: html !== undefined });
    return toHtml(html ?? EMPTY_HTML);
  }

  #lineOf(token: Token, env: PageEnv): number {
    return token.map ? env.bodyLine + token.map[0] : env.state.currentLine;
  }
}

function toHtml(result: JSX.Element | SafeHtml): string {
  return typeof result === 'string' ? result : renderHtml(result);
}
