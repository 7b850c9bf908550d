import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { checks, countFixable } from '../src/checks/index.ts';
import { formatProblems } from '../src/checks/report.ts';
import { rules } from '../src/checks/rules.ts';
import type { Content, Located } from '../src/model/content.ts';
import { buildGuide } from '../src/model/guide.ts';
import { english } from '../src/words/en.ts';
import { OWN_DIALECT } from '../src/model/dialect.ts';
import { OWN_HEADING_IDS } from '../src/model/heading-ids.ts';
import { NO_HISTORY } from '../src/model/history.ts';
import { NO_TRANSLATIONS } from '../src/model/translations.ts';
import { compareProblems, type Problem } from '../src/model/problem.ts';
import { GuideSettings } from '../src/model/settings.ts';
import { checkFolder } from '../src/site/check-folder.ts';

const FOLDER = fileURLToPath(new URL('invalid-content', import.meta.url));
const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

// Figures grow stale with time; what is said of them must not.
vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 21) / 1000));

/** Each folder is a small guide with one kind of mistake; `expected.txt` is what a person is told about it. */
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'valid')
  .map((entry) => entry.name);

describe('a guide with a mistake', () => {
  const outcomes = new Map<string, readonly Problem[]>();

  beforeAll(async () => {
    for (const name of cases) {
      const { problems } = await checkFolder(`${FOLDER}/${name}/content`, {
        shownAs: 'content',
        prose: true,
      });
      outcomes.set(name, problems);
    }
  });

  test.each(cases)('%s', async (name) => {
    const problems = outcomes.get(name) ?? [];
    const text = formatProblems(problems, { fixable: countFixable(problems) });
    expect(problems).not.toHaveLength(0);
    expect(problems).toEqual([...problems].toSorted(compareProblems));
    await expect(`${text}\n`).toMatchFileSnapshot(`${FOLDER}/${name}/expected.txt`);
  });

  test('is told of only by rules that the page of rules has', () => {
    const found = [...outcomes.values()].flatMap((problems) => problems.map(({ check }) => check));
    const known = new Set(rules.map(({ code }) => code));
    expect([...new Set(found)].filter((code) => !known.has(code))).toEqual([]);
  });

  test.each([...new Set([...checks.map(({ name }) => name), ...namesInSources()])])(
    'has a case that %s reports',
    (name) => {
      const found = [...outcomes.values()].flatMap((problems) => problems.map(({ check }) => check));
      expect(found).toContain(name);
    },
  );
});

/** Names of the checks that are made while files are read and pages rendered. */
function namesInSources(): string[] {
  return ['load', 'render', 'components'].flatMap((folder) =>
    readdirSync(`${SOURCES}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(`${SOURCES}/${folder}/${file}`, 'utf8').matchAll(/\bcheck: '([a-z-]+)'/g),
      ])
      .flatMap((match) => match[1] ?? []),
  );
}

test('a guide without mistakes is passed', async () => {
  const { problems } = await checkFolder(`${FOLDER}/valid/content`, { shownAs: 'content', prose: true });
  expect(problems).toEqual([]);
});

test.each(checks)('$name has nothing to say about an empty guide', ({ check }) => {
  const guide = buildGuide(emptyContent());
  const built = {
    guide,
    outlines: new Map(),
    diagramFailures: [],
    hasIcon: () => false,
    iconNames: () => [],
    today: '2026-01-01',
  };
  expect([...check(built)]).toEqual([]);
});

function emptyContent(): Content {
  return {
    folder: 'content',
    strict: true,
    settings: located(GuideSettings.parse({})),
    words: { language: 'en', messages: english },
    contents: [],
    editUrl: undefined,
    hasOwnRoot: true,
    dialect: OWN_DIALECT,
    headingIds: OWN_HEADING_IDS,
    translations: NO_TRANSLATIONS,
    tagsPage: 'tags.md',
    roles: [],
    projects: [],
    pages: [],
    parts: new Set(),
    abbreviations: [],
    skills: located([]),
    sources: located([]),
    moves: located([]),
    occupations: located([]),
    assets: new Map(),
    pictureSizes: new Map(),
    texts: new Map(),
    otherEncodings: new Map(),
    written: new Map(),
    lying: new Map(),
    history: NO_HISTORY,
    problems: [],
  };
}

function located<T>(value: T): Located<T> {
  return { value, file: 'content/x.yaml', at: () => ({ line: 1, column: 1 }) };
}
