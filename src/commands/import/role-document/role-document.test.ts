import { describe, expect, test } from 'vitest';
import { findFacts } from './facts.ts';
import { withPlainHeadings } from './headings.ts';
import { plainText } from './outline.ts';
import { planRole, roleIdOf } from './plan.ts';
import { quarantine } from './quarantine.ts';
import { withFoldedQuestions } from './questions.ts';

/** What an import writes for a document, by the name of the file. */
function written(source: string): Readonly<Record<string, string>> {
  const id = roleIdOf(source, new Set()) ?? 'none';
  const { files } = planRole(id, 'docs/role.md', source);
  return Object.fromEntries(
    files.map(({ path, content }) => [path.replace(/.*\//, ''), 'text' in content ? content.text : '']),
  );
}

describe('a document of a word processor', () => {
  const source = `**Job Title: Platform Engineer**

**Department:** Engineering      **Location:** Leeds

**Also known as:** Cloud Engineer; SRE

**1. Purpose of the Role**

To build the platform.

**2. Key Responsibilities**

1.  Build it
2.  Keep it running

**3. Career levels**

- Junior (0-2 years): learns
- Senior (5+ years)
`;

  test('gives its facts', () => {
    expect(roleIdOf(source, new Set())).toBe('platform-engineer');
    expect(findFacts(withPlainHeadings(source))).toMatchObject({
      title: 'Platform Engineer',
      category: 'Engineering',
      aliases: ['Cloud Engineer', 'SRE'],
      summary: 'To build the platform.',
      areas: [{ title: 'Key Responsibilities', responsibilities: ['Build it', 'Keep it running'] }],
      levels: [{ level: 'junior', title: 'Junior', expects: ['learns'] }],
      unplaced: [
        { what: 'Level: Junior, 0-2 years', why: 'a number of years needs a source' },
        { what: 'Level: Senior, 5+ years', why: 'what is expected at it is not said' },
      ],
    });
  });

  test('gets headings that are headings, and keeps its text', () => {
    const page = written(source)['index.md'] ?? '';
    expect(page).toContain('## 2. Key Responsibilities\n\n1.  Build it\n2.  Keep it running\n');
    expect(page).toContain('- Senior (5+ years)');
    expect(written(source)['role.yaml']).toContain('# areas: the goal of each');
  });
});

test('headings that are underlined are headings; rules, tables and front matter are none', () => {
  expect(
    withPlainHeadings('Analyst\n=======\n\nDuties\n---\n\nText\n\n---\n\nAn end\nof a line\n---\n'),
  ).toBe('# Analyst\n\n\n## Duties\n\n\nText\n\n---\n\nAn end\nof a line\n---\n');
  const others = '---\ntitle: A\n---\n\n# B\n\n| a |\n---\n\n```\nx\n===\n```\n';
  expect(withPlainHeadings(others)).toBe(others);
});

test('a list of bullets gives what stands in its items', () => {
  const facts = findFacts(
    '- Role: Web Developer\n- Also called: UI Engineer\n- Stack: React, CSS\n- Responsibilities:\n  - Build pages\n  - Fix bugs\n- Levels:\n  - Junior: learns\n',
  );
  expect(facts).toMatchObject({
    title: 'Web Developer',
    aliases: ['UI Engineer'],
    tools: [{ name: 'React' }, { name: 'CSS' }],
    areas: [{ title: 'Responsibilities', responsibilities: ['Build pages', 'Fix bugs'] }],
    levels: [{ level: 'junior', expects: ['learns'] }],
  });
});

test('levels stand in tables and below headings too', () => {
  const table =
    '# A\n\n## Levels\n\n| Level | Experience | Scope | Pay |\n|---|---|---|---|\n| L2 Mid | 2–5 yrs | One service | £1 |\n';
  expect(findFacts(table).levels).toEqual([{ level: 'mid', title: 'Mid', expects: ['One service'] }]);
  const headings = '# A\n\n## Career ladder\n\n### Level 3 — Staff Engineer (8+ years)\n\nSets direction.\n';
  expect(findFacts(headings).levels).toEqual([
    { level: 'staff', title: 'Staff Engineer', expects: ['Sets direction.'] },
  ]);
  // Ways into a role are no levels of it.
  expect(findFacts('# A\n\n## Career path\n\n### Entry points\n\n- Linux\n').levels).toEqual([]);
});

test('links have the kind that their words or their heading say, and no other', () => {
  const { resources, unplaced } = findFacts(
    '# A\n\n## Further reading\n\n1. [SQL course](https://a.example)\n2. [Docs](https://b.example) - read these\n3. A book without address\n',
  );
  expect(resources.courses).toEqual([{ title: 'SQL course', url: 'https://a.example', why: undefined }]);
  expect(unplaced.map(({ what, line }) => `${line} ${what}`)).toEqual([
    '6 Resource: Docs - read these',
    '7 Resource: A book without address',
  ]);
});

test.each([
  [
    '# Ingénieur DevOps\n\n## Missions\n\n- A\n\n## Compétences\n\n- B\n\n## Niveaux\n\n- C\n',
    'ingenieur-devops',
  ],
  ['# Analista de datos\n\n**También conocido como:** Analista BI\n', 'analista-de-datos'],
  [
    '# Data Engineer (m/f/d) - Berlin\n\n## What you’ll do\n\n- A\n\n## What you bring\n\n- B\n\n## Interview process\n\n- C\n',
    'data-engineer',
  ],
  ['# Install\n\n## Requirements\n\n- Node\n\n## Tools\n\n- npm\n\n## Questions\n\nAsk.\n', undefined],
])('a document about a role is told from others: %j', (source, id) => {
  expect(roleIdOf(source, new Set())).toBe(id);
});

test.each([
  '**Salary:** £45,000 pa',
  '**Gehalt:** 60.000 € brutto',
  '**Salaire :** 45 000 – 60 000 € brut annuel',
  '| Pay band | 15 LPA – 25 LPA (CTC) |',
  'CTC of ₹6,00,000 a year',
  'Pay: 95-160k',
  'Base salary is USD 120,000 to 150,000.',
])('no pay figure without a source is published: %s', (line) => {
  const { text, figures } = quarantine(`# A\n\n${line}\n\nA budget of 5,000 visitors.\n`);
  expect(figures).toEqual([{ line: 3, text: line }]);
  expect(text).toContain('5,000 visitors');
  expect(text.replace('5,000', '')).not.toMatch(/\d/);
});

test('only the figure goes where a line says more', () => {
  const row = '| Level | Years | Pay |\n|---|---|---|\n| Junior | 0–2 | ₹6,00,000 – ₹8,00,000 |\n';
  expect(quarantine(row).text).toContain('| Junior | 0–2 | – |');
  expect(quarantine('*Salary range: 95k-160k USD · Tech stack: Python*').text).toBe(
    '*Salary range: – · Tech stack: Python*',
  );
});

test('questions are folded over their answers, and stay a list where they have none', () => {
  const questions =
    '## Interview questions\n\n**Q: What is DNS?**\nA: A list of names.\n\nAnd more.\n\n1. Why?\n\n   Because.\n2. Since when?\n';
  expect(withFoldedQuestions(questions)).toBe(
    '## Interview questions\n\n??? question "What is DNS?"\n\n    A list of names.\n\n    And more.\n\n    1. Why?\n\n       Because.\n    2. Since when?\n',
  );
  expect(withFoldedQuestions('## Interview\n\n1. Why?\n\n   Because.\n\n2. Since when?\n')).toBe(
    '## Interview\n\n??? question "Why?"\n\n    Because.\n\n2. Since when?\n',
  );
  const others = '## Support\n\nQ: Who?\nA: We.\n';
  expect(withFoldedQuestions(others)).toBe(others);
});

test('a line of brackets that nobody closes is text', () => {
  expect(plainText('['.repeat(100_000))).toHaveLength(100_000);
});
