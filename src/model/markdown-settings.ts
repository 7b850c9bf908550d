import * as z from 'zod';
import { OWN_DIALECT, USUAL_SIGNS, type Dialect } from './dialect.ts';
import { Line, WebUrl } from './id.ts';

const Forge = z.strictObject({
  host: WebUrl.meta({ description: 'Address of the forge: `https://github.com`.' }),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'owner and name such as `garden/beds`' })
    .optional()
    .meta({ description: 'Repository of a number that names none: `garden/beds`.' }),
  issues: Line.optional().meta({ description: 'What an address has before the number of `#12`: `issues`.' }),
  requests: Line.optional().meta({ description: 'What an address has before the number of `!12`: `pull`.' }),
  discussions: Line.optional().meta({
    description: 'What an address has before the number of `?12`: `discussions`.',
  }),
  commits: z
    .strictObject({
      one: Line.meta({ description: 'What an address has before a commit: `commit`.' }),
      two: Line.meta({ description: 'What an address has before two commits, `a...b`: `compare`.' }),
      shown: z.int().min(4).max(40).default(7).meta({ description: 'How much of a hash is shown.' }),
    })
    .optional()
    .meta({ description: 'Link commits by their hashes.' }),
  showHash: z.boolean().default(false).meta({ description: 'Show `!12` and `?12` as `#12`.' }),
  people: z.boolean().default(false).meta({ description: 'Link `@gardener` too.' }),
  shorten: z.boolean().default(false).meta({
    description: 'Show addresses of numbers, commits and repositories in short.',
  }),
  shortenPeople: z.boolean().default(false).meta({ description: 'Show addresses of people in short.' }),
});

const WikiLinks = z.strictObject({
  before: z.string().default('/').meta({ description: 'What an address has before the name.' }),
  behind: z.string().default('/').meta({ description: 'What an address has behind the name.' }),
});

const Levels = z.strictObject({
  from: z.int().min(1).max(6).default(1).meta({ description: 'The highest: 1 is the title of a page.' }),
  to: z.int().min(1).max(6).default(6).meta({ description: 'The lowest.' }),
});

const NamedKind = z.strictObject({
  name: Line.meta({ description: 'The name that opens it: `/// sowing`.' }),
  kind: Line.optional().meta({ description: 'Its kind where that is not the name: `tip`.' }),
  title: Line.optional().meta({ description: 'Its title where it has none of its own.' }),
  folds: z.boolean().optional().meta({ description: 'It is a collapsible.' }),
});

const printSign = (typed: string): z.ZodOptional<z.ZodString> =>
  z
    .string()
    .optional()
    .meta({ description: `What is set for ${typed}.` });
const PrintSigns = z.strictObject({
  leftSingle: printSign("`'` before a word"),
  rightSingle: printSign("`'` behind a word"),
  leftDouble: printSign('`"` before a word'),
  rightDouble: printSign('`"` behind a word'),
  leftAngle: printSign('`<<`'),
  rightAngle: printSign('`>>`'),
  ellipsis: printSign('`...`'),
  shortDash: printSign('`--`'),
  longDash: printSign('`---`'),
});

/** `markdown` of `guide.yaml`: what pages that came from another tool mean by some notations. */
export const MarkdownSettings = z.strictObject({
  keepLines: z.boolean().default(false).meta({ description: 'The lines of a paragraph stay lines.' }),
  starsInWords: z.boolean().default(true).meta({
    description: 'Stars mark parts of words too: `the *n*th`.',
  }),
  underscoresInWords: z.boolean().default(false).meta({
    description: 'Underscores mark parts of words too: `snake_case_name`.',
  }),
  superscripts: z.boolean().default(true).meta({ description: '`x^2^` is raised.' }),
  subscripts: z.boolean().default(true).meta({ description: '`H~2~O` is lowered.' }),
  linkAddresses: z.boolean().default(true).meta({
    description: 'An address in a text is a link without being written as one.',
  }),
  hideSchemes: z.boolean().default(false).meta({
    description: 'An address that is a link is shown without `https://`.',
  }),
  forge: Forge.optional().meta({ description: 'Link `#12`, `garden/beds#12` and the like.' }),
  wikiLinks: WikiLinks.optional().meta({ description: 'Link names of pages: `[[Seed beds]]`.' }),
  numberCode: z.boolean().default(false).meta({
    description: 'Number the lines of code where nothing is said of it.',
  }),
  codeLanguage: Line.optional().meta({ description: 'The language of code that names none: `python`.' }),
  codeTitles: z.record(Line, Line).optional().meta({
    description:
      'Give code without a title the name of its language, or what stands here for that name; `{}` is enough.',
  }),
  diagrams: z.array(Line).default([]).meta({
    description: 'Names of code blocks that are diagrams, as `mermaid` is.',
  }),
  printQuotes: z.boolean().default(false).meta({
    description: 'Set straight quotes, `--`, `---` and `...` as in print.',
  }),
  printSigns: PrintSigns.optional().meta({
    description: 'Set only these signs as in print, and so.',
  }),
  dedentParts: z.boolean().default(false).meta({
    description: 'A part of a file that a page includes loses the indentation that all its lines share.',
  }),
  progressBars: z.boolean().default(false).meta({ description: '`[=65% "Two of three"]` is a bar.' }),
  fancyLists: z.boolean().default(false).meta({
    description: 'Lists may be counted in letters too: `a.`, `B)`, `iv.`, and `#.` for any number.',
  }),
  symbols: z.array(Line).optional().meta({
    description: 'Signs that become what they stand for, such as `copyright` or `arrows`; without it all do.',
  }),
  formulas: z
    .boolean()
    .default(true)
    .meta({ description: '`$x$`, `\\(x\\)` and `\\[x\\]` are formulas; `$$` always begins one.' }),
  spacedHeadings: z.boolean().default(false).meta({
    description: 'The signs of a heading need a blank behind them: `#tag` is text.',
  }),
  indentedCode: z.boolean().default(true).meta({
    description: 'Text that is indented by four spaces is code.',
  }),
  keys: z.record(Line, Line).default({}).meta({
    description: 'Further keys: what stands on them, by the names that pages call them.',
  }),
  listedLevels: Levels.default({ from: 1, to: 6 }).meta({
    description: 'Levels of the headings that lists of them have.',
  }),
  kinds: z.array(Line).default([]).meta({ description: 'Further kinds of admonitions for `/// kind`.' }),
  namedKinds: z.array(NamedKind).default([]).meta({ description: 'Further names for `/// name`.' }),
  slashBlocks: z.array(Line).optional().meta({
    description: 'Blocks that `///` opens, such as `tab` or `caption`; without it all do.',
  }),
});
export type MarkdownSettings = z.infer<typeof MarkdownSettings>;

/** How pages are read where `guide.yaml` says so. */
export function dialectOfSettings(settings: MarkdownSettings): Dialect {
  const { forge, wikiLinks, slashBlocks, symbols } = settings;
  return {
    ...OWN_DIALECT,
    keepsLines: settings.keepLines,
    starsInWords: settings.starsInWords,
    underscoresInWords: settings.underscoresInWords,
    superscripts: settings.superscripts,
    subscripts: settings.subscripts,
    linksAddresses: settings.linkAddresses,
    hidesSchemes: settings.hideSchemes,
    forge: forge && {
      host: forge.host.replace(/\/$/, ''),
      repository: forge.repository,
      numbers: new Map([
        ...part('#', forge.issues),
        ...part('!', forge.requests),
        ...part('?', forge.discussions),
      ]),
      commits: forge.commits,
      showsHash: forge.showHash,
      people: forge.people,
      shortens: { repositories: forge.shorten, people: forge.shortenPeople },
    },
    wikiLinks,
    numbersCode: settings.numberCode,
    codeLanguage: settings.codeLanguage,
    codeTitles: settings.codeTitles && new Map(Object.entries(settings.codeTitles)),
    diagrams: new Set(settings.diagrams),
    printSigns: settings.printSigns ?? (settings.printQuotes ? USUAL_SIGNS : undefined),
    dedentsParts: settings.dedentParts,
    progressBars: settings.progressBars,
    fancyLists: settings.fancyLists,
    symbols: symbols && new Set(symbols),
    readsFormulas: settings.formulas,
    spacedHeadings: settings.spacedHeadings,
    indentedCode: settings.indentedCode,
    keys: new Map(Object.entries(settings.keys)),
    listedLevels: settings.listedLevels,
    kinds: new Map([
      ...settings.kinds.map((name) => [name, {}] as const),
      ...settings.namedKinds.map(({ name, ...kind }) => [name, kind] as const),
    ]),
    slashBlocks: slashBlocks && new Set(slashBlocks),
  };
}

function part(sign: string, written: string | undefined): readonly (readonly [string, string])[] {
  return written === undefined ? [] : [[sign, written]];
}
