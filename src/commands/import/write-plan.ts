import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../site/output-folder.ts';
import type { ImportPlan, PlannedFile } from './plan.ts';

/** What becomes of each planned file, by its path. `kept`: the folder has another file of this name. */
export type Outcome = 'new' | 'same' | 'kept' | 'replaced';

/**
 * Writes a plan into a folder, or only says what it would do. A file that is there already and differs is kept unless
 * `force` is set; what is planned again gives the same bytes, so that a second import changes nothing.
 */
export function writePlan(
  { files }: ImportPlan,
  into: string,
  { dryRun, force }: { readonly dryRun: boolean; readonly force: boolean },
): ReadonlyMap<string, Outcome> {
  return new Map(
    files.map((file) => {
      const target = insideOf(into, file.path);
      const bytes = bytesOf(file);
      const outcome = outcomeOf(target, bytes, force);
      if (!dryRun && (outcome === 'new' || outcome === 'replaced')) {
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, bytes);
      }
      return [file.path, outcome];
    }),
  );
}

function bytesOf({ content }: PlannedFile): Buffer {
  return 'text' in content ? Buffer.from(content.text) : readFileSync(content.copyOf);
}

function outcomeOf(target: string, bytes: Buffer, force: boolean): Outcome {
  if (!existsSync(target)) return 'new';
  if (lstatSync(target).isFile() && readFileSync(target).equals(bytes)) return 'same';
  return force && lstatSync(target).isFile() ? 'replaced' : 'kept';
}

/** A path within a folder; refuses one that leads out of it, also through a symbolic link on the way. */
function insideOf(folder: string, file: string): string {
  const steps = file.split('/');
  let current = path.resolve(folder);
  for (const step of steps) {
    current = path.join(current, step);
    const isLink = existsSync(current) && lstatSync(current).isSymbolicLink();
    if (step === '..' || isLink) {
      throw new UsageError(`${file} leads out of ${folder}.\n  Fix: give a folder without symbolic links.`);
    }
  }
  return current;
}
