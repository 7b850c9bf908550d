import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import type { Component, HighlightedCode } from '../components/component.ts';
import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import { escapeHtml, markdownHtml, type SafeHtml } from '../support/html.tsx';
import { attributeLists } from './attribute-lists.ts';
import { headingBlocks } from './blocks/headings.ts';
import { indentedText } from './blocks/indented-text.ts';
import { intentLists } from './blocks/list.ts';
import { linkDefinitions } from './blocks/link-definitions.ts';
import { paragraphs } from './blocks/paragraph.ts';
import { tables } from './blocks/table.ts';
import { tightItems } from './blocks/tight-items.ts';
import { BlockRenderer } from './block-renderer.ts';
import { NO_TEXT, type CollectedState } from './collected-state.ts';
import { containerSyntax } from './containers.ts';
import { syntaxDiagnostics } from './diagnostics/index.ts';
import { fenceDiagnostics } from './fence-diagnostics.ts';
import { fences } from './fence.ts';
import { headingRules, plainText } from './headings.ts';
import { highlight } from './highlight.ts';
import { nearestLanguage } from './languages.ts';
import { htmlRules } from './html-rules.ts';
import { inlineMarks } from './inline/index.ts';
import { lastAddresses } from './last-addresses.ts';
import { linkRules } from './links.ts';
import { openingOf } from './opening.ts';
import { envOf, PageState, type PageEnv, type RenderServices } from './page-state.ts';
import { pictureWords } from './picture-words.ts';

/** A page's Markdown as HTML, with slots where its diagrams will stand, and what checks need to know of it. */
export interface RenderedMarkdown {
  readonly html: SafeHtml;
  readonly outline: Outline;
  /** What the page begins with, in plain words: a description where its author gives none. */
  readonly opening: string;
  readonly state: PageState;
}

/** Code and the name of its language → its lines in colours. */
type Highlight = (code: string, language: string) => HighlightedCode;

/** Markdown of one page → HTML. Assembled once from the list of components; holds no state of any page. */
export class MarkdownRenderer {
  readonly #md: MarkdownIt;
  readonly #blocks: BlockRenderer;
  readonly #highlight: Highlight;

  /** @param colour how code gets its colours; a check, at which nobody looks, has another than a page */
  constructor(components: readonly Component[], colour: Highlight = highlight) {
    this.#highlight = colour;
    this.#md = createMarkdownIt({ html: true });
    fences(this.#md);
    paragraphs(this.#md);
    fenceDiagnostics(this.#md);
    intentLists(this.#md);
    indentedText(this.#md);
    headingBlocks(this.#md);
    linkDefinitions(this.#md);
    tables(this.#md);
    htmlRules(this.#md);
    containerSyntax(this.#md, components);
    attributeLists(this.#md);
    inlineMarks(this.#md);
    headingRules(this.#md);
    lastAddresses(this.#md);
    linkRules(this.#md);
    // Last, so that their rules see attributes and addresses in their final form.
    for (const component of components) component.markdown?.(this.#md);
    pictureWords(this.#md);
    tightItems(this.#md);
    syntaxDiagnostics(this.#md);
    headingAnchors(this.#md);
    scrollingTables(this.#md);
    this.#blocks = new BlockRenderer(this.#md, components);
  }

  /**
   * State for a page, also for one that has no Markdown of its own and only shows components.
   *
   * @param collected what the page had collected when its Markdown was rendered, if it was
   */
  newState(guide: Guide, page: Page, today: string, collected?: CollectedState): PageState {
    const services: RenderServices = {
      highlight: this.#highlight,
      nearestLanguage,
      inline: (markdown, line, state) => this.#inline(markdown, line, state),
    };
    return new PageState(guide, page, today, services, collected);
  }

  /** Renders Markdown into a page's state. `bodyLine`: the line of the file on which it starts. */
  render(markdown: string, bodyLine: number, state: PageState): RenderedMarkdown {
    const lines = markdown.split('\n');
    const env: PageEnv = { state, bodyLine, lines };
    state.text = { lines, bodyLine };
    const tokens = this.#md.parse(markdown, env);
    state.references = env.references;
    const html = this.#blocks.render(tokens, env);
    const opening = state.page.description === '' ? openingOf(tokens, state.language) : '';
    // Nothing more is reported, but the state stays in memory until its page is laid out.
    state.text = NO_TEXT;
    return { html, outline: state.outline(html), opening, state };
  }

  #inline(markdown: string, bodyLine: number, state: PageState): SafeHtml {
    const { references, text } = state;
    // As far to the right as it stands in the page, so that a report leads there.
    const column = text.lines[bodyLine - text.bodyLine]?.indexOf(markdown) ?? -1;
    const lines = (' '.repeat(Math.max(column, 0)) + markdown).split('\n');
    const env: PageEnv = { state, bodyLine, lines, references: references ?? {} };
    const tokens = this.#md.parseInline(markdown, env);
    return markdownHtml(this.#md.renderer.render(tokens, this.#md.options, env));
  }
}

/**
 * Behind each heading a link to it; page furniture, so it is marked as such. It stands beside the heading in a box, not
 * in it: screen readers list headings by all that is in them.
 */
function headingAnchors(md: MarkdownIt): void {
  md.renderer.rules['heading_open'] = (tokens, i, options, _env, self) =>
    `<div data-heading="${tokens[i]?.tag.slice(1)}">${self.renderToken(tokens, i, options)}`;
  md.renderer.rules['heading_close'] = (tokens, i, options, env, self) => {
    // A heading is always three tokens: open, inline, close.
    const id = String(tokens[i - 2]?.attrGet('id') ?? '');
    const { linkToSection } = envOf(env).state.words.common;
    // Of a picture without words, the id says at least which section.
    const label = linkToSection({ section: plainText(tokens[i - 1]) || id });
    const attributes = `href="${escapeHtml(`#${id}`)}" aria-label="${escapeHtml(label)}"`;
    const anchor = `<a ${attributes} data-ui>#</a>`;
    return `${self.renderToken(tokens, i, options).trimEnd()} ${anchor}</div>\n`;
  };
}

/** A wide table scrolls in a box of its own; the box can be reached by keyboard. */
function scrollingTables(md: MarkdownIt): void {
  md.renderer.rules['table_open'] = (tokens, i, options, env, self) => {
    const columns = headerCells(tokens, i).map(plainText).filter(Boolean).join(', ');
    const { table, tableOf } = envOf(env).state.words.common;
    const label = columns === '' ? table : tableOf({ columns });
    const box = `<div class="scroll-box" tabindex="0" role="group" aria-label="${escapeHtml(label)}">`;
    return box + self.renderToken(tokens, i, options);
  };
  md.renderer.rules['table_close'] = (tokens, i, options, _env, self) =>
    `${self.renderToken(tokens, i, options)}</div>\n`;
}

/** The texts in the head of the table that opens at `open`. */
function headerCells(tokens: readonly Token[], open: number): Token[] {
  const cells: Token[] = [];
  for (let i = open; i < tokens.length && tokens[i]?.type !== 'thead_close'; i++) {
    const token = tokens[i];
    if (token?.type === 'inline') cells.push(token);
  }
  return cells;
}
