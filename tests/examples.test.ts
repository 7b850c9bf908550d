import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import {
  exampleFiles,
  exampleGuide,
  examplePage,
  galleryLanguages,
  renderExample,
} from '../src/gallery/gallery.ts';
import { fillDiagramSlots } from '../src/render/diagram-slots.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';
import { drawDiagrams } from '../src/render/draw-diagrams.ts';
import { openDrawer } from '../src/site/drawer.ts';

// Examples are tests and documentation: `x.md` → `x.html` beside it. `npm run test:update` writes the goldens.
const TODAY = '2026-11-21';
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();
const drawer = openDrawer();

await prepareLanguages(galleryLanguages());

beforeAll(() => expect(guide.content.problems).toEqual([]));
afterAll(() => drawer.close());

test.each(exampleFiles().map((example) => [`${example.component}/${example.name}`, example] as const))(
  '%s',
  async (_name, example) => {
    const page = examplePage('example.md', 'example.html');
    const state = renderer.newState(guide, page, TODAY);
    const { html } = await renderExample(example, { renderer, guide, today: TODAY, state });
    const outline = state.outline(html);
    const pictures = await drawDiagrams(outline.diagrams, state, drawer);
    expect(outline.problems.filter(({ advice }) => !advice)).toEqual([]);
    expect(pictures?.failures ?? []).toEqual([]);
    const golden = example.file.replace(/\.\w+$/, '.html');
    await expect(fillDiagramSlots(html, pictures?.html ?? [])).toMatchFileSnapshot(golden);
  },
);

test('every example stands in the room of a registered component', () => {
  const rooms = new Set(components.map(({ name }) => name));
  for (const { file } of exampleFiles())
    expect(rooms).toContain(path.basename(path.dirname(path.dirname(file))));
});
