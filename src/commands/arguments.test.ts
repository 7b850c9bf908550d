import { expect, test } from 'vitest';
import { UsageError } from '../site/output-folder.ts';
import { commandOf } from './arguments.ts';

function refusal(...args: readonly string[]): string {
  try {
    commandOf(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'none';
}

test('a command is read with its words and options', () => {
  expect(commandOf(['import', '../site', '--into', 'guide', '--dry-run'])).toMatchObject({
    name: 'import',
    words: ['../site'],
    options: { into: 'guide', 'dry-run': true, force: false },
  });
  expect(commandOf(['build', '--output=-', '--force'])?.options).toMatchObject({ output: '-', force: true });
});

test('help is given where it is asked for, or nothing is', () => {
  for (const args of [[], ['--help'], ['import', '-h', '--input', 'x']])
    expect(commandOf(args)).toBeUndefined();
});

test.each([
  [
    'import . --input x',
    'Unexpected `--input`, expected an option of `import`: `--into`, `--force`, `--dry-run`\n  Fix: write one of these, or leave `--input` out.',
  ],
  ['import . --inot x', 'Unexpected `--inot`, expected `--into`\n  Fix: write `--into`.'],
  [
    'fix -x',
    'Unexpected `-x`, expected an option of `fix`: `--input`, `--dry-run`\n  Fix: write one of these, or leave `-x` out.',
  ],
  ['schemas --force', 'Unexpected `--force`, expected `schemas` alone\n  Fix: leave `--force` out.'],
  ['build docs', 'Unexpected `docs`, expected `--input docs`\n  Fix: write `--input` before the folder.'],
  ['import a b', 'Unexpected `b`, expected nothing more behind `import`\n  Fix: leave `b` out.'],
  [
    'build --input',
    'Unexpected `--input` with nothing behind it, expected its value\n  Fix: write it behind: `--input=VALUE`.',
  ],
  [
    'build --input --force',
    'Unexpected `--input` with nothing behind it, expected its value\n  Fix: write it behind: `--input=VALUE`.',
  ],
  ['build --force=yes', 'Unexpected `--force=yes`, expected `--force` alone\n  Fix: write `--force`.'],
  ['biuld', 'Unexpected `biuld`, expected `build`\n  Fix: write `build`.'],
])('what a command does not read is refused: %s', (typed, message) => {
  expect(refusal(...typed.split(' '))).toBe(message);
});

test('an option alone is no command', () => {
  expect(refusal('--input', 'x')).toMatch(/^Unexpected `--input`, expected one of serve, build, /);
});
