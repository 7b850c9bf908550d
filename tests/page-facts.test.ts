import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { sharedInputs } from '../src/model/page-inputs.ts';
import type { Page } from '../src/model/page.ts';
import { fenceLanguages } from '../src/render/fence-languages.ts';
import { openDiagramDrawer } from '../src/render/diagrams/index.ts';
import { checkFolder } from '../src/site/check-folder.ts';
import { renderFacts } from '../src/site/render-facts.ts';
import { ValueCache } from '../src/support/value-cache.ts';
import { temporaryFolder, temporaryGuide } from './temporary-guide.ts';

// A check keeps what it knows of pages. It must say the same as one that knows nothing, whatever was edited.

/** A cache that counts the pages that had to be rendered. */
class CountingCache extends ValueCache {
  rendered = 0;

  override set(key: string, value: unknown): void {
    this.rendered++;
    super.set(key, value);
  }
}

const FILES: Readonly<Record<string, string>> = {
  'guide.yaml': 'title: Test\nlanguage: en\n',
  'a.md': '# A\n\nSee [b](b.md#part-one) and ![x](x.svg).\n\n--8<-- "_shared.md"\n\nThe HTTP of it.\n',
  'b.md': '# B\n\n## Part one\n\n`#!python print(1)`\n',
  'c.md': '# C\n\n```mermaid\nflowchart LR\n  a[One] --> b[Two]\n  click a "a.md"\n```\n',
  '_shared.md': 'Shared by [all](c.md).\n',
  'includes/abbreviations.md': '*[HTTP]: Hypertext Transfer Protocol\n',
  'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n',
  'data/skills.yaml': '- id: git\n  title: Git\n  group: Tools\n  summary: Keeps versions.\n',
};

interface Edit {
  readonly what: string;
  readonly file: string;
  /** The new text of the file; undefined where it is removed. */
  readonly text: string | undefined;
  /** A part of what the check then says. */
  readonly says: string;
}

const EDITS: readonly Edit[] = [
  { what: 'its own text', file: 'a.md', text: '# A\n\n[gone](gone.md)\n', says: 'no page or file' },
  { what: "another page's heading", file: 'b.md', text: '# B\n\n## Part 1\n', says: 'no such anchor' },
  { what: 'a page that it links to', file: 'b.md', text: undefined, says: 'b.md' },
  { what: 'a snippet', file: '_shared.md', text: 'Shared by [none](none.md).\n', says: 'none.md' },
  { what: 'a snippet that is gone', file: '_shared.md', text: undefined, says: '_shared.md' },
  { what: 'a picture that is gone', file: 'x.svg', text: undefined, says: 'x.svg' },
  {
    what: 'common abbreviations',
    file: 'includes/abbreviations.md',
    text: '*[HTTP]: one\n*[HTTP]: two\n',
    says: 'HTTP',
  },
  { what: 'settings', file: 'guide.yaml', text: 'title: Test\nlanguage: en\nhome: x\n', says: 'home' },
  { what: 'data', file: 'data/skills.yaml', text: '- id: git\n  titel: Git\n', says: 'titel' },
  {
    what: 'a link in a diagram',
    file: 'c.md',
    text: '# C\n\n```mermaid\nflowchart LR\n  a --> b\n  click a "gone.md"\n```\n',
    says: 'gone.md',
  },
  {
    what: 'a diagram that cannot be drawn',
    file: 'c.md',
    text: '# C\n\n```mermaid\nflowchart LR\n  a --\n```\n',
    says: 'diagram',
  },
];

async function says(folder: string, cache?: ValueCache): Promise<string> {
  const { problems } = await checkFolder(folder, { shownAs: 'content', cache });
  return JSON.stringify(problems, undefined, 1);
}

describe('an edit is seen', () => {
  test.each(EDITS.map((edit) => [edit.what, edit] as const))(
    '%s',
    async (_what, { file, text, says: expected }) => {
      const folder = temporaryGuide(FILES);
      const kept = temporaryFolder();
      const before = await says(folder, new ValueCache(kept, 'engine'));
      expect(before).not.toContain(expected);
      const place = path.join(folder, file);
      if (text === undefined) rmSync(place);
      else writeFileSync(place, text);
      const after = await says(folder, new ValueCache(kept, 'engine'));
      expect(after).toContain(expected);
      expect(after).toBe(await says(folder));
      // And what was mended is forgotten.
      writeFileSync(place, FILES[file] ?? '');
      expect(await says(folder, new ValueCache(kept, 'engine'))).toBe(before);
    },
  );
});

test('only pages whose text has changed are rendered, and all after a change of the engine', async () => {
  const folder = temporaryGuide(FILES);
  const kept = temporaryFolder();
  const rendered = async (state: string): Promise<number> => {
    const cache = new CountingCache(kept, state);
    await checkFolder(folder, { cache });
    return cache.rendered;
  };
  expect(await rendered('engine')).toBe(3);
  expect(await rendered('engine')).toBe(0);
  writeFileSync(path.join(folder, 'b.md'), '# B\n\n## Part one\n\nMore.\n');
  // Its code was the only one in its language, and how code is read may depend on the others.
  expect(await rendered('engine')).toBe(3);
  writeFileSync(path.join(folder, 'b.md'), '# B\n\n## Part one\n\nEven more.\n');
  expect(await rendered('engine')).toBe(1);
  writeFileSync(path.join(folder, 'data/skills.yaml'), '- id: git\n  title: Git and more\n');
  expect(await rendered('engine')).toBe(3);
  expect(await rendered('another engine')).toBe(3);
});

test('all is told of what rendering looks at, also in a MkDocs site', () => {
  const site = temporaryGuide({ 'mkdocs.yml': 'site_name: Test\n', 'docs/index.md': '# Test\n' });
  for (const folder of ['content', site]) {
    expect(sharedInputs(buildGuide(loadContent(folder, 'content')))).toContain('"headingIds":{"key":');
  }
});

test('no page of this guide looks at the text of another, which is why it may be kept', async () => {
  const guide = buildGuide(loadContent('content', 'content'));
  const drawer = openDiagramDrawer({ cacheDir: '.cache/rolebook/diagrams' });
  const options = { drawer, today: '2026-11-21', languages: fenceLanguages(guide) };
  const pages = guide.pages.filter(({ file }) => file);
  expect(pages.length).toBeGreaterThan(20);
  const all = await renderFacts(guide, pages, options);
  for (const [i, page] of pages.entries()) {
    const alone = aloneIn(guide, page);
    const [facts] = await renderFacts(alone, [page], options);
    expect({ ...facts?.outline, anchors: [...(facts?.outline.anchors ?? [])] }).toEqual({
      ...all[i]?.outline,
      anchors: [...(all[i]?.outline.anchors ?? [])],
    });
  }
  await drawer.close();
});

/** The guide in which only one page has a text; to ask for that of any other fails. */
function aloneIn(guide: Guide, own: Page): Guide {
  const refuse = (what: string) => ({
    get: () => {
      throw new Error(`${own.url} looks at ${what}.`);
    },
  });
  const pages = guide.pages.map((page): Page => {
    if (page === own || !page.file) return page;
    const closed = refuse(`the text of ${page.url}`);
    return { ...page, file: Object.defineProperties({ ...page.file }, { text: closed, body: closed }) };
  });
  const closed = refuse('all texts');
  return {
    ...guide,
    pages,
    pagesByUrl: new Map(pages.map((page) => [page.url, page])),
    pagesByPath: new Map(pages.map((page) => [page.path, page])),
    content: Object.defineProperties(
      { ...guide.content },
      { texts: closed, pages: closed, roles: closed, projects: closed },
    ),
  };
}
