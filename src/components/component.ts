import type { JSX } from 'preact';
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Guide } from '../model/guide.ts';
import type { Heading, Placement, SyntaxProblem } from '../model/outline.ts';
import type { Page, Role } from '../model/page.ts';
import type { Words } from '../words/words.ts';
import type { SafeHtml } from '../support/html.tsx';
import type { CodePart } from './code-line.tsx';

/** What a component may know and do while one page is rendered. All state of a page lives here, never in a module. */
export interface PageContext {
  readonly guide: Guide;
  readonly page: Page;
  /** The page's address from the root of the site: where relative links start. */
  readonly url: string;
  /** Language of the page, for number formats. */
  readonly language: string;
  /** The words of the interface in that language: a template shows no others. */
  readonly words: Words;
  /** Today, as an ISO date: what the age of a figure is counted to. */
  readonly today: string;
  /** Origins of the players that a reader may open on the page, such as `https://player.vimeo.com`. */
  readonly players: ReadonlySet<string>;
  /** Relative link from this page to another, given from the root of the site. */
  link(url: string): string;
  /** The headings of the page, each known once all of its Markdown is read. */
  readonly headings: readonly Heading[];
  /** What is placed in it, known likewise. */
  readonly placements: readonly Placement[];
  /** Id of the heading above a line, below the title of the page; undefined where there is none. */
  sectionAt(line: number): string | undefined;
  /** Makes an id that no other element of the page has: `pay` → `pay`, then `pay-2`. */
  uniqueId(wanted: string): string;
  /** Records a mistake in the page; the build reports all of them together. */
  report(problem: SyntaxProblem): void;
  /** Takes mermaid source; gives the place where its picture will stand. `line` is where the source starts. */
  diagram(source: string, line: number): SafeHtml;
  /**
   * The same for a diagram of the page's author: its links are resolved and checked like those of the text, and it
   * has a second place, for its text form and its larger view.
   */
  authorDiagram(source: string, line: number): { readonly picture: SafeHtml; readonly tools: SafeHtml };
  /** Highlights code; unknown languages come out as plain text. */
  highlight(code: string, language: string): HighlightedCode;
  /** The language that a mistyped name probably means. */
  nearestLanguage(name: string): string | undefined;
  /**
   * Inline Markdown of a title or a data field (`code`, **strong**, links) → HTML. `line`: the line of the file on
   * which it stands, if that is not the first of its block.
   */
  inline(markdown: string, line?: number): SafeHtml;
  /** An author's HTML, reduced to what is allowed and balanced: what a title may hold that is no Markdown. */
  authorHtml(html: string): SafeHtml;
}

/** Highlighted code, line by line, without line breaks. `codeLineHtml` makes HTML of it. */
export interface HighlightedCode {
  readonly lines: readonly (readonly CodePart[])[];
  /** The language as written, fit for a class; undefined where none is given. */
  readonly language: string | undefined;
  /** False where nobody knows the language; it may be misspelt. Text by intent (`text`) is known. */
  readonly known: boolean;
}

/** What markdown-it carries along while it parses a page. */
export interface PageEnvironment {
  readonly state: PageContext;
  /** Line of the file on which the parsed text starts. */
  readonly bodyLine: number;
  /** Lines of the parsed text. */
  readonly lines: readonly string[];
}

/** The page whose Markdown a rule of a component is given. */
export function environmentOf(state: Pick<StateCore, 'env'>): PageEnvironment {
  return state.env as unknown as PageEnvironment;
}

/** Whether `///` opens blocks of an extension of pymdownx here: `tab`, `caption`. A site of MkDocs says which it has. */
export function hasSlashes(state: Pick<StateCore, 'env'>, extension: string): boolean {
  const { slashBlocks } = environmentOf(state).state.guide.content.dialect;
  return slashBlocks?.has(extension) !== false;
}

/** Whether `$x$`, `\(x\)` and `\[x\]` are formulas on the page; `$$` always begins one. */
export function hasFormulas(state: Pick<StateCore, 'env'>): boolean {
  return environmentOf(state).state.guide.content.dialect.readsFormulas;
}

/** A block that holds other Markdown, such as a tab or an admonition. */
export interface Block {
  readonly token: Token;
  /** Line of the file on which it starts, 1-based. */
  readonly line: number;
  /** Its content as HTML, without its parts. */
  readonly content: SafeHtml;
  /** Direct children that only have a meaning in this block, such as the tabs of a group. */
  readonly parts: readonly BlockPart[];
}
export interface BlockPart {
  readonly token: Token;
  readonly line: number;
  readonly content: SafeHtml;
}
export type BlockTemplate = (block: Block, page: PageContext) => JSX.Element | SafeHtml;

/** Something without content of its own: a fence, an icon. */
export type LeafTemplate = (token: Token, page: PageContext, line: number) => JSX.Element | SafeHtml;

/** What `::: name argument key=value` places on a page. */
export interface PlacementArguments {
  /** The role that it is about: the argument, else the role of the page. */
  readonly role: Role | undefined;
  /** Words after the name, without the `key=value` ones. */
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly line: number;
}
/** Gives undefined where there is nothing to show; the page then shows nothing there. */
export type PlacementTemplate = (args: PlacementArguments, page: PageContext) => JSX.Element | undefined;

/**
 * Sheets that only some pages ask for, by what is on these: `overview` leads to other pages, `role` is what facts of
 * roles show, `detail` what pages of pay and of skills add to that, `more` what authors write now and then, `choices`
 * answers a reader. What stands on the same pages is in one sheet: each begins anew for the compression, which costs
 * some 600 bytes.
 */
export type SheetName = 'overview' | 'role' | 'detail' | 'more' | 'choices';

/**
 * Scripts that only some pages ask for: for maps on pages that lead to others, for code, and for whatever else of a page
 * has parts that a reader opens, sorts or ticks.
 */
export type ScriptName = 'overview' | 'code' | 'parts';

/** Pages whose HTML contains one of the marks, such as `data-tex`, ask for the file. */
export interface OnlyWith<File> {
  readonly file: File;
  readonly marks: readonly string[];
}

/** A thing that a reader sees. One folder, one object; the ordered list in `index.ts` registers it. */
export interface Component {
  /** Name of its folder. */
  readonly name: string;
  /** What a reader sees, in one sentence, for the gallery. */
  readonly description: string;
  /** Syntax → tokens. */
  readonly markdown?: (md: MarkdownIt) => void;
  /** Names that open it as `::: name`, each with the block token that this becomes. */
  readonly containers?: Readonly<Record<string, string>>;
  /** Templates of its block tokens, by token type without `_open`. */
  readonly blocks?: Readonly<Record<string, BlockTemplate>>;
  /** Block tokens that are parts of a block: `tab`. */
  readonly parts?: readonly string[];
  /** Templates of its tokens without content, by token type. */
  readonly leaves?: Readonly<Record<string, LeafTemplate>>;
  /** What pages place by a line `::: name`. */
  readonly placements?: Readonly<Record<string, PlacementTemplate>>;
  /** Its style sheet, in the order of the list of components. */
  readonly style?: URL;
  /** Which pages ask for its style, if not all of them do. */
  readonly styleOnlyWith?: OnlyWith<SheetName>;
  /** What few of the pages that hold it need of its style. */
  readonly rareStyle?: OnlyWith<SheetName> & { readonly style: URL };
  /** Its script for the browser. */
  readonly client?: URL;
  /** Which pages ask for that script, if not all of them do. */
  readonly clientOnlyWith?: OnlyWith<ScriptName>;
  /**
   * Its script for pages that answer a choice of the reader, `choice.tsx`: it shows the templates of the room, those
   * of the build, in the `ChoicePlace` of its name, with `startChoice`. Only pages with that place ask for it. It
   * imports its room, shared templates, `model` and `support`, never the build.
   */
  readonly choice?: URL;
}
