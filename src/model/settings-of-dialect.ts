import { USUAL_SIGNS, type Dialect, type NamedKind } from './dialect.ts';
import type { MarkdownSettings } from './markdown-settings.ts';

/** How a site reads its pages → `markdown` of `guide.yaml`, where it becomes one; icons of its own are files, and stay behind. */
export function settingsOfDialect(dialect: Dialect): MarkdownSettings {
  const { forge, wikiLinks, slashBlocks, symbols } = dialect;
  return {
    keepLines: dialect.keepsLines,
    starsInWords: dialect.starsInWords,
    underscoresInWords: dialect.underscoresInWords,
    superscripts: dialect.superscripts,
    subscripts: dialect.subscripts,
    linkAddresses: dialect.linksAddresses,
    hideSchemes: dialect.hidesSchemes,
    forge: forge && {
      host: forge.host,
      repository: forge.repository,
      issues: forge.numbers.get('#'),
      requests: forge.numbers.get('!'),
      discussions: forge.numbers.get('?'),
      commits: forge.commits,
      showHash: forge.showsHash,
      people: forge.people,
      shorten: forge.shortens.repositories,
      shortenPeople: forge.shortens.people,
    },
    wikiLinks,
    numberCode: dialect.numbersCode,
    codeLanguage: dialect.codeLanguage,
    codeTitles: dialect.codeTitles && Object.fromEntries(dialect.codeTitles),
    diagrams: [...dialect.diagrams],
    printQuotes: dialect.printSigns === USUAL_SIGNS,
    printSigns: dialect.printSigns === USUAL_SIGNS ? undefined : dialect.printSigns,
    dedentParts: dialect.dedentsParts,
    progressBars: dialect.progressBars,
    fancyLists: dialect.fancyLists,
    symbols: symbols && [...symbols],
    formulas: dialect.readsFormulas,
    spacedHeadings: dialect.spacedHeadings,
    indentedCode: dialect.indentedCode,
    keys: Object.fromEntries(dialect.keys),
    listedLevels: dialect.listedLevels,
    kinds: [...dialect.kinds].flatMap(([name, kind]) => (isPlain(kind) ? [name] : [])),
    namedKinds: [...dialect.kinds].flatMap(([name, kind]) => (isPlain(kind) ? [] : [{ name, ...kind }])),
    slashBlocks: slashBlocks && [...slashBlocks],
  };
}

/** Whether a kind is all that its name says. */
function isPlain(kind: NamedKind): boolean {
  return Object.values(kind).every((value) => value === undefined);
}
