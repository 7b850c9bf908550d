import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../site/output-folder.ts';

/**
 * Files of the repository of a folder that differ from the branch that a change is meant for, those too that are not
 * committed yet; absolute paths. The branch is that of the pull request where GitHub names one, else `main` here or at
 * `origin`. Throws `UsageError` outside of a Git repository.
 */
export function changedFiles(folder: string, environment = process.env): ReadonlySet<string> {
  const root = gitIn(folder)('rev-parse', '--show-toplevel');
  if (root === undefined) {
    throw new UsageError(`${folder} is in no Git repository.\n  Fix: leave \`--changed\` out.`);
  }
  return new Set([...changedNames(folder, environment)].map((name) => path.join(root, name)));
}

/** The same files as their repository names them; none where there is no repository. */
export function changedNames(folder: string, environment = process.env): ReadonlySet<string> {
  const git = gitIn(folder);
  const base = forkPoint(git, environment['GITHUB_BASE_REF']);
  const names = [
    git('diff', '--name-only', '-z', '--diff-filter=d', base),
    git('ls-files', '--others', '--exclude-standard', '--full-name', '-z'),
  ].flatMap((output) => output?.split('\0') ?? []);
  return new Set(names.filter((name) => name !== ''));
}

/**
 * How a folder's own repository names its files: what runs there knows no other names. Files outside of it, and all
 * where there is none, keep theirs.
 */
export function repositoryNames(folder: string): (file: string) => string {
  const root = existsSync(folder) ? gitIn(folder)('rev-parse', '--show-toplevel') : undefined;
  if (root === undefined) return (file) => file;
  return (file) => {
    const name = path.relative(root, existsSync(file) ? realpathSync(file) : path.resolve(file));
    return name.startsWith('..') || path.isAbsolute(name) ? file : name.split(path.sep).join('/');
  };
}

/** Runs a Git command. → its output without its last line end; undefined where it fails. */
type Git = (...args: readonly string[]) => string | undefined;

/**
 * The commit from which this branch went its own way; the last commit where no other branch is known. A run for a pull
 * request has the merge of both, and often only the last commits: then what it is merged into is the first parent.
 */
function forkPoint(git: Git, pullRequestBase: string | undefined): string {
  const branches = pullRequestBase ? [`origin/${pullRequestBase}`, pullRequestBase] : ['origin/main', 'main'];
  for (const branch of branches) {
    const base = git('merge-base', 'HEAD', branch);
    if (base !== undefined) return base;
  }
  const isMergeOfPullRequest =
    pullRequestBase !== undefined && git('rev-parse', '--verify', 'HEAD^2') !== undefined;
  return isMergeOfPullRequest ? 'HEAD^1' : 'HEAD';
}

function gitIn(folder: string): Git {
  return (...args) => {
    try {
      const output = execFileSync('git', ['-C', folder, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return output.replace(/\n$/, '');
    } catch {
      return undefined;
    }
  };
}
