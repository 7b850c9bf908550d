import type { ShortNames } from './dialect.ts';

/** A forge that pages may name: where it is, and what its addresses have before a number or a commit. */
type Forge = Pick<ShortNames, 'host' | 'numbers'> & { readonly commits: NonNullable<ShortNames['commits']> };

/** The forges that pymdownx magiclink knows, by the names that it gives them. */
export const FORGES: Readonly<Record<string, Forge>> = {
  github: {
    host: 'https://github.com',
    numbers: new Map([
      ['#', 'issues'],
      ['!', 'pull'],
      ['?', 'discussions'],
    ]),
    commits: { one: 'commit', two: 'compare', shown: 7 },
  },
  gitlab: {
    host: 'https://gitlab.com',
    numbers: new Map([
      ['#', '-/issues'],
      ['!', '-/merge_requests'],
    ]),
    commits: { one: '-/commit', two: '-/compare', shown: 8 },
  },
  bitbucket: {
    host: 'https://bitbucket.org',
    numbers: new Map([
      ['#', 'issues'],
      ['!', 'pull-requests'],
    ]),
    commits: { one: 'commits', two: 'branches/compare', shown: 7 },
  },
};

/** Where people are, besides forges. */
export const NETWORKS: Readonly<Record<string, string>> = {
  twitter: 'https://twitter.com',
  x: 'https://x.com',
};

/**
 * The forge that a text names before a repository, `gitlab:garden/beds#12`, in the words of the site's own; that one
 * where it names none.
 */
export function namedForge(name: string | undefined, own: ShortNames): ShortNames {
  const forge = name === undefined ? undefined : FORGES[name];
  return !forge || forge.host === own.host ? own : { ...own, ...forge, repository: undefined };
}
