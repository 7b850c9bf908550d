import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rebuildPreview } from '../src/site/preview.ts';
import { temporaryFolder, temporaryOutput } from './temporary-guide.ts';

// After an edit of a text the preview makes few pages anew. It must show what a preview shows that makes all of them.

// Eleventy loads `.eleventy.ts` by itself.
register();

let input: string;
let output: string;
let said: string[];

beforeEach(async () => {
  said = [];
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((text: unknown) => void said.push(String(text)));
  }
  input = path.join(temporaryFolder(), 'guide');
  cpSync('src/gallery/guide', input, { recursive: true });
  output = temporaryOutput();
  await rebuildPreview(input, output, new Set());
});
afterEach(() => vi.restoreAllMocks());

/** Adds text to a page of the preview. → how many pages were made anew */
async function append(page: string, text: string): Promise<number> {
  const file = path.join(input, page);
  appendFileSync(file, text);
  await rebuildPreview(input, output, new Set([file]));
  return Number(/^(\d+) pages/.exec(said.at(-1) ?? '')?.[1]);
}

/** All files of a site by their paths. */
function filesOf(site: string): Map<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(path.join(site, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(site, name), 'latin1')]));
}

async function expectAsMadeAnew(): Promise<void> {
  const whole = temporaryOutput();
  await rebuildPreview(input, whole, new Set());
  // What a page loaded before an edit may lie beside it still.
  expect(Object.fromEntries(filesOf(output))).toMatchObject(Object.fromEntries(filesOf(whole)));
}

const GARDENER = 'roles/gardener/index.md';
const DESIGNER = 'roles/landscape-designer/index.md';

test('an edited text changes its own page alone', async () => {
  expect(await append(GARDENER, '\n## Another part\n\nMore, and [back](../park-manager/index.md).\n')).toBe(
    1,
  );
  expect(readFileSync(path.join(output, 'roles/gardener.html'), 'utf8')).toContain('id="another-part"');
  await expectAsMadeAnew();
});

test('a mistake stands on its page, and one that another page makes does too', async () => {
  await append(GARDENER, '\n[Gone](gone.md)\n');
  expect(await append('roles/park-manager/index.md', '\n[Part](../gardener/index.md#no-such-part)\n')).toBe(
    1,
  );
  expect(said.join('\n')).toContain('has no such anchor');
  await expectAsMadeAnew();
});

test('a day by the clock stands on other pages too', async () => {
  expect(await append(DESIGNER, '\n::: timeline\n\n- 09:00 **Water.** Everything.\n\n:::\n')).toBeGreaterThan(
    1,
  );
  await expectAsMadeAnew();
});

test('code in a new language may be read differently everywhere', async () => {
  expect(await append(GARDENER, '\n```haskell\nmain = print 1\n```\n')).toBeGreaterThan(1);
  await expectAsMadeAnew();
});

test('a new title stands on other pages too', async () => {
  const file = path.join(input, 'new.md');
  appendFileSync(file, '# A new page\n');
  await rebuildPreview(input, output, new Set([file]));
  await expectAsMadeAnew();
});

test('an edited text changes its own page alone beside the gallery too', async () => {
  const settings = path.join(input, 'guide.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('gallery: false', 'gallery: true'));
  await rebuildPreview(input, output, new Set([settings]));
  const gallery = path.join(output, 'gallery/tabs.html');
  expect(readFileSync(gallery, 'utf8')).toContain('class="gallery"');
  expect(await append(GARDENER, '\nMore.\n')).toBe(1);
  await expectAsMadeAnew();
  mkdirSync(path.join(input, 'gallery'));
  expect(await append('gallery/tabs.md', 'What tabs are for.\n')).toBeGreaterThan(50);
  expect(readFileSync(gallery, 'utf8')).toContain('What tabs are for.');
});
