import { appendFileSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { build } from '../src/site/build.ts';
import { ByteCache } from '../src/support/byte-cache.ts';
import { temporaryFolder, temporaryOutput } from './temporary-guide.ts';

// A build takes again what an earlier one has made of pages. It must give what a build gives that has nothing to take.

// Eleventy loads `.eleventy.ts` by itself.
register();

/** A cache that counts what was worked out. */
class CountingCache extends ByteCache {
  made = 0;

  override set(key: string, bytes: Uint8Array): void {
    this.made++;
    super.set(key, bytes);
  }
}

let input: string;
let cacheFile: string;

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1795000000');
  input = path.join(temporaryFolder(), 'guide');
  cpSync('src/gallery/guide', input, { recursive: true });
  cacheFile = path.join(temporaryFolder(), 'guide.bytes');
});
afterEach(() => vi.unstubAllEnvs());

/** Builds the guide with what the last such build has kept. → the files of the site, and how much was worked out */
async function buildAgain(): Promise<{ readonly site: object; readonly made: number }> {
  const cache = new CountingCache(cacheFile);
  return { site: await filesOfBuild(cache), made: cache.made };
}

async function filesOfBuild(made?: ByteCache): Promise<object> {
  const output = temporaryOutput();
  const url = 'https://example.org/guide';
  await build({ input, output, shownAs: 'guide', force: true, url, ...(made && { made }) });
  const names = readdirSync(output, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(path.join(output, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(output, name), 'latin1')]));
}

function replaceIn(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(input, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path.join(input, file), text.replace(from, to));
}

const EDITS: readonly (readonly [what: string, edit: () => void])[] = [
  ['a text', () => appendFileSync(path.join(input, 'roles/gardener/index.md'), '\nOne more sentence.\n')],
  [
    'a heading to which another page leads',
    () => {
      appendFileSync(path.join(input, 'roles/gardener/index.md'), '\n## Soil\n\nLoam.\n');
      appendFileSync(
        path.join(input, 'roles/park-manager/index.md'),
        '\n[Soil](../gardener/index.md#soil)\n',
      );
    },
  ],
  [
    'a further page of a role',
    () => writeFileSync(path.join(input, 'roles/gardener/learn.md'), '# Learn\n\n## First\n\nSpades.\n'),
  ],
  [
    'its name, which the other pages of the role show',
    () => replaceIn('roles/gardener/learn.md', '# Learn', '# First steps'),
  ],
  [
    'the same heading, called something else',
    () => replaceIn('roles/gardener/index.md', '## Soil', '## Earth'),
  ],
  [
    'a page more, which comes before others in the book',
    () => writeFileSync(path.join(input, 'aaa.md'), '# An older page\n\nText.\n'),
  ],
  ['a name of a role', () => replaceIn('roles/gardener/role.yaml', /title: .*/, 'title: Grower')],
  [
    'a figure of pay, which a page shows',
    () => replaceIn('roles/gardener/pay.yaml', /p50: \d+/, 'p50: 31000'),
  ],
  ['words', () => writeFileSync(path.join(input, 'words.yaml'), 'exports:\n  origin: "{page}, {guide}"\n')],
  ['the title of the guide', () => replaceIn('guide.yaml', /title: .*/, 'title: Another guide')],
];

test(
  'a build after an edit gives what one gives that has nothing to take',
  { timeout: 240_000 },
  async () => {
    const first = await buildAgain();
    expect(await buildAgain()).toEqual({ site: first.site, made: 0 });
    for (const [what, edit] of EDITS) {
      edit();
      const { site, made } = await buildAgain();
      expect(site, what).toEqual(await filesOfBuild());
      expect(made, what).toBeGreaterThan(0);
    }
  },
);
