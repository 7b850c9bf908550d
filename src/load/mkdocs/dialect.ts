import { OWN_DIALECT, type Dialect } from '../../model/dialect.ts';
import type { MkdocsConfig } from './config.ts';

/** Where the forges that magiclink knows by name have their repositories, and a repository its issues. */
const FORGES: Readonly<Record<string, readonly [host: string, issues: string]>> = {
  github: ['https://github.com', 'issues'],
  gitlab: ['https://gitlab.com', '-/issues'],
  bitbucket: ['https://bitbucket.org', 'issues'],
};

/**
 * What the Markdown extensions of a MkDocs site change: `nl2br`, `pymdownx.magiclink` and `linenums` of
 * `pymdownx.highlight`. Options: https://facelessuser.github.io/pymdown-extensions/extensions/magiclink/.
 */
export function dialectOf({ markdown_extensions: extensions }: MkdocsConfig): Dialect {
  const links = extensions.get('pymdownx.magiclink');
  return {
    ...OWN_DIALECT,
    keepsLines: extensions.has('nl2br') || extensions.has('markdown.extensions.nl2br'),
    linksAddresses: links !== undefined,
    issues: links && issuesOf(links),
    numbersCode: extensions.get('pymdownx.highlight')?.['linenums'] === true,
  };
}

function issuesOf(options: Readonly<Record<string, unknown>>): string | undefined {
  const { user, repo, provider = 'github', repo_url_shorthand: isAsked } = options;
  const forge = FORGES[String(provider)];
  // Names, not addresses: whatever else stands there leads nowhere.
  const isName = (name: unknown): name is string => typeof name === 'string' && /^[\w.-]+$/.test(name);
  if (isAsked !== true || !forge || !isName(user) || !isName(repo)) return undefined;
  return `${forge[0]}/${user}/${repo}/${forge[1]}/`;
}
