import { OWN_DIALECT, type Dialect, type NamedKind, type ShortNames } from '../../model/dialect.ts';
import { FORGES } from '../../model/forges.ts';
import { isRecord } from '../../support/is-record.ts';
import type { MkdocsConfig } from './config.ts';
import { printSigns } from './print-signs.ts';

/**
 * What the Markdown extensions of a MkDocs site change: `nl2br`, `smarty`, `wikilinks`, `pymdownx.magiclink`, `linenums`,
 * `default_lang` and `auto_title` of `pymdownx.highlight`, `smart_enable` of `pymdownx.betterem`, `superscript` of
 * `pymdownx.caret`, `subscript` of `pymdownx.tilde`, `toc_depth`, `types` of
 * `pymdownx.blocks.admonition`, which `pymdownx.blocks` there are, and whether there are `pymdownx.progressbar`,
 * `fancylists`, `smartsymbols`, `saneheaders`, formulas, indented code and further keys.
 * Options: https://facelessuser.github.io/pymdown-extensions/extensions/magiclink/.
 */
export function dialectOf({
  markdown_extensions: extensions,
  extra_javascript: scripts,
}: Pick<MkdocsConfig, 'markdown_extensions' | 'extra_javascript'>): Dialect {
  const links = extensions.get('pymdownx.magiclink');
  const wiki = extensions.get('wikilinks');
  const code = { ...extensions.get('codehilite'), ...extensions.get('pymdownx.highlight') };
  return {
    ...OWN_DIALECT,
    keepsLines: extensions.has('nl2br'),
    starsInWords: !/^(?:all|asterisk)$/.test(smartMarks(extensions)),
    underscoresInWords: /^(?:none|asterisk)$/.test(smartMarks(extensions)),
    superscripts: extensions.get('pymdownx.caret')?.['superscript'] !== false,
    subscripts: extensions.get('pymdownx.tilde')?.['subscript'] !== false,
    linksAddresses: extensions.size === 0 || links !== undefined,
    hidesSchemes: links?.['hide_protocol'] === true,
    forge: links && shortNames(links),
    wikiLinks: wiki && { before: textOr('/', wiki['base_url']), behind: textOr('/', wiki['end_url']) },
    numbersCode: code['linenums'] === true,
    codeLanguage: textOr('', code['default_lang']).trim() || undefined,
    codeTitles: code['auto_title'] === true ? textsOf(code['auto_title_map']) : undefined,
    diagrams: new Set(diagramNames(extensions.get('pymdownx.superfences')?.['custom_fences'])),
    printSigns: printSigns(extensions.get('smarty')),
    dedentsParts: extensions.get('pymdownx.snippets')?.['dedent_subsections'] === true,
    progressBars: extensions.has('pymdownx.progressbar'),
    symbols: symbols(extensions),
    readsFormulas: extensions.size === 0 || hasFormulas(extensions, scripts),
    spacedHeadings: extensions.has('pymdownx.saneheaders'),
    indentedCode: extensions.get('pymdownx.superfences')?.['disable_indented_code_blocks'] !== true,
    keys: lowerNames(textsOf(extensions.get('pymdownx.keys')?.['key_map'])),
    fancyLists: extensions.has('pymdownx.fancylists'),
    listedLevels: listedLevels(extensions.get('toc') ?? {}),
    slashBlocks: slashBlocks([...extensions.keys()]),
    kinds: new Map([
      ...namedKinds(extensions.get('pymdownx.blocks.details')?.['types'], true),
      ...namedKinds(extensions.get('pymdownx.blocks.admonition')?.['types'], false),
    ]),
  };
}

/** The signs that the site sets as what they stand for: none unless it lists the extension, all unless told. */
function symbols(extensions: MkdocsConfig['markdown_extensions']): ReadonlySet<string> | undefined {
  const options = extensions.get('pymdownx.smartsymbols');
  if (extensions.size > 0 && !options) return new Set();
  const left = SYMBOLS.filter((name) => options?.[name] !== false);
  return left.length === SYMBOLS.length ? undefined : new Set(left);
}

const SYMBOLS: readonly string[] =
  'trademark copyright registered care_of plusminus arrows notequal fractions ordinal_numbers'.split(' ');

/** Whether the site reads formulas, or has a script that looks for them in its pages. */
function hasFormulas(extensions: MkdocsConfig['markdown_extensions'], scripts: unknown): boolean {
  const isMath = (name: string): boolean => /arithmatex|math|katex|tex\b/i.test(name);
  return [...extensions.keys()].some(isMath) || /mathjax|katex|tex-mml/i.test(JSON.stringify(scripts) ?? '');
}

/** `toc_depth: 3` or `2-4`, of headings that `baselevel: 2` puts one level lower. */
function listedLevels(toc: Readonly<Record<string, unknown>>): Dialect['listedLevels'] {
  const { toc_depth: depth = 6, baselevel } = toc;
  const shift = typeof baselevel === 'number' ? Math.min(Math.max(baselevel, 1), 6) - 1 : 0;
  const [, from = '1', to = ''] =
    /^(?:([1-6])\s*-\s*)?([1-6])$/.exec(Array.isArray(depth) ? '' : String(depth).trim()) ?? [];
  const level = (written: string): number => Math.min(Math.max(Number(written) - shift, 1), 6);
  return to === '' ? OWN_DIALECT.listedLevels : { from: level(from), to: to === '6' ? 6 : level(to) };
}

/** Names of fences that the site hands to mermaid, besides that of mermaid itself. */
function diagramNames(fences: unknown): readonly string[] {
  return (Array.isArray(fences) ? fences : []).flatMap((fence: unknown) => {
    const { class: kind, name } = isRecord(fence) ? fence : {};
    return kind === 'mermaid' && typeof name === 'string' && /^[\w.+-]+$/.test(name) && name !== 'mermaid'
      ? [name]
      : [];
  });
}

/** The entries of a map that are texts. */
function textsOf(value: unknown): ReadonlyMap<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return new Map(entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

function lowerNames(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].map(([name, text]) => [name.toLowerCase(), text]));
}

/** The signs that mark at the edges of words only: `all`, `asterisk`, `underscore` or `none`; underscores unless told. */
function smartMarks(extensions: MkdocsConfig['markdown_extensions']): string {
  const all = extensions.get('pymdownx.extra')?.['pymdownx.betterem'];
  const own = extensions.get('pymdownx.betterem') ?? (isRecord(all) ? all : {});
  return textOr('underscore', own['smart_enable']);
}

function textOr(preset: string, value: unknown): string {
  return typeof value === 'string' ? value : preset;
}

/** The blocks among the extensions of a site: what it lists without them shows `///` as text. */
function slashBlocks(extensions: readonly string[]): ReadonlySet<string> | undefined {
  const blocks = extensions.flatMap((name) => /^pymdownx\.blocks\.(\w+)$/.exec(name)?.[1] ?? []);
  return extensions.length === 0 ? undefined : new Set(blocks);
}

/** `[tip, { name: version-added, class: new, title: New }]` → what the blocks are that these names open. */
function namedKinds(types: unknown, folds: boolean): readonly (readonly [string, NamedKind])[] {
  return (Array.isArray(types) ? types : []).flatMap((type: unknown) => {
    const { name, class: kind, title } = isRecord(type) ? type : { name: type };
    if (typeof name !== 'string') return [];
    const shown = textOr(name, kind);
    // Of two words a name does not say where they part.
    const preset = /[-_]/.test(shown) ? titleCase(shown) : undefined;
    const named = {
      ...(shown !== name && { kind: shown.toLowerCase() }),
      ...(typeof title === 'string' || preset !== undefined ? { title: textOr(preset ?? '', title) } : {}),
      ...(folds && { folds }),
    };
    return [[name.toLowerCase(), named] as const];
  });
}

/** `new-feature` → `New Feature` */
function titleCase(name: string): string {
  return name.replace(/[-_]+/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function shortNames(options: Readonly<Record<string, unknown>>): ShortNames | undefined {
  const { user, repo, provider = 'github' } = options;
  const forge = FORGES[String(provider)];
  const isOn = (name: string): boolean => options[name] === true;
  const isAsked = isOn('repo_url_shorthand');
  const people = isAsked || isOn('social_url_shorthand');
  const shortens = { repositories: isOn('repo_url_shortener'), people: isOn('social_url_shortener') };
  if (!forge || !(people || shortens.repositories || shortens.people)) return undefined;
  // Names, not addresses: whatever else stands there leads nowhere.
  const isName = (name: unknown): name is string => typeof name === 'string' && /^[\w.-]+$/.test(name);
  const repository = isName(user) && isName(repo) ? `${user}/${repo}` : undefined;
  return {
    host: forge.host,
    numbers: isAsked ? forge.numbers : new Map(),
    commits: isAsked ? forge.commits : undefined,
    showsHash: isOn('normalize_issue_symbols'),
    repository,
    people,
    shortens,
  };
}
