import { OWN_DIALECT, type Dialect, type ShortNames } from '../../model/dialect.ts';
import { FORGES } from '../../model/forges.ts';
import { isRecord } from '../../support/is-record.ts';
import type { MkdocsConfig } from './config.ts';

/**
 * What the Markdown extensions of a MkDocs site change: `nl2br`, `wikilinks`, `pymdownx.magiclink`, `linenums` of
 * `pymdownx.highlight`, `types` of `pymdownx.blocks.admonition`, and which `pymdownx.blocks` there are. Options: https://facelessuser.github.io/pymdown-extensions/extensions/magiclink/.
 */
export function dialectOf({ markdown_extensions: extensions }: MkdocsConfig): Dialect {
  const links = extensions.get('pymdownx.magiclink');
  const wiki = extensions.get('wikilinks');
  return {
    ...OWN_DIALECT,
    keepsLines: extensions.has('nl2br'),
    linksAddresses: links !== undefined,
    forge: links && shortNames(links),
    wikiLinks: wiki && { before: textOr('/', wiki['base_url']), behind: textOr('/', wiki['end_url']) },
    numbersCode: ['pymdownx.highlight', 'codehilite'].some(
      (name) => extensions.get(name)?.['linenums'] === true,
    ),
    slashBlocks: slashBlocks([...extensions.keys()]),
    kinds: new Set(namesOf(extensions.get('pymdownx.blocks.admonition')?.['types'])),
  };
}

function textOr(preset: string, value: unknown): string {
  return typeof value === 'string' ? value : preset;
}

/** The blocks among the extensions of a site: what it lists without them shows `///` as text. */
function slashBlocks(extensions: readonly string[]): ReadonlySet<string> | undefined {
  const blocks = extensions.flatMap((name) => /^pymdownx\.blocks\.(\w+)$/.exec(name)?.[1] ?? []);
  return extensions.length === 0 ? undefined : new Set(blocks);
}

/** `[tip, { name: version-added, class: new }]` → names, as blocks are opened by them. */
function namesOf(types: unknown): readonly string[] {
  if (!Array.isArray(types)) return [];
  const names = types.map((type: unknown) => (isRecord(type) ? type['name'] : type));
  return names.filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
}

function shortNames(options: Readonly<Record<string, unknown>>): ShortNames | undefined {
  const { user, repo, provider = 'github' } = options;
  const forge = FORGES[String(provider)];
  const isOn = (name: string): boolean => options[name] === true;
  const [isAsked, people] = [isOn('repo_url_shorthand'), isOn('social_url_shorthand')];
  const shortens = { repositories: isOn('repo_url_shortener'), people: isOn('social_url_shortener') };
  if (!forge || !(isAsked || people || shortens.repositories || shortens.people)) return undefined;
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
