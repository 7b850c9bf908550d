import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gitHistory } from '../src/load/git-history.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { pageHistory } from '../src/model/history.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryGuide, temporaryOutput } from './temporary-guide.ts';

/** Runs git as somebody, at a time, whatever the settings of this computer are. */
function git(
  folder: string,
  args: readonly string[],
  { who = 'Ada', when = '2026-01-01T12:00:00+02:00' } = {},
): void {
  execFileSync('git', ['-c', 'commit.gpgSign=false', '-c', 'init.defaultBranch=main', ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: who,
      GIT_AUTHOR_EMAIL: `${who}@example.org`,
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_NAME: 'Committer',
      GIT_COMMITTER_EMAIL: 'committer@example.org',
      GIT_COMMITTER_DATE: '2026-06-06T00:00:00Z',
    },
  });
}

/** A repository whose guide stands in `docs/guide`, with two commits. */
function repository(): string {
  const root = temporaryGuide({
    'README.md': 'Not the guide.\n',
    'docs/guide/ä b.md': 'One.\n',
    'docs/guide/c.md': 'C.\n',
  });
  git(root, ['init']);
  git(root, ['add', '.']);
  git(root, ['commit', '-m', 'Begin']);
  writeFileSync(path.join(root, 'docs/guide/c.md'), 'C, mended.\n');
  git(root, ['commit', '-am', 'Mend <c> & "d"'], { who: 'Bo', when: '2026-03-01T01:00:00+02:00' });
  return root;
}

const guideAt = (folder: string): Guide => buildGuide(loadContent(folder, folder, { history: true }));

function lastChange(guide: Guide, url: string): string | undefined {
  const page = guide.pagesByUrl.get(url);
  return page && pageHistory(guide, page)?.lastChange;
}

test('a page tells when its author last changed it, and who wrote it', () => {
  const guide = guideAt(path.join(repository(), 'docs/guide'));
  expect(guide.content.history).toMatchObject({ whole: true, folder: 'docs/guide/' });
  expect(lastChange(guide, 'ä b.html')).toBe('2026-01-01T10:00:00.000Z');
  const page = guide.pagesByUrl.get('c.html');
  expect(page && pageHistory(guide, page)).toEqual({
    lastChange: '2026-02-28T23:00:00.000Z',
    contributors: ['Ada', 'Bo'],
  });
  expect(lastChange(guide, 'index.html')).toBeUndefined();
});

test('a page keeps its age and its authors when its file is moved, and a new page in its place begins anew', () => {
  const root = repository();
  const folder = path.join(root, 'docs/guide');
  git(root, ['mv', 'docs/guide/c.md', 'docs/guide/moved.md']);
  git(root, ['commit', '-m', 'Move'], { who: 'Cy', when: '2026-04-01T00:00:00Z' });
  writeFileSync(path.join(folder, 'c.md'), 'Of another kind.\n');
  git(root, ['add', '.']);
  git(root, ['commit', '-m', 'New'], { who: 'Di', when: '2026-05-01T00:00:00Z' });
  const guide = guideAt(folder);
  const historyOf = (url: string): unknown => {
    const page = guide.pagesByUrl.get(url);
    return page && pageHistory(guide, page);
  };
  const old = { lastChange: '2026-02-28T23:00:00.000Z', contributors: ['Ada', 'Bo'] };
  expect(historyOf('moved.html')).toEqual(old);
  expect(historyOf('c.html')).toEqual({ lastChange: '2026-05-01T00:00:00.000Z', contributors: ['Di'] });
});

test('a change that is not committed has no date, nor has a new file', () => {
  const folder = path.join(repository(), 'docs/guide');
  writeFileSync(path.join(folder, 'c.md'), 'C, again.\n');
  writeFileSync(path.join(folder, 'new.md'), 'New.\n');
  const guide = guideAt(folder);
  expect(lastChange(guide, 'c.html')).toBeUndefined();
  expect(lastChange(guide, 'new.html')).toBeUndefined();
  expect(lastChange(guide, 'ä b.html')).toBeDefined();
});

test('a shallow clone dates only what changed after its cut, and names nobody', () => {
  const root = repository();
  const clone = path.join(temporaryFolder(), 'clone');
  writeFileSync(path.join(root, 'docs/guide/c.md'), 'C, a third time.\n');
  git(root, ['commit', '-am', 'Third'], { when: '2026-05-05T00:00:00Z' });
  git(root, ['clone', '--depth', '2', `file://${root}`, clone]);
  const guide = guideAt(path.join(clone, 'docs/guide'));
  expect(guide.content.history.whole).toBe(false);
  const page = guide.pagesByUrl.get('c.html');
  expect(page && pageHistory(guide, page)).toEqual({
    lastChange: '2026-05-05T00:00:00.000Z',
    contributors: [],
  });
  expect(lastChange(guide, 'ä b.html')).toBeUndefined();
});

test('what GitHub checks out by itself, one commit deep, gives pages no date rather than that of the last change of all', async () => {
  const root = repository();
  const clone = path.join(temporaryFolder(), 'clone');
  git(root, ['clone', '--depth', '1', `file://${root}`, clone]);
  const folder = path.join(clone, 'docs/guide');
  const settings = 'title: A guide\nrepository: https://codeberg.org/o/r\ncontributors: true\n';
  writeFileSync(path.join(folder, 'guide.yaml'), settings);
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', folder, '--output', output);
  expect(run.code, run.stderr).toBe(0);
  for (const name of ['ä b.html', 'c.html']) {
    const page = readFileSync(path.join(output, name), 'utf8');
    const foot = /<p class="page-foot"[^>]*>(.*?)<\/p>/s.exec(page)?.[1];
    expect(foot).not.toMatch(/Last changed|<time|Written by/);
    expect(foot).toContain('>Report a mistake</a>');
  }
});

test('without a repository, and in one without a commit, nothing is known and nothing fails', () => {
  const folder = temporaryGuide({ 'index.md': 'Text.\n' });
  expect(gitHistory(folder).changes).toEqual([]);
  git(folder, ['init']);
  expect(gitHistory(folder).changes).toEqual([]);
  expect(lastChange(guideAt(folder), 'index.html')).toBeUndefined();
});

test('a published page tells its age and origin, and the build writes a feed', async () => {
  const folder = path.join(repository(), 'docs/guide');
  const settings = 'title: A guide\nrepository: https://codeberg.org/o/r\ncontributors: true\n';
  writeFileSync(path.join(folder, 'guide.yaml'), settings);
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', folder, '--output', output, '--url', 'https://example.org');
  // The name of a page with a blank is advised against, and works.
  expect(run.code, run.stderr).toBe(0);
  const page = readFileSync(path.join(output, 'c.html'), 'utf8');
  const foot = /<p class="page-foot"[^>]*>(.*?)<\/p>/s.exec(page)?.[1];
  expect(foot).toContain('Last changed <time datetime="2026-02-28">February 28, 2026</time>');
  expect(foot).toContain('Written by Ada and Bo');
  expect(foot).toContain('href="https://codeberg.org/o/r/_edit/main/docs/guide/c.md"');
  expect(foot).toContain('>Report a mistake</a>');
  expect(page).toContain('type="application/atom+xml"');
  expect(readFileSync(path.join(output, 'feed.xml'), 'utf8')).toContain('Mend &lt;c&gt; &amp; &quot;d&quot;');
  const list = readdirSync(output).find((name) => name.startsWith('offline-manifest'));
  const saved = readFileSync(path.join(output, list ?? ''), 'utf8');
  expect(saved).toContain('c.html');
  expect(saved).not.toMatch(/feed\.xml|sitemap\.xml/);
});

test('an address that is none is refused in plain words', async () => {
  const folder = temporaryGuide({ 'index.md': 'Text.\n' });
  const run = await rolebook(
    'build',
    '--input',
    folder,
    '--output',
    temporaryOutput(),
    '--url',
    'javascript:alert(1)',
  );
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/^Unexpected `javascript:alert\(1\)`/);
});

const ROLE = `title: Maker
category: work
summary: Makes.
skills: { must: [{ skill: craft, proficiency: 3, why: Because. }] }
reviewed: '2026-05'
`;

/** A guide of one role in a repository of its own; the role was mended after it came, and a page came after both. */
function roleGuide(): string {
  const root = temporaryGuide({
    'guide.yaml': 'title: Work\nproblems: advise\ncategories: [{ id: work, title: Work, summary: Work. }]\n',
    'data/skills.yaml': '- { id: craft, name: Craft, summary: Making. }\n',
    'roles/maker/index.md': 'Text.\n',
    'roles/maker/role.yaml': ROLE,
  });
  git(root, ['init']);
  git(root, ['add', '.']);
  git(root, ['commit', '-m', 'Begin']);
  writeFileSync(path.join(root, 'roles/maker/pay.yaml'), '[]\n');
  git(root, ['add', '.']);
  git(root, ['commit', '-m', 'Look for figures'], { when: '2026-02-02T12:00:00Z' });
  writeFileSync(path.join(root, 'notes.md'), '# Notes\n');
  git(root, ['add', '.']);
  git(root, ['commit', '-m', 'Note'], { when: '2026-03-03T12:00:00Z' });
  return root;
}

async function newsOnHome(folder: string): Promise<readonly string[]> {
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', folder, '--output', output);
  expect(run.code, run.stderr).toBe(0);
  const home = readFileSync(path.join(output, 'index.html'), 'utf8');
  const section = /<section class="news".*?<\/section>/s.exec(home)?.[0] ?? '';
  return [...section.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item.replace(/<[^>]+>/g, ''));
}

test('the home page says which roles and figures are new, the newest first, and what only changed', async () => {
  const root = roleGuide();
  const added = 'Maker added January 1, 2026';
  const figures = 'Maker: pay figures changed February 2, 2026';
  expect(await newsOnHome(root)).toEqual([figures, added]);
  writeFileSync(path.join(root, 'roles/maker/index.md'), 'Better text.\n');
  git(root, ['commit', '-am', 'Mend'], { when: '2026-04-04T12:00:00Z' });
  expect(await newsOnHome(root)).toEqual(['Maker changed April 4, 2026', figures]);
  const clone = path.join(temporaryFolder(), 'clone');
  git(root, ['clone', '--depth', '1', `file://${root}`, clone]);
  expect(await newsOnHome(clone)).toEqual([]);
});
