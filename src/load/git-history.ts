import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NO_HISTORY, type Change, type ContentHistory } from '../model/history.ts';

/** Begins each commit of the log. No name of a file that git lists begins with it. */
const RECORD = '\u{1E}';
const FIELD = '\u{1F}';
/** Commit, author's date, author as the repository's mail map writes the name, first line of the message. */
const FORMAT = ['%H', '%aI', '%aN', '%s'].join('%x1f');

/**
 * What git tells of a content folder, be it a repository or a part of one. Without git, outside a repository, or
 * where git refuses to answer, nothing is known; that is no mistake.
 */
export function gitHistory(folder: string): ContentHistory {
  const place = git(folder, 'rev-parse', '--show-prefix', '--git-path', 'shallow')?.split('\n');
  const log = git(
    folder,
    'log',
    '-z',
    `--format=%x1e${FORMAT}`,
    '--name-only',
    '--no-renames',
    '--relative',
    '--',
    '.',
  );
  if (!place || log === undefined) return NO_HISTORY;
  const [prefix = '', shallow = ''] = place;
  const cut = shallowCommits(path.resolve(folder, shallow));
  const status = git(
    folder,
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    '.',
  );
  return {
    // The oldest commit of a shallow clone seems to add every file that it holds.
    changes: parseLog(log).filter(({ commit }) => !cut.has(commit)),
    uncommitted: new Set(parseStatus(status ?? '', prefix)),
    whole: cut.size === 0,
    folder: prefix,
  };
}

/** The answer of git, undefined where there is none. Nothing that a repository's settings name is run. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const safe = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'log.showSignature=false',
    '-c',
    'i18n.logOutputEncoding=UTF-8',
  ];
  const { status, stdout } = spawnSync('git', [...safe, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return status === 0 ? stdout : undefined;
}

/** Commits whose parents a shallow clone left behind, as git lists them: one to a line. */
function shallowCommits(file: string): ReadonlySet<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
}

/** `git log -z --name-only`: a commit's fields, then the names of its files, each ended by a zero byte. */
function parseLog(log: string): readonly Change[] {
  const changes: (Change & { readonly files: string[] })[] = [];
  for (const part of log.split('\0')) {
    if (part.startsWith(RECORD)) {
      const [commit = '', date = '', author = '', ...subject] = part.slice(RECORD.length).split(FIELD);
      const at = new Date(date);
      if (Number.isNaN(at.getTime())) continue;
      changes.push({ commit, at: at.toISOString(), author, subject: subject.join(' '), files: [] });
    } else if (part.trim() !== '') {
      changes.at(-1)?.files.push(part.replace(/^\n/, ''));
    }
  }
  return changes;
}

/** `git status -z`: two letters, a space and a path from the root of the repository, each ended by a zero byte. */
function parseStatus(status: string, prefix: string): readonly string[] {
  return status.split('\0').flatMap((entry) => {
    const file = entry.slice('XY '.length);
    return file.startsWith(prefix) && file !== '' ? [file.slice(prefix.length)] : [];
  });
}
