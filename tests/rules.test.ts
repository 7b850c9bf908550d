import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { rules } from '../src/checks/rules.ts';
import { rulesPage, RULES_PAGE } from '../src/commands/rules-page.ts';
import type { Problem } from '../src/model/problem.ts';
import { checkFolder } from '../src/site/check-folder.ts';
import { ROOT } from './run-rolebook.ts';
import { temporaryFolder } from './temporary-guide.ts';

const FOLDER = fileURLToPath(new URL('invalid-content', import.meta.url));

vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 21) / 1000));

async function findings(folder: string, code: string): Promise<readonly Problem[]> {
  const { problems } = await checkFolder(folder, { shownAs: '', prose: true });
  return problems.filter(({ check }) => check === code);
}

test('the page of rules is what `npm run schemas` writes', async () => {
  expect(readFileSync(path.join(ROOT, RULES_PAGE), 'utf8')).toBe(await rulesPage());
});

test.each(rules)('$code says what and why in whole sentences', ({ what, why }) => {
  for (const text of [what, why]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
});

test.each(rules)(
  'the example of $code breaks the rule, and its mending does not',
  async ({ code, example }) => {
    const folder = path.join(temporaryFolder(), 'content');
    cpSync(path.join(FOLDER, example.case, 'content'), folder, { recursive: true });
    const before = await findings(folder, code);
    const [first] = before;
    if (!first) throw new Error(`${example.case} does not break ${code}`);
    if (example.good === undefined) return;
    const file = path.join(folder, first.file);
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[first.line - 1] = example.good;
    writeFileSync(file, lines.join('\n'));
    const after = await findings(folder, code);
    const added = example.good.split('\n').length;
    const isOnMendedLine = ({ file: name, line }: Problem): boolean =>
      name === first.file && line >= first.line && line < first.line + added;
    expect(after.filter(isOnMendedLine)).toEqual([]);
  },
);
