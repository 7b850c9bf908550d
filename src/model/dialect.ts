import type { IconShape } from './icon-shape.ts';

/** How a site that was written for another tool reads its Markdown, where its settings change that. */
export interface Dialect {
  /** Whether the lines of a paragraph stay lines. */
  readonly keepsLines: boolean;
  /** Whether stars mark parts of words too: `the *n*th`, `a **b**c`. */
  readonly starsInWords: boolean;
  /** Whether underscores do too, as in `snake_case_name`. */
  readonly underscoresInWords: boolean;
  /** Whether `x^2^` is raised, and `H~2~O` lowered. */
  readonly superscripts: boolean;
  readonly subscripts: boolean;
  /** Whether an address in a text leads there without being written as a link. */
  readonly linksAddresses: boolean;
  /** Whether such a link is shown without `https://`. */
  readonly hidesSchemes: boolean;
  /** What texts name in short of a forge, such as GitHub; undefined where `#12` is text. */
  readonly forge: ShortNames | undefined;
  /** What addresses of pages that a text names, `[[Seed beds]]`, have around the name; undefined where that is text. */
  readonly wikiLinks: { readonly before: string; readonly behind: string } | undefined;
  /** Whether lines of code are numbered where nothing is said of it. */
  readonly numbersCode: boolean;
  /** The language of code that names none; undefined where that is plain text. */
  readonly codeLanguage: string | undefined;
  /** Titles of code by the names of languages where they are not those names; undefined where code has no title of its own. */
  readonly codeTitles: ReadonlyMap<string, string> | undefined;
  /** Names of fences, besides `mermaid`, that hold diagrams in its language. */
  readonly diagrams: ReadonlySet<string>;
  /** What quotes and dashes that were typed straight are set as; undefined where they stay as typed. */
  readonly printSigns: PrintSigns | undefined;
  /** Whether a part of a file that a page includes loses the indentation that all its lines share. */
  readonly dedentsParts: boolean;
  /** Whether `[=65%]` is a bar. */
  readonly progressBars: boolean;
  /** Whether lists may be counted in letters too: `a.`, `B)`, `iv.`, and `#.` for any number. */
  readonly fancyLists: boolean;
  /** Kinds of signs, by the names of pymdownx, that become what they stand for: `copyright`, `arrows`; undefined where all do. */
  readonly symbols: ReadonlySet<string> | undefined;
  /** Whether `$x$`, `\(x\)` and `\[x\]` are formulas; `$$` always begins one. */
  readonly readsFormulas: boolean;
  /** Whether the signs of a heading need a blank behind them, so that `#tag` is text. */
  readonly spacedHeadings: boolean;
  /** Whether text that is indented by four columns is code. */
  readonly indentedCode: boolean;
  /** What stands on further keys, by the names that pages call them. */
  readonly keys: ReadonlyMap<string, string>;
  /** Levels of headings that lists of them have, from 1 to 6. */
  readonly listedLevels: { readonly from: number; readonly to: number };
  /** Names that open an admonition in the notation `/// name`, beside those of the known kinds. */
  readonly kinds: ReadonlyMap<string, NamedKind>;
  /** Notations `///` that the site turns on, by their extensions: `tab`, `caption`; undefined where all are on. */
  readonly slashBlocks: ReadonlySet<string> | undefined;
  /** Icons that the site brings, by the names that its pages call them. */
  readonly icons: ReadonlyMap<string, IconShape>;
}

/** What an admonition is that a site has under a name of its own. */
export interface NamedKind {
  /** Its kind where that is not the name: `warning`. */
  readonly kind?: string | undefined;
  /** Its title where it has none of its own; undefined where that is the name of its kind. */
  readonly title?: string | undefined;
  /** Whether it is a collapsible. */
  readonly folds?: boolean | undefined;
}

/** Signs of print by what is typed for them; a sign that is not there stays as it is typed. */
export type PrintSigns = { readonly [sign in PrintSign]?: string | undefined };
/** `'` and `"` on both sides of a word, `<<` and `>>`, `...`, `--` and `---`. */
export type PrintSign =
  `${'left' | 'right'}${'Single' | 'Double' | 'Angle'}` | 'ellipsis' | 'shortDash' | 'longDash';

/** Those that are set where a site does not say which. */
export const USUAL_SIGNS: PrintSigns = {
  leftSingle: '‘',
  rightSingle: '’',
  leftDouble: '“',
  rightDouble: '”',
  ellipsis: '…',
  shortDash: '–',
  longDash: '—',
};

/** Short names that lead to a forge: `#12`, `garden/beds#12`, `@gardener`. */
export interface ShortNames {
  /** `https://github.com` */
  readonly host: string;
  /** Signs before a number, each with what an address has between the repository and the number: `#` → `issues`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The repository of a number that names none: `garden/beds`. */
  readonly repository: string | undefined;
  /** Whether a number is shown behind `#` whatever sign it was written with. */
  readonly showsHash: boolean;
  /** What an address has before a commit and before two that are compared, and how much of a hash is shown; undefined where hashes are text. */
  readonly commits: { readonly one: string; readonly two: string; readonly shown: number } | undefined;
  /** Whether `@gardener` is a person. */
  readonly people: boolean;
  /** Whether an address in a text is shown in short too: `https://github.com/garden/beds/issues/12` as `garden/beds#12`. */
  readonly shortens: { readonly repositories: boolean; readonly people: boolean };
}

/** Ours, and that of every folder without such settings. */
export const OWN_DIALECT: Dialect = {
  keepsLines: false,
  starsInWords: true,
  underscoresInWords: false,
  superscripts: true,
  subscripts: true,
  linksAddresses: true,
  hidesSchemes: false,
  forge: undefined,
  wikiLinks: undefined,
  numbersCode: false,
  codeLanguage: undefined,
  codeTitles: undefined,
  diagrams: new Set(),
  printSigns: undefined,
  dedentsParts: false,
  progressBars: false,
  fancyLists: false,
  symbols: undefined,
  readsFormulas: true,
  spacedHeadings: false,
  indentedCode: true,
  keys: new Map(),
  listedLevels: { from: 1, to: 6 },
  kinds: new Map(),
  slashBlocks: undefined,
  icons: new Map(),
};
