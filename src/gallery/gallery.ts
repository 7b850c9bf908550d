import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JSX } from 'preact';
import type { GalleryExample } from '../../layouts/index.tsx';
import type { PageContext } from '../components/component.ts';
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
import { relativeUrl } from '../support/relative-url.ts';
import { drawDiagrams } from '../render/draw-diagrams.ts';

/** An example of a component: Markdown, or a module that makes a template's output from a page. */
export interface ExampleFile {
  /** Name of the component. */
  readonly component: string;
  readonly name: string;
  readonly file: string;
}

type ComponentPage = Extract<Page, { readonly kind: 'component' }>;

const ROOMS = fileURLToPath(new URL('../components/', import.meta.url));
const GUIDE = fileURLToPath(new URL('./guide/', import.meta.url));

/** All examples of all components, in the order of the list of components. */
export function exampleFiles(): readonly ExampleFile[] {
  return components.flatMap(({ name }) => examplesOf(name));
}

/** The examples of a component. */
function examplesOf(component: string): readonly ExampleFile[] {
  const folder = path.join(ROOMS, component, 'examples');
  const files = readdirSync(folder).filter((file) => /\.(md|tsx)$/.test(file));
  return files
    .toSorted()
    .map((file) => ({ component, name: file.replace(/\.\w+$/, ''), file: path.join(folder, file) }));
}

/** The small guide that examples are about, so that they do not change with the published one. */
export function exampleGuide(): Guide {
  return buildGuide(loadContent(GUIDE, 'src/gallery/guide'));
}

/** What the page of a component shows. */
export interface ShownExamples {
  readonly examples: readonly GalleryExample[];
  /** Origins of the players that the examples hold. */
  readonly players: ReadonlySet<string>;
}

export interface GalleryOptions {
  readonly renderer: MarkdownRenderer;
  readonly drawer: DiagramDrawer;
  /** ISO date that ages are counted to. */
  readonly today: string;
  /** Addresses of the pages of the guide that the gallery is part of. */
  readonly published: Pick<ReadonlyMap<string, Page>, 'has'>;
}

/** The languages of all code of the gallery, which shows the Markdown of its examples too. */
export function galleryLanguages(): ReadonlySet<string> {
  const sources = exampleFiles().filter(({ file }) => file.endsWith('.md'));
  const pages = sources.map(({ file }) => examplePage(file, file, readFileSync(file, 'utf8')));
  return new Set(['markdown', ...fenceLanguages({ ...exampleGuide(), pages })]);
}

/** Renders the examples of components for their pages → what each of these shows. */
export async function renderGallery(
  pages: readonly ComponentPage[],
  { renderer, drawer, today, published }: GalleryOptions,
): Promise<ReadonlyMap<Page, ShownExamples>> {
  const guide = exampleGuide();
  const drawing: Promise<readonly [Page, ShownExamples]>[] = [];
  for (const page of pages) {
    const rendered = await withLanguages(() => {
      // On one page, so that ids are unique across the examples; their links are written as from the root of the guide.
      const state = renderer.newState(guide, examplePage('example.md', page.url), today);
      state.link = (url) => {
        const [file = ''] = url.split('#', 1);
        // Only the small guide has these roles and figures: who follows a link stays where the examples begin.
        const isNowhere = /\.(?:html|csv|json)$/.test(file) && !published.has(file);
        return isNowhere ? '#main' : relativeUrl(page.url, url);
      };
      return renderExamples(page.component.name, { renderer, guide, today, state });
    });
    drawing.push(withPictures(rendered, drawer).then((shown) => [page, shown] as const));
  }
  return new Map(await Promise.all(drawing));
}

interface RenderedExamples {
  readonly state: PageState;
  readonly examples: readonly GalleryExample[];
}

/** The examples of a component, with slots for their diagrams. */
async function renderExamples(component: string, context: ExampleContext): Promise<RenderedExamples> {
  const { state } = context;
  const examples: GalleryExample[] = [];
  for (const example of examplesOf(component)) examples.push(await renderExample(example, context));
  // The Markdown of each example stands beside its result.
  for (const { source } of examples) if (source !== undefined) state.highlight(source, 'markdown');
  return { state, examples };
}

async function withPictures(
  { state, examples }: RenderedExamples,
  drawer: DiagramDrawer,
): Promise<ShownExamples> {
  const pictures = await drawDiagrams(state.diagrams, state, drawer);
  return {
    players: state.players,
    examples: examples.map((example) => ({
      ...example,
      html: fillDiagramSlots(example.html, pictures?.html ?? []),
    })),
  };
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
  if (file.endsWith('.md')) {
    const source = readFileSync(file, 'utf8');
    return { name, source, html: context.renderer.render(source, 1, context.state).html };
  }
  // Its pattern stands here whole, so that a bundle of the commands holds the examples too.
  const module = (await import(`../components/${component}/examples/${name}.tsx`)) as {
    default: (page: PageContext) => JSX.Element;
  };
  return { name, source: undefined, html: renderHtml(module.default(context.state)) };
}

/** A page for examples to stand on. */
export function examplePage(pagePath: string, url: string, source = ''): Page {
  const front = { value: FrontMatter.parse({}), file: pagePath, at: () => ({ line: 1, column: 1 }) };
  const file: MarkdownFile = { path: pagePath, text: source, body: source, bodyLine: 1, front };
  return { kind: 'page', path: pagePath, url, title: 'Components', description: '', searchable: false, file };
}
