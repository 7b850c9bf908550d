import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { components } from '../src/components/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Parts that the site brings together. */
const HOUSE = [
  'support',
  'words',
  'model',
  'load',
  'checks',
  'components',
  'render',
  'layouts',
  'gallery',
  'exports',
  'cards',
  'search',
  'offline',
  'editions',
];

/** Which part of the house may import which; each may import itself. The table of .github/CONTRIBUTING.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  support: [],
  types: [],
  theme: [],
  words: ['support'],
  model: ['support', 'words'],
  load: ['support', 'words', 'model'],
  checks: ['support', 'words', 'model'],
  components: ['support', 'words', 'model'],
  render: ['support', 'words', 'model', 'components'],
  layouts: ['support', 'words', 'model', 'components'],
  gallery: ['support', 'words', 'model', 'load', 'components', 'render', 'layouts'],
  exports: ['support', 'words', 'model'],
  cards: ['support', 'words', 'model'],
  search: ['support', 'words', 'model'],
  offline: ['support', 'words', 'model', 'search'],
  editions: ['support', 'words', 'model'],
  site: HOUSE,
  commands: [...HOUSE, 'site'],
};

interface SourceFile {
  /** From the root of the project: `src/model/guide.ts`. */
  readonly file: string;
  /** Files of ours that it imports. */
  readonly imports: readonly string[];
  /** Packages and Node modules that it imports. */
  readonly packages: readonly string[];
  /** Those of both of which more than types is imported. */
  readonly atRunTime: readonly string[];
}

const files = [...sources('src'), ...sources('layouts'), '.eleventy.ts'].map(read);

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(ROOT, file)).isDirectory()) return sources(file);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [file] : [];
  });
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  const all = [...found].map((match) => ({
    name: match[1] ?? match[2] ?? match[3] ?? '',
    isType: /^(?:import|export) type\b/.test(match[0]),
  }));
  const isOurs = (name: string): boolean => name.startsWith('.');
  const resolved = (name: string): string =>
    isOurs(name) ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name;
  const names = all.map(({ name }) => name);
  return {
    file,
    imports: names.filter(isOurs).map(resolved),
    packages: names.filter((name) => !isOurs(name)),
    atRunTime: all.filter(({ isType }) => !isType).map(({ name }) => resolved(name)),
  };
}

/** `src/model/guide.ts` → `model`; `layouts/home.tsx` → `layouts`. */
function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
}

/** `src/components/tabs/index.ts` → `tabs`; undefined for files of the components' own folder. */
function roomOf(file: string): string | undefined {
  return /^src\/components\/([^/]+)\//.exec(file)?.[1];
}

test('the parser of this test sees imports', () => {
  const self = files.find(({ file }) => file === 'src/site/render-guide.ts');
  expect(self?.imports).toContain('src/load/load-content.ts');
  expect(files.length).toBeGreaterThan(100);
});

describe('parts import only what the table allows', () => {
  test.each(files.map((source) => [source.file, source] as const))('%s', (file, { imports }) => {
    if (file === '.eleventy.ts') return;
    const part = partOf(file);
    const allowed = [part, ...(MAY_IMPORT[part] ?? [])];
    for (const imported of imports) expect(allowed, imported).toContain(partOf(imported));
  });
});

test('only .eleventy.ts and the commands import the site; only tests import the commands', () => {
  for (const { file, imports } of files) {
    for (const imported of imports) {
      const part = partOf(imported);
      if (part === 'site') expect(['site', 'commands', '.eleventy.ts'], file).toContain(partOf(file));
      if (part === 'commands') expect(partOf(file)).toBe('commands');
    }
  }
});

test('a room imports no other room than the icon', () => {
  for (const { file, imports } of files) {
    const room = roomOf(file);
    if (room === undefined) continue;
    for (const imported of imports) {
      const other = roomOf(imported);
      if (other !== undefined && other !== room) expect(other, `${file} imports ${imported}`).toBe('icon');
    }
  }
});

test('only the site knows Eleventy', () => {
  for (const { file, packages } of files) {
    if (packages.some((name) => name.startsWith('@11ty/'))) {
      expect(file).toMatch(/^(src\/site\/|src\/types\/|\.eleventy\.ts)/);
    }
  }
});

test('scripts for the browser import nothing of Node or the build', () => {
  const clients = files.filter(({ file }) => file.endsWith('/client.ts'));
  expect(clients.length).toBeGreaterThan(3);
  const allowed = [
    'components/keyboard/single-keys',
    'words/in-site-script',
    'support/browser/arrival',
    'support/browser/button',
    'support/browser/kept',
    'support/browser/page-whole',
    'support/title-order',
  ].map((name) => `src/${name}.ts`);
  for (const { file, packages, imports } of clients) {
    expect([...packages, ...imports.filter((name) => !allowed.includes(name))], file).toEqual([]);
  }
});

describe('what a browser renders for a choice brings along nothing but the model and templates', () => {
  const byName = new Map(files.map((source) => [source.file, source]));
  const starts = files.filter(
    ({ file }) =>
      /\/(?:choice\.tsx|keyboard\/list\.ts)$/.test(file) || file.startsWith('src/support/browser/'),
  );
  test.each(starts.map(({ file }) => file))('%s', (start) => {
    const reached = new Set([start]);
    for (const file of reached) for (const name of byName.get(file)?.atRunTime ?? []) reached.add(name);
    for (const name of reached)
      expect(name).toMatch(/^preact\/jsx-runtime$|^src\/(model|components|support|words)\//);
    expect([...reached].filter((name) => name.endsWith('/index.ts'))).toEqual([]);
    // All words of all languages: a page brings those along that its scripts need.
    expect([...reached]).not.toContain('src/words/en.ts');
  });
});

test('files are read in src/load and nowhere later', () => {
  const readers = files.filter(({ packages }) => packages.some((name) => /^(node:)?fs/.test(name)));
  // The icon sets, the fonts, the examples and the caches of pictures are no content; site, search, offline, editions and commands write or index.
  const allowed =
    /^src\/(load|site|search|offline|editions|commands|gallery|cards|render\/(?:diagrams|code-colours))\/|^src\/(components\/icon\/library|support\/(?:byte|value)-cache)\.ts$/;
  for (const { file } of readers) expect(file).toMatch(allowed);
});

describe('rooms', () => {
  const rooms = readdirSync(path.join(ROOT, 'src/components'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  test('are all registered, each once', () => {
    expect(components.map(({ name }) => name).toSorted()).toEqual(rooms.toSorted());
  });

  test.each(rooms)('%s has an index and examples with goldens', (room) => {
    const folder = path.join(ROOT, 'src/components', room);
    expect(existsSync(path.join(folder, 'index.ts'))).toBe(true);
    const examples = readdirSync(path.join(folder, 'examples'));
    const inputs = examples.filter((name) => /\.(md|tsx)$/.test(name));
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) expect(examples).toContain(input.replace(/\.\w+$/, '.html'));
  });
});

test('style sheets stay in their layer', () => {
  for (const { name, style, rareStyle } of components) {
    for (const sheet of [style, rareStyle?.style]) {
      if (sheet) expect(readFileSync(sheet, 'utf8').trimStart(), name).toMatch(/^@layer components \{/);
    }
  }
});

test('files have 200 lines at most, or say why they have more: “Over 200 lines: …”', () => {
  const names = ['src', 'layouts', 'bench'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name.replaceAll(path.sep, '/')),
    ),
  );
  for (const file of names.filter((name) => /\.(tsx?|js)$/.test(name))) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const isLong = text.split('\n').length - 1 > 200;
    expect(/(?:\/\/|\*).*\bover 200 lines:/i.test(text), `${file} says why it is long`).toBe(isLong);
  }
});

test('content holds no code', () => {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(path.join(folder, entry.name)) : [entry.name],
    );
  for (const name of walk(path.join(ROOT, 'content'))) expect(name).not.toMatch(/\.(m?[jt]sx?|cjs|html)$/);
});
