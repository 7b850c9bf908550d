import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { components } from '../../components/index.ts';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import { MarkdownRenderer } from '../markdown.ts';

// `cases/x.md` → `cases/x.html` beside it; `npm run test:update` writes the goldens.
const folder = fileURLToPath(new URL('cases/', import.meta.url));
const cases = readdirSync(folder).filter((file) => file.endsWith('.md'));
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

test.each(cases)('%s', async (file) => {
  const markdown = readFileSync(folder + file, 'utf8');
  const page = examplePage('example.md', 'example.html', markdown);
  const { html } = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21'));
  await expect(html).toMatchFileSnapshot(`${folder}${file.replace(/md$/, 'html')}`);
});
