import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide } from './temporary-guide.ts';

/** A guide with kinds of damage that can be mended without a choice, each with what becomes of it. */
const DAMAGE: Readonly<Record<string, { readonly bytes: Buffer; readonly mended: string }>> = {
  'windows.md': {
    bytes: Buffer.from('# Caf\xe9\n\n\x93Quoted\x94.\n', 'latin1'),
    mended: '# Café\n\n“Quoted”.\n',
  },
  'utf-16.md': { bytes: Buffer.from('\u{FEFF}# Gruß\n', 'utf16le'), mended: '# Gruß\n' },
  'garbled.md': { bytes: Buffer.from('# CafÃ© and â€™\n'), mended: '# Café and ’\n' },
  'hard-spaces.md': {
    bytes: Buffer.from('# Page\n\n##\u00a0Part\n\n```\n-\u00a0code\n```\n\nA\u00a0word.\n'),
    mended: '# Page\n\n## Part\n\n```\n-\u00a0code\n```\n\nA\u00a0word.\n',
  },
  'moved.md': {
    bytes: Buffer.from('# Moved\n\n[a](old.md#b), `[a](old.md)`\n'),
    mended: '# Moved\n\n[a](new.md#b), `[a](old.md)`\n',
  },
  'tab.md': {
    bytes: Buffer.from('# Tab\r\n\r\n==="One"\r\n\r\n    Text.\r\n'),
    mended: '# Tab\n\n=== "One"\n\n    Text.\n',
  },
};
/** What is right already, or for a person to decide. */
const LEFT: Readonly<Record<string, string>> = {
  'guide.yaml': 'title: Guide\nmoved: [{ from: old.md, to: new.md }]\n',
  'new.md': '\u{FEFF}# New\r\n\r\nA line\\\r\nand another  \r\none.\r\n\r\n## B\r\n',
  'no-end.md': '# No end',
  'blank-lines.md': '# Blank lines\n\n\n\n\tcode\n\n\n',
};

test('damage of many kinds is mended once, shown before it is, and nothing else is touched', async () => {
  const input = temporaryGuide({
    ...LEFT,
    ...Object.fromEntries(Object.keys(DAMAGE).map((file) => [file, ''])),
  });
  const bytesOf = (file: string): Buffer => readFileSync(path.join(input, file));
  for (const [file, { bytes }] of Object.entries(DAMAGE)) writeFileSync(path.join(input, file), bytes);

  const trial = await rolebook('fix', '--dry-run', '--input', input);
  expect(trial.stdout).toContain('6 files would be changed. Nothing was written.');
  for (const [file, { bytes }] of Object.entries(DAMAGE)) expect(bytesOf(file), file).toEqual(bytes);

  const run = await rolebook('fix', '--input', input);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  for (const [file, { mended }] of Object.entries(DAMAGE)) {
    expect(run.stdout, file).toContain(`/${file}\n`);
    expect(bytesOf(file).toString(), file).toBe(mended);
  }
  expect(run.stdout).toContain('saved in UTF-8 instead of Windows-1252');
  expect(run.stdout).toContain('  1 = # Café');
  expect(run.stdout).toContain('  3 - ##⍽Part\n  3 + ## Part');
  for (const [file, text] of Object.entries(LEFT)) expect(bytesOf(file).toString(), file).toBe(text);

  const again = await rolebook('fix', '--input', input);
  expect(again.stdout.trim()).toBe('Nothing to mend.');
  expect((await rolebook('check', '--input', input)).code).toBe(0);
});
