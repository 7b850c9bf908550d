import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { UsageError } from '../site/output-folder.ts';

/**
 * Files that differ from the branch that a change is meant for, those too that are not committed yet; absolute paths.
 * The branch is that of the pull request where GitHub names one, else `main` here or at `origin`. Throws `UsageError`
 * outside of a Git repository.
 */
export function changedFiles(environment: NodeJS.ProcessEnv = process.env): ReadonlySet<string> {
  const root = git('rev-parse', '--show-toplevel');
  if (root === undefined) {
    throw new UsageError('This is no Git repository.\n  Fix: leave `--changed` out.');
  }
  const base = forkPoint(environment['GITHUB_BASE_REF']);
  const names = [
    git('-C', root, 'diff', '--name-only', '-z', '--diff-filter=d', base),
    git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ].flatMap((output) => output?.split('\0') ?? []);
  return new Set(names.filter((name) => name !== '').map((name) => path.join(root, name)));
}

/** The commit from which this branch went its own way; the last commit where no other branch is known. */
function forkPoint(pullRequestBase: string | undefined): string {
  const branches = pullRequestBase ? [`origin/${pullRequestBase}`, pullRequestBase] : ['origin/main', 'main'];
  for (const branch of branches) {
    const base = git('merge-base', 'HEAD', branch);
    if (base !== undefined) return base;
  }
  return 'HEAD';
}

/** Output of a Git command without its last line end; undefined where it fails. */
function git(...args: readonly string[]): string | undefined {
  try {
    const output = execFileSync('git', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return output.replace(/\n$/, '');
  } catch {
    return undefined;
  }
}
