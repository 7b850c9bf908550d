import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file that says that a folder was written by a build and may be replaced by the next one. */
const MARKER = '.rolebook';

/** A message for the person who typed the command; shown without a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Lets `write` fill a new folder beside `output` and then puts it in the place of `output`. If `write` fails,
 * `output` stays as it was. Throws `UsageError` rather than replace a folder that no build has written.
 */
export async function replaceFolder(output: string, write: (folder: string) => Promise<void>): Promise<void> {
  tidyUp(output);
  if (existsSync(output) && !isOurs(output)) {
    throw new UsageError(
      `${output} holds files that no build has written.\n  Fix: give an empty or new folder with \`--output\`.`,
    );
  }
  const next = `${output}.next-${process.pid}`;
  const previous = `${output}.previous-${process.pid}`;
  try {
    mkdirSync(next, { recursive: true });
    writeFileSync(path.join(next, MARKER), 'Written by a build; replaced by the next one.\n');
    await write(next);
    if (existsSync(output)) renameSync(output, previous);
    renameSync(next, output);
  } finally {
    if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
    rmSync(next, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
}

/**
 * Removes what builds have left beside `output` that were ended from outside, such as `_site.next-4711`. Where one was
 * ended in the moment between two names, the last good folder gets its name back.
 */
function tidyUp(output: string): void {
  const folder = path.dirname(path.resolve(output));
  const start = `${path.basename(output)}.`;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const left = name.startsWith(start) && /^(next|previous)-(\d+)$/.exec(name.slice(start.length));
    const file = path.join(folder, name);
    if (!left || isRunning(Number(left[2])) || !existsSync(path.join(file, MARKER))) continue;
    if (left[1] === 'previous' && !existsSync(output)) renameSync(file, output);
    else rmSync(file, { recursive: true, force: true });
  }
}

/** Whether there is a process with this number, whoever runs it. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isOurs(folder: string): boolean {
  return existsSync(path.join(folder, MARKER)) || readdirSync(folder).length === 0;
}

/** Refuses an output that would overwrite its own input, or be read as input next time. */
export function assertApart(input: string, output: string): void {
  const [from, to] = [path.resolve(input), path.resolve(output)];
  const inside = (child: string, parent: string): boolean =>
    `${child}${path.sep}`.startsWith(`${parent}${path.sep}`);
  if (inside(to, from) || inside(from, to)) {
    throw new UsageError(
      `${output} and ${input} overlap.\n  Fix: give an output folder apart from the input.`,
    );
  }
}
