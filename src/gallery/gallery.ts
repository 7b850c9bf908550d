import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JSX } from 'preact';
import type { GalleryExample } from '../../layouts/index.tsx';
import type { Component, PageContext } from '../components/component.ts';
import { components } from '../components/index.ts';
import { loadContent } from '../load/load-content.ts';
import { buildGuide, type Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import type { MarkdownFile } from '../model/content.ts';
import { FrontMatter } from '../model/settings.ts';
import { fillDiagramSlots } from '../render/diagram-slots.ts';
import type { DiagramDrawer } from '../render/diagrams/index.ts';
import { fenceLanguages } from '../render/fence-languages.ts';
import { withLanguages } from '../render/highlight.ts';
import type { MarkdownRenderer } from '../render/markdown.ts';
import type { PageState } from '../render/page-state.ts';
import { renderHtml } from '../support/html.tsx';
import { drawDiagrams } from '../render/draw-diagrams.ts';

/** An example of a component: Markdown, or a module that makes a template's output from a page. */
export interface ExampleFile {
  readonly component: Component;
  readonly name: string;
  readonly file: string;
}

const ROOMS = fileURLToPath(new URL('../components/', import.meta.url));
const GUIDE = fileURLToPath(new URL('./guide/', import.meta.url));

/** All examples of all components, in the order of the list of components. */
export function exampleFiles(): readonly ExampleFile[] {
  return components.flatMap((component) => {
    const folder = path.join(ROOMS, component.name, 'examples');
    const files = readdirSync(folder, { withFileTypes: true }).filter((file) =>
      /\.(md|tsx)$/.test(file.name),
    );
    return files
      .map((file) => file.name)
      .toSorted()
      .map((file) => ({ component, name: file.replace(/\.\w+$/, ''), file: path.join(folder, file) }));
  });
}

/** The small guide that examples are about, so that they do not change with the published one. */
export function exampleGuide(): Guide {
  return buildGuide(loadContent(GUIDE, 'src/gallery/guide'));
}

export interface Gallery {
  readonly examples: readonly GalleryExample[];
  /** Origins of the players that the examples hold. */
  readonly players: ReadonlySet<string>;
}

/** The languages of all code of the gallery, which shows the Markdown of its examples too. */
export function galleryLanguages(): ReadonlySet<string> {
  const sources = exampleFiles().filter(({ file }) => file.endsWith('.md'));
  const pages = sources.map(({ file }) => examplePage(file, file, readFileSync(file, 'utf8')));
  return new Set(['markdown', ...fenceLanguages({ pages, roles: exampleGuide().roles })]);
}

/** Renders every example; on one page, so that ids are unique across them. */
export async function renderGallery(
  renderer: MarkdownRenderer,
  drawer: DiagramDrawer,
  today: string,
): Promise<Gallery> {
  const { state, rendered } = await withLanguages(() => renderExamples(renderer, today));
  const pictures = await drawDiagrams(state.diagrams, state, drawer);
  const examples = rendered.map((example) => ({
    ...example,
    html: fillDiagramSlots(example.html, pictures?.html ?? []),
  }));
  return { examples, players: state.players };
}

/** All examples on one page, with slots for their diagrams, and the state of that page. */
async function renderExamples(
  renderer: MarkdownRenderer,
  today: string,
): Promise<{ readonly state: PageState; readonly rendered: readonly GalleryExample[] }> {
  const guide = exampleGuide();
  const state = renderer.newState(guide, examplePage('gallery.md', 'gallery.html'), today);
  const rendered: GalleryExample[] = [];
  for (const example of exampleFiles()) {
    rendered.push(await renderExample(example, { renderer, guide, today, state }));
  }
  // The gallery shows the Markdown of each example beside its result.
  for (const { source } of rendered) if (source !== undefined) state.highlight(source, 'markdown');
  return { state, rendered };
}

export interface ExampleContext {
  readonly renderer: MarkdownRenderer;
  readonly guide: Guide;
  readonly today: string;
  readonly state: PageState;
}

/** One example → HTML with slots for its diagrams. */
export async function renderExample(example: ExampleFile, context: ExampleContext): Promise<GalleryExample> {
  const { component, name, file } = example;
  const about = { component: component.name, description: component.description, name };
  if (file.endsWith('.md')) {
    const source = readFileSync(file, 'utf8');
    return { ...about, source, html: context.renderer.render(source, 1, context.state).html };
  }
  // Its pattern stands here whole, so that a bundle of the commands holds the examples too.
  const module = (await import(`../components/${component.name}/examples/${name}.tsx`)) as {
    default: (page: PageContext) => JSX.Element;
  };
  return { ...about, source: undefined, html: renderHtml(module.default(context.state)) };
}

/** A page for examples to stand on. */
export function examplePage(pagePath: string, url: string, source = ''): Page {
  const front = { value: FrontMatter.parse({}), file: pagePath, at: () => ({ line: 1, column: 1 }) };
  const file: MarkdownFile = { path: pagePath, text: source, body: source, bodyLine: 1, front };
  return { kind: 'page', path: pagePath, url, title: 'Components', description: '', searchable: false, file };
}
