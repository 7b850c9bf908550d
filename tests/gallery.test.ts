import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { beforeAll, expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { build } from '../src/site/build.ts';
import { CATALOGUE_FILE } from '../src/search/catalogue-format.ts';
import type { RenderedGuide } from '../src/site/render-guide.ts';
import { temporaryFolder, temporaryOutput } from './temporary-guide.ts';

// Eleventy loads `.eleventy.ts` by itself.
register();

let site: string;
let rendered: RenderedGuide;

beforeAll(async () => {
  const input = path.join(temporaryFolder(), 'guide');
  cpSync('src/gallery/guide', input, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(path.join(input, file), text);
  const settings = readFileSync(path.join(input, 'guide.yaml'), 'utf8');
  write('guide.yaml', settings.replace('gallery: false', 'gallery: true'));
  write('about.md', '# About\n\nSee [how tabs look](gallery/tabs.md).\n');
  site = temporaryOutput();
  ({ rendered } = await build({ input, output: site, shownAs: 'guide', force: false }));
}, 60_000);

const read = (file: string): string => readFileSync(path.join(site, file), 'utf8');

test('every component has a page, and content may lead to it', () => {
  const pages = readdirSync(path.join(site, 'gallery'));
  expect(pages.toSorted()).toEqual(components.map(({ name }) => `${name}.html`).toSorted());
  expect(rendered.problems.filter(({ advice }) => !advice)).toEqual([]);
  expect(read('about.html')).toContain('<a href="gallery/tabs.html">how tabs look</a>');
});

test('a page of a component has a title that no page of the guide has, and stands below the list', () => {
  const html = read('gallery/skills.html');
  expect(html).toContain('<title>Skills · Components · Example guide</title>');
  expect(read('skills.html')).toContain('<title>Skills · Example guide</title>');
  expect(html).toMatch(/<nav class="navigation-breadcrumb"[^>]*>.*?href="\.\.\/gallery\.html">Components</s);
});

test('links of examples lead to pages of a guide in the root of the site', () => {
  expect(read('gallery/related-roles.html')).toContain('href="../roles/park-manager.html"');
  // As its author wrote it.
  expect(read('gallery/diagram.html')).toMatch(/<a [^>]*href="\.\.\/roles\/gardener\.html"/);
});

test('links of examples to what the guide does not have stay on their page', async () => {
  const input = path.join(temporaryFolder(), 'guide');
  cpSync('src/gallery/guide', input, { recursive: true });
  rmSync(path.join(input, 'roles'), { recursive: true });
  for (const file of ['moves.yaml', 'projects'])
    rmSync(path.join(input, file), { recursive: true, force: true });
  const settings = readFileSync(path.join(input, 'guide.yaml'), 'utf8');
  writeFileSync(path.join(input, 'guide.yaml'), settings.replace('gallery: false', 'gallery: true'));
  const output = temporaryOutput();
  await build({ input, output, shownAs: 'guide', force: true });
  for (const name of ['related-roles', 'diagram', 'table-of-contents', 'compare', 'salary-table']) {
    const html = readFileSync(path.join(output, `gallery/${name}.html`), 'utf8');
    expect(html).not.toMatch(/href="\.\.\/(?:roles|pay)\//);
    const anchors = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  }
});

test('a page of a component loads the styles of that component and no others', () => {
  const sheets = (page: string): readonly string[] =>
    [...read(page).matchAll(/<link rel="stylesheet" href="[^"]*\/([a-z]+)\./g)].map(([, name = '']) => name);
  expect(sheets('gallery/timeline.html')).toEqual(['site', 'gallery']);
  expect(sheets('gallery/math.html')).toEqual(['site', 'gallery', 'more']);
  // Its link to the next component is called as that one is, and asks for none of its styles.
  expect(sheets('gallery/skill.html')).toEqual(['site', 'gallery', 'detail', 'role']);
  expect(sheets('gallery/skill-fit.html')).toEqual(['site', 'gallery', 'choices']);
  expect(sheets('about.html')).toEqual(['site']);
});

test('only the page with a player may show one', () => {
  expect(read('gallery/picture.html')).toContain('frame-src https://player.vimeo.com');
  expect(read('gallery/tabs.html')).toContain("frame-src 'none'");
});

test('the gallery is in no search, no texts and no saved copy', () => {
  const manifest = readdirSync(site).find((name) => name.startsWith('offline-manifest')) ?? '';
  for (const file of [manifest, 'llms.txt']) {
    expect(read(file)).toContain('about.');
    expect(read(file)).not.toMatch(/gallery(?:\.html|\.md|\/)/);
  }
  expect(readdirSync(site)).not.toContain('gallery.md');
  const catalogue = read(`pagefind/${CATALOGUE_FILE}`);
  expect(catalogue).toContain('about.html');
  expect(catalogue).not.toContain('gallery');
});
