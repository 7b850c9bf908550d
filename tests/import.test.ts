import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/commands/import/edits.ts';
import { planSite } from '../src/commands/import/mkdocs-site.ts';
import { newPaths } from '../src/commands/import/new-paths.ts';
import { writePlan } from '../src/commands/import/write-plan.ts';
import { checkFolder } from '../src/site/check-folder.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryGuide } from './temporary-guide.ts';

// A site that moves in keeps its links, says what it lost, and can be built at once.

const SITE = {
  'mkdocs.yml': [
    'site_name: Garden',
    'theme: { name: material, custom_dir: overrides, palette: { primary: green } }',
    'plugins: [search, macros]',
    'hooks: [hook.py]',
    'nav:',
    '  - index.md',
    '  - Work: [roles/gardener/index.md, "_notes.md"]',
    '  - Gone: gone.md',
    'markdown_extensions:',
    '  - pymdownx.snippets: { base_path: [parts], auto_append: [terms.md] }',
  ].join('\n'),
  'parts/frost.md': 'Frost.\n',
  'parts/terms.md': '*[RHS]: Royal Horticultural Society\n',
  'docs/index.md':
    '---\ntemplate: home.html\nicon: material/leaf\n---\n# Garden\n\n[work](roles/gardener/) [notes][n] <a href="roles/gardener/#beds">beds</a> [dead](nowhere.md)\n\n[n]: _notes.md\n\n--8<-- "frost.md"\n',
  'docs/roles/gardener/index.md': '# Gardener\n\n## Beds\n\n[up](../../index.md) ![leaf](leaf.svg)\n',
  'docs/roles/gardener/leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'docs/_notes.md': '# Notes\n',
  'docs/extra.css': 'body { color: red }',
};

function bringIn(files: Readonly<Record<string, string>>): { from: string; into: string } {
  const from = temporaryGuide(files);
  const into = path.join(temporaryFolder(), 'content');
  writePlan(planSite(from, 'site'), into, { dryRun: false, force: false });
  return { from, into };
}

describe('a MkDocs site', () => {
  test('keeps its links, also of pages that had to move', () => {
    const { into } = bringIn(SITE);
    const read = (file: string): string => readFileSync(path.join(into, file), 'utf8');
    const home = read('index.md');
    expect(home).toContain('[work](role-pages/gardener/index.md)');
    expect(home).toContain('<a href="role-pages/gardener/index.md#beds">');
    expect(home).toContain('[n]: notes.md');
    expect(home).toContain('[dead](nowhere.md)');
    expect(home).toContain('--8<-- "includes/parts/frost.md"');
    expect(home).toContain('icon: material-leaf\n# Not used here:\n# template: home.html\n---\n');
    expect(read('role-pages/gardener/index.md')).toContain('![leaf](leaf.svg)');
    expect(read('includes/abbreviations.md')).toContain('*[RHS]');
    expect(read('guide.yaml')).toContain('- from: _notes.md\n    to: notes.md\n');
  });

  test('becomes a guide in which nothing is wrong but what was wrong before', async () => {
    const { into } = bringIn(SITE);
    const { problems, pages } = await checkFolder(into, { shownAs: 'content' });
    expect(problems.filter(({ advice }) => !advice).map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'content/index.md: link leads to no page or file',
    ]);
    expect(pages).toBeGreaterThan(3);
  });

  test('says what it left behind, and what leads nowhere', () => {
    const { left, problems } = planSite(temporaryGuide(SITE), 'site');
    expect(left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'site/mkdocs.yml:4 `hooks`',
      'site/mkdocs.yml:3 plugin `macros`',
      'site/mkdocs.yml:2 `custom_dir`',
      'site/docs/extra.css file',
      'site/docs/index.md front matter `template`',
    ]);
    expect(problems.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([
      'site/mkdocs.yml:8 the navigation leads to no page',
      'site/docs/index.md:7 link leads to no page or file',
    ]);
  });

  test('gives the same again, and never replaces what somebody changed', () => {
    const { from, into } = bringIn(SITE);
    const again = (options: { dryRun: boolean; force: boolean }): string[] => [
      ...new Set(writePlan(planSite(from, 'site'), into, options).values()),
    ];
    expect(again({ dryRun: false, force: false })).toEqual(['same']);
    const home = path.join(into, 'index.md');
    writeFileSync(home, 'Mine.\n');
    expect(again({ dryRun: false, force: false }).toSorted()).toEqual(['kept', 'same']);
    expect(readFileSync(home, 'utf8')).toBe('Mine.\n');
    expect(again({ dryRun: true, force: true }).toSorted()).toEqual(['replaced', 'same']);
    expect(readFileSync(home, 'utf8')).toBe('Mine.\n');
    again({ dryRun: false, force: true });
    expect(readFileSync(home, 'utf8')).toContain('# Garden');
  });

  test('is not written through a symbolic link', () => {
    const from = temporaryGuide(SITE);
    const into = temporaryFolder();
    const outside = temporaryFolder();
    symlinkSync(outside, path.join(into, 'role-pages'));
    expect(() => writePlan(planSite(from, 'site'), into, { dryRun: false, force: false })).toThrow(
      'leads out',
    );
    expect(existsSync(path.join(outside, 'gardener'))).toBe(false);
  });
});

test('the command shows the plan first, then writes a guide that builds', async () => {
  const from = temporaryGuide(SITE);
  const into = path.join(temporaryFolder(), 'content');
  const plan = await rolebook('import', from, '--into', into, '--dry-run');
  expect(plan.code).toBe(0);
  expect(plan.stdout).toContain(`${into}/role-pages/gardener/index.md`);
  expect(existsSync(into)).toBe(false);
  expect((await rolebook('import', from, '--into', into)).code).toBe(0);
  const built = await rolebook('build', '--input', into, '--output', path.join(into, '../site'));
  expect(built.code).toBe(0);
});

test.each([
  [
    ['roles/a.md', 'role-pages/a.md'],
    ['role-pages/a.md', 'role-pages/a-2.md'],
  ],
  [
    ['_a.md', 'a.md', 'A.md'],
    ['a.md', 'a-2.md', 'A-3.md'],
  ],
  [
    ['roles/x.png', 'b/_c/d.md'],
    ['role-pages/x.png', 'b/c/d.md'],
  ],
  [
    ['../includes/a.md', '../LICENSE'],
    ['includes/a.md', 'includes/LICENSE'],
  ],
])('%j goes to %j', (files, expected) => {
  expect([...newPaths(files).values()]).toEqual(expected);
});

test('edits of one line keep each other in place, and what is not found is told', () => {
  const edit = (column: number, from: string, to: string) => ({ line: 1, column, from, to });
  const result = applyEdits('[a](x.md) [b](x.md)\n', [
    edit(5, 'x.md', 'longer/x.md'),
    edit(15, 'x.md', 'y'),
    edit(2, 'q', 'r'),
  ]);
  expect(result.text).toBe('[a](longer/x.md) [b](y)\n');
  expect(result.missed).toEqual([edit(2, 'q', 'r')]);
});
