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
    '--name-status',
    '--find-renames',
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

/** What `git log` says of a file: added, changed, deleted and so on; or moved, with how much of it stayed as it was. */
const STATUS = /^\n?([A-Z])(\d*)$/;

/**
 * `git log -z --name-status`: a commit's fields, then of each of its files the status, the name, and of one that was
 * moved the new name, each ended by a zero byte. → The commits with the names that files have now: a page keeps its
 * history when its file is moved, and a file that was only moved was not changed.
 */
function parseLog(log: string): readonly Change[] {
  const changes: (Change & { readonly files: string[] })[] = [];
  const nameNow = new Map<string, string>();
  const parts = log.split('\0').values();
  for (const part of parts) {
    const status = STATUS.exec(part);
    if (part.startsWith(RECORD)) {
      const [commit = '', date = '', author = '', ...subject] = part.slice(RECORD.length).split(FIELD);
      const at = new Date(date);
      if (Number.isNaN(at.getTime())) continue;
      changes.push({ commit, at: at.toISOString(), author, subject: subject.join(' '), files: [] });
    } else if (status) {
      const [, kind, likeness] = status;
      const old: string = parts.next().value ?? '';
      const name: string = kind === 'R' ? (parts.next().value ?? '') : old;
      const now = nameNow.get(name) ?? name;
      // The newest commit comes first: before a file was added or moved here, another may have had its name.
      if (kind === 'A' || kind === 'R') nameNow.delete(name);
      if (kind === 'R') nameNow.set(old, now);
      if (likeness !== '100') changes.at(-1)?.files.push(now);
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
