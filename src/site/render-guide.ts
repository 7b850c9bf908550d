import { setImmediate } from 'node:timers/promises';
import { components } from '../components/index.ts';
import { loadContent } from '../load/load-content.ts';
import { keepYaml, takeYaml } from '../load/yaml-data.ts';
import type { Content } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { DiagramDrawer } from '../render/diagrams/index.ts';
import { likelyCode, type LikelyCode } from '../render/code-colours/likely-code.ts';
import {
  colourAhead,
  expectLanguages,
  highlight,
  keepColours,
  takeColours,
  withLanguages,
} from '../render/highlight.ts';
import { MarkdownRenderer } from '../render/markdown.ts';
import { dayByTheClock } from '../render/day-by-the-clock.ts';
import { fenceLanguages } from '../render/fence-languages.ts';
import type { SafeHtml } from '../support/html.tsx';
import type { GalleryExample } from '../../layouts/index.tsx';
import { drawDiagrams, type Pictures } from '../render/draw-diagrams.ts';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { CODE_COLOURS, YAML_DATA } from './cache.ts';
import { findProblems } from './find-problems.ts';
import { guideOf } from './guide-of.ts';
import { KeptPages, type Rendering } from './kept-pages.ts';
import { renderPage, type RenderedPage } from './render-page.ts';

/** The whole guide, rendered and checked; nothing is written yet. */
export interface RenderedGuide {
  readonly guide: Guide;
  readonly pages: ReadonlyMap<string, RenderedPage>;
  /** Pictures of each page's diagrams, in the order of its slots. */
  readonly pictures: ReadonlyMap<Page, Pictures>;
  /** The days by the clock of all roles that have one, by their ids. */
  readonly days: ReadonlyMap<string, SafeHtml>;
  /** What pages of components show. */
  readonly examples: ReadonlyMap<Page, readonly GalleryExample[]>;
  readonly problems: readonly Problem[];
  /** ISO date that ages were counted to. */
  readonly today: string;
}

export interface RenderOptions {
  /** Folder of the content. */
  readonly input: string;
  /** How messages name that folder. */
  readonly shownAs: string;
  readonly drawer: DiagramDrawer;
  /** ISO date that ages are counted to. */
  readonly today: string;
  /** Whether git is asked for the age of the pages: published pages tell it. */
  readonly history?: boolean;
  /** Address of the published site, where another than that of its settings. */
  readonly url?: string | undefined;
  /** Where pages are kept that were rendered; without it all of them are rendered. */
  readonly made?: KeptBytes | undefined;
}

/** Content folder → rendered pages and everything that is wrong with them. Reads files, writes none. */
export async function renderGuide(options: RenderOptions): Promise<RenderedGuide> {
  const { drawer, today } = options;
  takeYaml(YAML_DATA);
  const guide = await guideOf(
    withUrl(loadContent(options.input, options.shownAs, { history: options.history ?? false }), options.url),
  );
  keepYaml();
  const gallery = guide.settings.gallery ? await import('../gallery/gallery.ts') : undefined;
  const languages = new Set([...fenceLanguages(guide), ...(gallery?.galleryLanguages() ?? [])]);
  expectLanguages(languages);
  takeColours(CODE_COLOURS);
  const renderer = new MarkdownRenderer(components, highlight);
  const kept = new KeptPages(options.made ?? NOTHING_KEPT, { guide, renderer, today, languages });
  const endHelpers = await colourAhead(codeOf(guide.pages.filter((page) => !kept.get(page))));
  const { pages, drawing } = await renderPages({ guide, renderer, today }, kept, drawer);
  const ofComponents = guide.pages.filter((page) => page.kind === 'component');
  const shown = await gallery?.renderGallery(ofComponents, {
    renderer,
    drawer,
    today,
    published: guide.pagesByUrl,
  });
  await endHelpers();
  keepColours(CODE_COLOURS);
  const examples = new Map<Page, readonly GalleryExample[]>();
  for (const [page, { examples: own, players }] of shown ?? []) {
    examples.set(page, own);
    for (const player of players) pages.get(page.url)?.state.players.add(player);
  }
  const pictures = new Map(await Promise.all(drawing));
  const problems = findProblems({
    guide,
    outlines: new Map([...pages.values()].map(({ page, outline }) => [page, outline])),
    diagramFailures: [...pictures].flatMap(([page, { failures }]) =>
      failures.map((failure) => ({ page, ...failure })),
    ),
    today,
  });
  const days = daysByTheClock(pages.values());
  return { guide, pages, pictures, days, examples, problems, today };
}

/** Renders all pages but those that are kept, and begins to draw their diagrams. */
async function renderPages(
  { guide, renderer, today }: Omit<Rendering, 'languages'>,
  kept: KeptPages,
  drawer: DiagramDrawer,
): Promise<{
  readonly pages: Map<string, RenderedPage>;
  readonly drawing: readonly Promise<readonly [Page, Pictures]>[];
}> {
  const pages = new Map<string, RenderedPage>();
  const drawing: Promise<readonly [Page, Pictures]>[] = [];
  for (const page of guide.pages) {
    const rendered =
      kept.get(page) ?? kept.add(await withLanguages(() => renderPage(renderer, guide, page, today)));
    pages.set(page.url, rendered);
    const pictures = drawDiagrams(rendered.outline.diagrams, rendered.state, drawer);
    if (pictures) drawing.push(pictures.then((drawn) => [page, drawn] as const));
    // The threads that draw are started and answered between pages; else they would begin after the last one.
    await setImmediate();
  }
  return { pages, drawing };
}

function* codeOf(pages: readonly Page[]): Iterable<LikelyCode> {
  for (const { file } of pages) if (file) yield* likelyCode(file.body);
}

/** Content that knows its address from whoever publishes it. */
function withUrl(content: Content, url: string | undefined): Content {
  if (url === undefined) return content;
  const { settings } = content;
  return { ...content, settings: { ...settings, value: { ...settings.value, url } } };
}

function daysByTheClock(pages: Iterable<RenderedPage>): ReadonlyMap<string, SafeHtml> {
  const days = new Map<string, SafeHtml>();
  for (const rendered of pages) {
    const { page } = rendered;
    if (page.kind !== 'role') continue;
    // Not before: where the page is kept, its HTML is read for this.
    const day = dayByTheClock(rendered.content);
    if (day !== undefined) days.set(page.role.id, day);
  }
  return days;
}
