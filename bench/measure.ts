import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { watchSession } from './session.ts';

/** What one run of a command took, all its child processes included. */
export interface RunCost {
  /** User and system time of all processes, in seconds. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Most memory that all processes together held at one time, in MiB; undefined where the system does not tell. */
  readonly peakMebibytes: number | undefined;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** A file that the measuring may write, in a folder that exists. */
  readonly notes: string;
}

/** Bash's own account of its children, written to the file that is its `$0`. */
const WITH_TIMES = '"$@" || exit; times > "$0"';

/**
 * Runs a command to its end and says what it took. Throws with everything it printed where it fails.
 *
 * Two accounts are kept, and the larger one is nearer the truth: that of bash lacks a process that outlives its
 * parent, as the one that makes the search index does; that of the samples lacks the end of every process.
 */
export async function run({ program, args, cwd, env, notes }: Command): Promise<RunCost> {
  const started = performance.now();
  const child = spawn('bash', ['-c', WITH_TIMES, notes, program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    // A session of its own, by which its processes are known.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const samples = watchSession(child.pid);
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('exit', resolve),
  );
  const [code, ...printed] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const wallSeconds = (performance.now() - started) / 1000;
  const { cpuSeconds, peakMebibytes } = samples.end();
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${printed.join('')}`);
  return {
    cpuSeconds: Math.max(cpuSeconds, childSeconds(readFileSync(notes, 'utf8'))),
    wallSeconds,
    peakMebibytes,
  };
}

/** What `times` prints → seconds of the children, user and system, which stand in its second line: `0m3.1s 0m0.2s`. */
function childSeconds(printed: string): number {
  const [, children = ''] = printed.split('\n');
  const found = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return found.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
