import type { MarkdownIt } from 'markdown-it';
import type { ShortNames } from '../../model/dialect.ts';
import { namedForge } from '../../model/forges.ts';
import { linkInText, type FoundLink } from './link-in-text.ts';
import { labelOf, repositoryOf } from './short-names.ts';

const NAMED = String.raw`(?<![\w./@&?-])(?:(?:(?<forge>github|gitlab|bitbucket):(?=[\w-]+/))?(?<name>(?:[A-Za-z\d][\w-]{0,38}/)?[A-Za-z\d][\w.-]{0,98})`;
const DISCUSSION = new RegExp(String.raw`${NAMED})?\?(?<number>[1-9]\d{0,8})(?![\w-])`, 'g');
const COMMIT = new RegExp(
  String.raw`${NAMED}@)?(?<hash>[\da-f]{40})(?:\.{3}(?<other>[\da-f]{40}))?(?![\w@])`,
  'g',
);

/**
 * Short names that no sign of Markdown announces, on sites that link them as pymdownx magiclink does: a discussion
 * (`?12`), a commit by its whole hash, and what changed between two (`<hash>...<hash>`), each with a repository before
 * it or without.
 */
export function commitNames(md: MarkdownIt): void {
  linkInText(md, 'commit_links', ({ forge }, text) => [
    ...(forge?.numbers.has('?') === true && text.includes('?') ? discussions(forge, text) : []),
    ...(forge?.commits !== undefined && /[\da-f]{40}/.test(text) ? commits(forge, text) : []),
  ]);
}

function discussions(own: ShortNames, text: string): FoundLink[] {
  return [...text.matchAll(DISCUSSION)].flatMap(({ 0: found, index, groups }): FoundLink[] => {
    const forge = namedForge(groups?.['forge'], own);
    const part = forge.numbers.get('?');
    const repository = repositoryOf(groups?.['name'], forge);
    if (repository === undefined || part === undefined) return [];
    const number = groups?.['number'] ?? '';
    const href = `${forge.host}/${repository}/${part}/${number}`;
    return [
      {
        index,
        length: found.length,
        href,
        text: `${labelOf(repository, forge)}${forge.showsHash ? '#' : '?'}${number}`,
      },
    ];
  });
}

function commits(own: ShortNames, text: string): FoundLink[] {
  return [...text.matchAll(COMMIT)].flatMap(({ 0: found, index, groups }): FoundLink[] => {
    const forge = namedForge(groups?.['forge'], own);
    const { commits: parts } = forge;
    const repository = repositoryOf(groups?.['name'], forge);
    if (repository === undefined || !parts) return [];
    const { hash = '', other } = groups ?? {};
    const shown = [hash, ...(other === undefined ? [] : [other])].map((one) => one.slice(0, parts.shown));
    const part = other === undefined ? parts.one : parts.two;
    const named = labelOf(repository, forge);
    return [
      {
        index,
        length: found.length,
        href: `${forge.host}/${repository}/${part}/${hash}${other === undefined ? '' : `...${other}`}`,
        text: `${named}${named === '' ? '' : '@'}${shown.join('...')}`,
      },
    ];
  });
}
