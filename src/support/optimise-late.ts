import { setFlagsFromString } from 'node:v8';

/**
 * Which flag of V8 says how much a function must have run until it is optimised, by V8's version: four times as much
 * as by itself.
 */
const FLAGS: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=270336',
  '12': '--invocation-count-for-turbofan=12000',
  '13': '--invocation-count-for-turbofan=12000',
};

/** The flag for a version of V8, `11.3.244.8-node.30` → `--interrupt-budget=270336`; undefined for one that is not listed. */
export function lateOptimising(version: string): string | undefined {
  return FLAGS[version.split('.')[0] ?? ''];
}

let isDone = false;

/**
 * Has V8 optimise only what runs for long. A build is over in seconds, and spends a sixth of its work on making fast
 * what then hardly runs again. The flag is a number that V8 reads each time it decides, so it may change while
 * threads run; it holds for all threads of the process. Versions that are not listed stay as they are.
 */
export function optimiseLate(): void {
  if (isDone) return;
  isDone = true;
  const flag = lateOptimising(process.versions.v8);
  if (flag) setFlagsFromString(flag);
}
