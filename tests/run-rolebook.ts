import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as a person would: `rolebook('build', '--input', folder)`. */
export function rolebook(...args: readonly string[]): Promise<Run> {
  return rolebookIn(ROOT, ...args);
}

/** The same, called in another folder. */
export function rolebookIn(folder: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}src/commands/start.js`, ...args], {
      cwd: folder,
      // A test that runs in another time zone or on another day must see the same site.
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795219200', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
