import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { looseContext } from '../src/commands/import/loose-context.ts';
import { applyEdits } from '../src/commands/import/edits.ts';
import { planSite } from '../src/commands/import/site.ts';
import { planLooseFiles } from '../src/commands/import/loose-files.ts';
import { newPaths } from '../src/commands/import/new-paths.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide } from '../src/model/guide.ts';
import { writePlan } from '../src/commands/import/write-plan.ts';
import { checkFolder } from '../src/site/check-folder.ts';
import { parse } from 'yaml';
import { translate } from '../src/load/docs-site/translate.ts';
import { findFacts } from '../src/commands/import/role-document/facts.ts';
import { quarantine } from '../src/commands/import/role-document/quarantine.ts';
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
    '---\ntemplate: home.html\nicon: material/leaf\n---\n# Garden\n\n[work](roles/gardener/) [notes][n] <a href="roles/gardener/#beds">beds</a> [dead](nowhere.md) [root](/docs/_notes.md) [lost](/lost/) [no](_notes.md#no)\n\n[n]: _notes.md\n\n--8<-- "frost.md"\n',
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

describe('a folder of documentation', () => {
  test('of Docusaurus keeps the order of its folders, and its pages with components', () => {
    const from = temporaryGuide({
      'intro.md': '---\nsidebar_position: 0\n---\n# Intro\n\n[run](guides/first.mdx#run)\n',
      'guides/_category_.json': '{"label": "How-to", "position": 2}',
      'guides/first.mdx':
        "import X from 'x';\n\nexport const Y = () => (\n  <b>no</b>\n);\n\n# First\n\n## Run\n\nText.\n",
      'deep/_category_.yml': 'label: Deep things\nposition: 1\n',
      'deep/x.md': '# X\n\n[up](../intro.md)\n',
    });
    const { files, left, problems } = planLooseFiles(from, 'docs');
    const text = (name: string): string => {
      const content = files.find((file) => file.path === name)?.content;
      return content && 'text' in content ? content.text : '';
    };
    expect(parse(text('guide.yaml'))).toMatchObject({
      contents: [
        { page: 'intro.md' },
        { title: 'Deep things', entries: [{ page: 'deep/x.md' }] },
        { title: 'How-to', entries: [{ page: 'guides/first.md' }] },
      ],
    });
    expect(text('intro.md')).toContain('[run](guides/first.md#run)');
    expect(text('guides/first.md').trim()).toBe('# First\n\n## Run\n\nText.');
    expect(left).toMatchObject([{ where: 'docs/guides/first.mdx:3', why: 'programs are not run' }]);
    expect(problems).toEqual([]);
  });

  test('of mdBook has the contents of its SUMMARY.md', () => {
    const from = temporaryGuide({
      'src/SUMMARY.md': '# Summary\n\n[Preface](preface.md)\n\n- [Two](b.md)\n- [One](a.md)\n',
      'src/preface.md': '# Preface\n',
      'src/a.md': '# A\n',
      'src/b.md': '# B\n',
    });
    const { files } = planLooseFiles(from, 'book');
    const [settings, ...pages] = files;
    expect(parse(settings && 'text' in settings.content ? settings.content.text : '')).toMatchObject({
      contents: [
        { title: 'Preface', page: 'src/preface.md' },
        { title: 'Two', page: 'src/b.md' },
        { title: 'One', page: 'src/a.md' },
      ],
    });
    expect(pages.map((page) => page.path)).not.toContain('src/SUMMARY.md');
  });
});

describe('a MkDocs site', () => {
  test('keeps links to headings whose ids are made otherwise here, and parts of included files', () => {
    const { into } = bringIn({
      'mkdocs.yml': 'site_name: X\nmarkdown_extensions:\n  - pymdownx.snippets: { base_path: [parts] }\n',
      'parts/frost.md': '--8<-- [start:cold]\nFrost.\n--8<-- [end:cold]\n',
      'docs/index.md':
        '# X\n\n[a](#groe) [b](c%23.md#step_1) [dead](#no)\n\n## Größe\n\n--8<-- "frost.md:cold"\n',
      'docs/c#.md': '# C\n\n## Step\n\n## Step\n',
    });
    const home = readFileSync(path.join(into, 'index.md'), 'utf8');
    expect(home).toContain('[a](#größe) [b](c%23.md#step-2) [dead](#no)');
    expect(home).toContain('--8<-- "includes/parts/frost.md:cold"');
  });

  test('keeps lists of inclusions, files to download, and the languages of its pages', () => {
    const { into } = bringIn({
      'mkdocs.yml': [
        'site_name: X',
        'plugins:',
        '  - i18n: { docs_structure: folder, languages: [{ locale: en, default: true }, { locale: de, name: Deutsch }] }',
        'nav: [index.md]',
        'markdown_extensions:',
        '  - pymdownx.snippets: { base_path: [parts] }',
      ].join('\n'),
      'parts/frost.md': 'Frost.\n',
      'docs/en/index.md': '# Home\n\n[schema](../schema.json)\n\n--8<--\nfrost.md\n--8<--\n',
      'docs/de/index.md': '# Start\n',
      'docs/schema.json': '{}\n',
    });
    const home = readFileSync(path.join(into, 'index.md'), 'utf8');
    expect(home).toContain('[schema](files/schema.json)');
    expect(home).toContain('--8<--\nincludes/parts/frost.md\n--8<--');
    expect(existsSync(path.join(into, 'files/schema.json'))).toBe(true);
    expect(readFileSync(path.join(into, 'de/index.md'), 'utf8')).toContain('---\nlanguage: de\n---\n');
    expect(readFileSync(path.join(into, 'guide.yaml'), 'utf8')).toContain('title: Deutsch');
  });

  test('keeps links of an included file that count from that file, and its other lines', () => {
    const { into } = bringIn({
      'mkdocs.yml': 'site_name: X\nplugins: [include-markdown]\nnav: [{ "": index.md }, news/all.md]\n',
      'NEWS.md': 'About [frost](docs/guide/frost.md).\n\n;--8<-- "a.md"\n',
      'docs/index.md': '# X\n',
      'docs/news/all.md': '# News\n\n{% include-markdown "../../NEWS.md" %}\n',
      'docs/guide/frost.md': '# Frost\n',
    });
    expect(readFileSync(path.join(into, 'includes/NEWS.md'), 'utf8')).toBe(
      'About [frost](../guide/frost.md).\n\n;--8<-- "a.md"\n',
    );
    expect(loadContent(into, 'content').problems).toEqual([]);
  });

  test('keeps links of a page that another includes', () => {
    const { into } = bringIn({
      'mkdocs.yml': 'site_name: X\nplugins: [include-markdown]\n',
      'docs/index.md': '{% include-markdown "guide/frost.md" %}\n',
      'docs/guide/frost.md': '# Frost\n\n[Soil](soil.md)\n',
      'docs/guide/soil.md': '# Soil\n',
    });
    expect(readFileSync(path.join(into, 'guide/frost.md'), 'utf8')).toContain('[Soil](soil.md)');
    expect(loadContent(into, 'content').problems).toEqual([]);
  });

  test('names the drafts that it leaves behind', () => {
    const from = temporaryGuide({
      'mkdocs.yml': 'plugins: [blog]\n',
      'docs/index.md': '# Home\n',
      'docs/blog/posts/a.md': '---\ndate: 2024-01-01\ndraft: true\n---\n# Not yet\n',
    });
    expect(planSite(from, 'site').left).toMatchObject([
      { where: 'site/docs/blog/posts/a.md', what: 'draft' },
    ]);
  });

  test('keeps its links, also of pages that had to move', () => {
    const { into } = bringIn(SITE);
    const read = (file: string): string => readFileSync(path.join(into, file), 'utf8');
    const home = read('index.md');
    expect(home).toContain('[work](role-pages/gardener/index.md)');
    expect(home).toContain('<a href="role-pages/gardener/index.md#beds">');
    expect(home).toContain('[n]: notes.md');
    expect(home).toContain('[dead](nowhere.md) [root](notes.md) [lost](/lost/)');
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
      'content/index.md: `notes.md` has no such anchor',
      'content/index.md: link leads to no page or file',
      'content/index.md: link leads to no page or file',
    ]);
    expect(pages).toBeGreaterThan(3);
  });

  test('says what it left behind, and what leads nowhere', () => {
    const { left, problems } = planSite(temporaryGuide(SITE), 'site');
    expect(left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'site/mkdocs.yml:2 `custom_dir`',
      'site/mkdocs.yml:3 plugin `macros`',
      'site/mkdocs.yml:4 `hooks`',
      'site/docs/extra.css file',
      'site/docs/index.md front matter `template`',
    ]);
    expect(problems.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([
      'site/mkdocs.yml:8 the navigation leads to no page',
      'site/docs/index.md:7 link leads to no page or file',
      'site/docs/index.md:7 link leads to no page or file',
      'site/docs/index.md:7 `_notes.md` has no such anchor',
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

test('how pages are read comes along', () => {
  const extensions = [
    'nl2br',
    'wikilinks',
    'smarty',
    'toc: { toc_depth: 2-3 }',
    'pymdownx.snippets: { dedent_subsections: true }',
    'pymdownx.magiclink: { repo_url_shorthand: true, social_url_shorthand: true, repo_url_shortener: true, user: garden, repo: beds }',
    'pymdownx.highlight: { linenums: true, auto_title: true, auto_title_map: { YAML: Settings } }',
    'pymdownx.superfences: { custom_fences: [{ name: graph, class: mermaid }] }',
    'pymdownx.blocks.admonition: { types: [sowing] }',
  ];
  const settings = `site_name: Garden\nmarkdown_extensions:\n${extensions.map((name) => `  - ${name}\n`).join('')}`;
  const site = { 'mkdocs.yml': settings, 'docs/index.md': '# Garden\n\n/// sowing\nNow.\n///\n\n[=5%]\n' };
  const { from, into } = bringIn(site);
  expect(loadContent(into, 'content').dialect).toEqual(loadContent(from, 'site').dialect);
  expect(readFileSync(path.join(into, 'guide.yaml'), 'utf8')).toContain('repository: garden/beds');
  // Of the blocks, nothing is said where no page opens one.
  const without = bringIn({ ...site, 'docs/index.md': '# Garden\n' });
  expect(readFileSync(path.join(without.into, 'guide.yaml'), 'utf8')).not.toContain('slashBlocks');
});

test('icons of a site come along: those that pages have, and one in the place of a logo', async () => {
  const icon = (d: string): string => `<svg viewBox="0 0 9 9" onload="x"><path d="${d}" fill="red"/></svg>`;
  const { into } = bringIn({
    'mkdocs.yml':
      'theme: { name: material, icon: { logo: material/leaf } }\nmarkdown_extensions:\n  - pymdownx.emoji: { options: { custom_icons: [overrides/.icons] } }\n',
    'overrides/.icons/acme/rake.svg': icon('M1 1h2'),
    'overrides/.icons/acme/hoe.svg': icon('M2 2h2'),
    'docs/index.md': '# Garden\n\nWith a :acme-rake:.\n',
  });
  const read = (file: string): string => readFileSync(path.join(into, file), 'utf8');
  expect(read('icons/acme-rake.svg')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h2"/></svg>\n',
  );
  expect(existsSync(path.join(into, 'icons/acme-hoe.svg'))).toBe(false);
  expect(parse(read('guide.yaml'))).toMatchObject({ logo: 'pictures/logo.svg' });
  expect(read('pictures/logo.svg')).toMatch(/^<svg [^>]*fill="#767676"><path d=/);
  const { problems } = await checkFolder(into, { shownAs: 'content' });
  expect(problems).toEqual([]);
});

test.each([
  ['tags: { tags_file: words.md }', '[TAGS]'],
  ['tags', '<!-- material/tags { toc: false } -->'],
])('the page of tags goes by its name here: %s', async (plugin, mark) => {
  const { into } = bringIn({
    'mkdocs.yml': `theme: { features: [navigation.tabs] }\nplugins:\n  - ${plugin}\nnav: [index.md, Words: words.md]\n`,
    'docs/index.md': '---\ntags: [soil]\n---\n# Garden\n\n[All](words.md)\n',
    'docs/words.md': `# Words\n\n${mark}\n\nThat was all.\n`,
  });
  const read = (file: string): string => readFileSync(path.join(into, file), 'utf8');
  expect(read('tags.md')).toBe('# Words\n\n\nThat was all.\n');
  expect(read('index.md')).toContain('[All](tags.md)');
  expect(parse(read('guide.yaml'))).toMatchObject({
    navigation: [
      { title: 'Garden', page: 'index.md' },
      { title: 'Words', page: 'tags.md' },
    ],
    contents: [{ page: 'index.md' }, { title: 'Words', page: 'tags.md' }],
    moved: [{ from: 'words.md', to: 'tags.md' }],
  });
  expect(buildGuide(loadContent(into, 'content')).pagesByPath.get('tags.md')?.title).toBe('Words');
  const { problems } = await checkFolder(into, { shownAs: 'content' });
  expect(problems).toEqual([]);
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
    ['con.md', 'aux/Nul.tar.md', 'contents.md', 'a: b?.md', 'back\\slash.md', 'end. /x.md', 'two\nlines.md'],
    [
      'con-page.md',
      'aux-page/Nul-page.tar.md',
      'contents.md',
      'a- b-.md',
      'back-slash.md',
      'end/x.md',
      'two-lines.md',
    ],
  ],
  [
    ['README.md', 'readme.md', '😀 100%.md'],
    ['README.md', 'readme-2.md', '😀 100%.md'],
  ],
  [
    ['../includes/a.md', '../LICENSE'],
    ['includes/a.md', 'includes/LICENSE'],
  ],
])('%j goes to %j', (files, expected) => {
  expect([...newPaths(files).values()]).toEqual(expected);
});

test('files made to do harm are read as what they are, or not at all', () => {
  const from = temporaryGuide({
    'a.md': '---\na: &a [*a, *a]\ntitle: *a\n---\n# A\n\n[con](con.md) [b](<b c"d.md>)\n',
    'con.md': `# Con\n\n${'['.repeat(20_000)}\n`,
    'b c"d.md': '# B\n\n<<< ../../../../../etc/passwd\n\n--8<-- "/etc/passwd"\n',
    'c.md': '---\n__proto__: { title: X }\nconstructor: x\n---\n# C\n',
    'zeros.md': '\0'.repeat(5000),
  });
  symlinkSync('/etc', path.join(from, 'etc'));
  symlinkSync('/etc/passwd', path.join(from, 'passwd.md'));
  const into = path.join(temporaryFolder(), 'content');
  const plan = planLooseFiles(from, 'loose');
  writePlan(plan, into, { dryRun: false, force: false });
  const written = plan.files.map((file) => file.path).toSorted();
  expect(written).toEqual(['a.md', 'b c-d.md', 'c.md', 'con-page.md', 'guide.yaml', 'zeros.md']);
  const texts = written.map((file) => readFileSync(path.join(into, file), 'utf8'));
  expect(texts.join('')).not.toContain('root:');
  expect(texts[0]).toContain('[con](con-page.md) [b](<b%20c-d.md>)');
  expect(plan.problems.map(({ file, what }) => `${file} ${what}`)).toEqual(
    expect.arrayContaining([
      'loose/zeros.md this file is no text',
      'loose/etc this file does not belong in the content',
      'loose/passwd.md this file does not belong in the content',
    ]),
  );
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

test('links that share the line of their address are mended there, once', () => {
  const edit = (line: number, column: number) => ({ line, column, from: 'x.md', to: 'y.md' });
  const links = '[a][n] [b][n]\n\n[c][m]\n\n';
  expect(applyEdits(`${links}[n]: x.md\n[m]: x.md\n`, [edit(1, 1), edit(1, 8), edit(3, 1)])).toEqual({
    text: `${links}[n]: y.md\n[m]: y.md\n`,
    missed: [],
  });
});

// Loose documents about roles: whatever they call a fact, it ends in the field that is for it, and nothing is made up.

const AREAS = `# 🏛️ **Who Is a Museum Guide?**
A **Museum Guide** leads visitors through the rooms and answers what they ask.

They sit between:

- **Curators (who know the collection)**
- **Visitors (who want to)**

# Core work

## 1️⃣ **Tours**

### Responsibilities:
- Plan a route for:
  - schools
  - families
- Lead it

### Tools:
Headsets, Torch

📌 *Goal: Nobody is lost.*

# Tasks guides DO NOT do

❌ Guides do not restore paintings

# One-line summary

> **A museum guide makes rooms speak.**
`;

const TABLES = `# Archivist

| | |
|---|---|
| **Also Known As** | Records Keeper (RK), Registrar |
| **Category** | Collections & Care |
| **Salary Range (DE)** | €38K - €52K |
| **Remote Friendly?** | ⭐⭐ Sometimes |

Archivists keep what others forget.

### Must-Have Skills

| Skill | Why It Matters | Proficiency Needed |
|---|---|---|
| **Palaeography** | Old hands have to be read | ⭐⭐⭐⭐ Advanced |
| Cataloguing | Nobody finds the rest | Intermediate |
| Patience | It takes years | plenty |

## Pay by grade

| Grade | Euro |
|---|---|
| E9 | €41,000 |

\`\`\`mermaid
flowchart LR
  A[Trainee<br/>€28-31K<br/>2 years] --> B[Archivist]
\`\`\`

\`\`\`bash
echo $5
\`\`\`

## Learning Resources

### Courses

- [Reading old hands](https://example.org/hands) - From 1500 on
- [No reason](https://example.org/none)

## Related Roles

| Role | Overlap | Key Difference |
|---|---|---|
| [Guide](museum-guide.md) | 40% | Guides speak to visitors |
`;

const LABELS = `# Chapter 9 - Care

\`Details\`:
 - Job Title: Conservator
 - Salary Range: $70,000 - $150,000
 - Tech Stack: Scalpel, Lamp
 - Companies Hiring: Museums, Libraries (large, public)
 - Technical Interview: A bench test
 - Senior:
`;

describe('a loose document', () => {
  test('with areas of work', () => {
    expect(findFacts(AREAS)).toMatchObject({
      title: 'Museum Guide',
      summary: 'A museum guide makes rooms speak.',
      between: [
        { who: 'Curators', what: 'know the collection' },
        { who: 'Visitors', what: 'want to' },
      ],
      areas: [
        {
          title: 'Tours',
          responsibilities: ['Plan a route for: schools; families', 'Lead it'],
          tools: ['Headsets', 'Torch'],
          goal: 'Nobody is lost.',
        },
      ],
      not: ['Guides do not restore paintings'],
    });
  });

  test('with tables', () => {
    const facts = findFacts(TABLES);
    expect(facts).toMatchObject({
      title: 'Archivist',
      aliases: ['Records Keeper (RK)', 'Registrar'],
      category: 'Collections & Care',
      remote: { rating: 2, note: 'Sometimes' },
      resources: {
        courses: [
          { title: 'Reading old hands', url: 'https://example.org/hands', why: 'From 1500 on' },
          { title: 'No reason', url: 'https://example.org/none', why: undefined },
        ],
      },
      related: [{ role: 'museum-guide', difference: 'Guides speak to visitors' }],
    });
    expect(facts.skills.must).toEqual([
      { skill: 'palaeography', proficiency: 4, why: 'Old hands have to be read' },
      { skill: 'cataloguing', proficiency: 3, why: 'Nobody finds the rest' },
    ]);
  });

  test('with labels', () => {
    expect(findFacts(LABELS)).toMatchObject({
      title: 'Conservator',
      employers: ['Museums', 'Libraries (large, public)'],
      interview: [{ title: 'Technical Interview', what: 'A bench test' }],
      tools: [{ name: 'Scalpel' }, { name: 'Lamp' }],
    });
  });

  test('loses its pay figures, which have no source, and no others', () => {
    const { text, figures } = quarantine(TABLES);
    expect(figures.map(({ text: figure }) => figure)).toEqual([
      '| **Salary Range (DE)** | €38K - €52K |',
      '| E9 | €41,000 |',
      'A[Trainee<br/>€28-31K<br/>2 years] --> B[Archivist]',
    ]);
    expect(text).toContain('A[Trainee<br/>2 years] --> B[Archivist]');
    expect(text).toContain('echo $5');
    expect(text).not.toContain('€');
  });

  test('becomes the folder of a role; others become pages, and links between them follow', async () => {
    const from = temporaryGuide({
      'archivist.md': TABLES.replace(
        'Archivists keep',
        'Archivists â€” [guides](museum-guide.md) too â€” keep',
      ),
      'museum-guide.md': AREAS,
      'README.md': '# About\n\nSee [the archivist](archivist.md#pay-by-grade). [Gone](gone.md).\n',
    });
    const into = path.join(temporaryFolder(), 'content');
    const plan = planLooseFiles(from, 'loose');
    writePlan(plan, into, { dryRun: false, force: false });
    const read = (file: string): string => readFileSync(path.join(into, file), 'utf8');
    expect(read('README.md')).toContain('[the archivist](roles/archivist/index.md#pay-by-grade)');
    expect(read('roles/archivist/index.md')).toContain(
      'Archivists — [guides](../museum-guide/index.md) too — keep',
    );
    expect(read('roles/museum-guide/index.md')).toMatch(/^---\ntitle: Museum Guide\n---\n\n## /);
    expect(parse(read('roles/archivist/pay.yaml'))).toEqual([]);
    expect(parse(read('roles/archivist/role.yaml'))).not.toHaveProperty('reviewed');
    expect(plan.problems.map(({ file, line }) => `${file}:${line}`)).toContain('loose/README.md:3');
    const { problems, pages } = await checkFolder(into, { shownAs: 'content' });
    expect(problems.map(({ file }) => file)).toContain('content/roles/archivist/role.yaml');
    expect(pages).toBeGreaterThan(4);
  });

  test.each([
    [
      'in German',
      '# Gärtnerin\n\n**Auch genannt:** Landschaftsgärtnerin\n**Gehalt:** 30.000 – 40.000 € pro Jahr\n\n## Aufgaben\n\n- Gießen\n',
      'roles/gaertnerin',
      'Landschaftsgärtnerin',
    ],
    [
      'of a word processor, whose headings are bold',
      '**Data Steward**\n\n***Job Summary***\n\nThe data steward looks after data.\n\n***Key Responsibilities***\n\n·  Define standards\n\n***Required Skills***\n\n·  SQL\n\n***Salary Range***\n\n£40,000 - £55,000 per annum\n',
      'roles/data-steward',
      'The data steward looks after data.',
    ],
    [
      'in the HTML of a wiki',
      '<h1>Release Manager</h1>\n<p><b>Also known as:</b> Release engineer</p>\n<h2>Salary</h2>\n<p>$130,000</p>\n',
      'roles/release-manager',
      'Release engineer',
    ],
    [
      'that is a table only',
      '# Role: QA Engineer\n\n| Attribute | Value |\n|---|---|\n| Also known as | Test engineer |\n| Salary | $80k–$120k |\n',
      'roles/qa-engineer',
      'Test engineer',
    ],
  ])('%s gives its facts, and keeps its pay to itself', (_, text, folder, fact) => {
    const { files } = planLooseFiles(temporaryGuide({ 'role.md': text }), 'docs');
    const texts = new Map(
      files.map(({ path: name, content }) => [name, 'text' in content ? content.text : '']),
    );
    const own = [...texts.keys()].find((name) => name.endsWith('/role.yaml')) ?? '';
    expect(own).toBe(`${folder}/role.yaml`);
    expect(texts.get(own)).toContain(fact);
    expect(texts.get(own.replace('role.yaml', 'index.md'))).not.toMatch(/\d\d[.,]?\d{3}|\d\dk/);
    expect(texts.get(own.replace('role.yaml', 'pay.yaml'))).toMatch(/\d\d[.,]?\d{3}|\d\dk/);
  });

  test('about something else is no role', () => {
    const from = temporaryGuide({
      'a.md': '# Opening hours\n\n| Day | Hours |\n|---|---|\n| Monday | closed |\n',
    });
    expect(planLooseFiles(from, 'loose').files.map((file) => file.path)).toEqual(['guide.yaml', 'a.md']);
  });
});

test('the page of a role whose facts are not complete is shown where problems are advice', async () => {
  const input = temporaryGuide({
    'guide.yaml': 'problems: advise\n',
    'roles/guide/role.yaml': 'title: Guide\n',
    'roles/guide/index.md': '---\ntitle: Guide\n---\nShows rooms.\n',
  });
  const output = path.join(temporaryFolder(), 'site');
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('role.yaml');
  expect(readFileSync(path.join(output, 'roles/guide/index.html'), 'utf8')).toContain('Shows rooms.');
});

describe('the notation of other tools', () => {
  test.each([
    [':::tip[Start *small*]\nText.\n:::', '::: tip Start *small*\nText.\n:::'],
    ['::: warning', '::: warning'],
    [
      '::: code-group\n```js [a.js]\nlet a\n```\n```sh\nls\n```\n:::',
      '::: code-group\n```js [a.js]\nlet a\n```\n```sh\nls\n```\n:::',
    ],
    [
      '<Tabs groupId="os">\n<TabItem value="mac" label="macOS" default>\nOne\n</TabItem>\n</Tabs>',
      ':::: tabs\n@tab macOS\nOne\n\n::::',
    ],
    ["import Tabs from '@theme/Tabs';\n\nimport your own seeds.", '\nimport your own seeds.'],
    ['{/* a -- b */}', '<!-- a - - b -->'],
    ['```md\n:::tip[x]\n<Tabs>\nimport a from "b"\n```', '```md\n:::tip[x]\n<Tabs>\nimport a from "b"\n```'],
  ])('%j becomes %j', (source, expected) => {
    expect(translate(source).text).toBe(expected);
  });

  test('keeps the text of components', () => {
    const source = `<CardGrid>
  <Card title="Fast" icon="rocket">
    Text with <Badge text="v2" />.

    \`\`\`sh
    run
    \`\`\`
  </Card>
</CardGrid>

<Aside type="caution" title="Careful">
  Do not.
</Aside>

<FileTree>
- src
  - docs/
</FileTree>

<LinkCard
  title="More"
  href="two.md"
  description="All of it."
/>

<Tabs syncKey="x">
  <TabItem label="One">\`<Badge />\`</TabItem>
</Tabs>
`;
    const { text, losses } = translate(source);
    expect(losses).toEqual([]);
    expect(text).toBe(`:::: cards

-   **Fast**

    Text with **v2**.

    \`\`\`sh
    run
    \`\`\`


::::

::: caution Careful

Do not.

:::

- src
  - docs/

- [More](two.md): All of it.

:::: tabs
@tab One
\`<Badge />\`

::::
`);
  });

  test('keeps what VitePress includes, and names code that it shows from a file', () => {
    const { text, losses } = translate(
      '[[toc]]\n\n<!--@include: ./a.md-->\n\n::: raw\n<b>x</b>\n:::\n\n<<< @/x.js{2}\n',
      looseContext('guide/x.md'),
    );
    expect(text).toBe('[TOC]\n\n--8<-- "guide/a.md"\n\n\n<b>x</b>\n\n\n\n');
    expect(losses).toMatchObject([{ line: 9, what: 'file `@/x.js`' }]);
  });

  test('and the addresses that pages chose', () => {
    const from = temporaryGuide({
      'index.md': '# Home\n',
      'guide/a.md': '---\nslug: /first\n---\n# A\n',
      'guide/b.md': '---\nslug: second\n---\n# B\n',
    });
    const guide = planLooseFiles(from, 'docs').files.find(({ path: name }) => name === 'guide.yaml')?.content;
    expect(parse(guide && 'text' in guide ? guide.text : '')).toMatchObject({
      moved: [
        { from: 'first/', to: 'guide/a.md' },
        { from: 'guide/second/', to: 'guide/b.md' },
      ],
    });
  });

  test('names components that only a program could draw', () => {
    const { losses } = translate('<Chart data={x} />\n\n`<Code />` <b>bold</b>\n');
    expect(losses).toMatchObject([{ line: 1, column: 1, what: 'component `<Chart>`' }]);
  });

  test('and the order of their pages', async () => {
    const from = temporaryGuide({
      'index.md': '---\nlayout: home\nsidebar_position: 0\n---\n# Garden\n\n[soil](./guide/soil)\n',
      'guide/soil.md':
        '---\nsidebar_position: 2\nsidebar_label: About soil\n---\n# Soil\n\n:::note[Wet]\nRain.\n:::\n',
      'guide/seed.md': '---\nsidebar:\n  order: 1\n---\n# Seed\n',
      'guide/draft.md': '---\ndraft: true\n---\n# Draft\n',
      'program.mdx': '# Chart\n\n<Chart/>\n',
    });
    const into = path.join(temporaryFolder(), 'content');
    const plan = planLooseFiles(from, 'docs');
    writePlan(plan, into, { dryRun: false, force: false });
    expect(parse(readFileSync(path.join(into, 'guide.yaml'), 'utf8'))).toEqual({
      contents: [
        { page: 'index.md' },
        { page: 'program.md' },
        {
          title: 'Guide',
          entries: [{ page: 'guide/seed.md' }, { title: 'About soil', page: 'guide/soil.md' }],
        },
      ],
      problems: 'advise',
    });
    expect(plan.left.map(({ where }) => where)).toContain('docs/program.mdx:3');
    const { problems } = await checkFolder(into, { shownAs: 'content' });
    expect(problems).toEqual([]);
  });
});
