import { checks } from '../checks/index.ts';
import type { BuiltGuide, DiagramFailure } from '../checks/check.ts';
import { withoutExceptions } from '../checks/exceptions.ts';
import { withSource } from '../checks/excerpt.ts';
import { problemsOfRendering } from '../checks/rendering.ts';
import { findIcon, iconNames } from '../components/icon/library.ts';
import { components } from '../components/index.ts';
import { loadContent } from '../load/load-content.ts';
import type { Content } from '../model/content.ts';
import { buildGuide, type Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import { compareProblems, distinctProblems, type Problem } from '../model/problem.ts';
import type { DiagramDrawer } from '../render/diagrams/index.ts';
import { likelyCode, type LikelyCode } from '../render/code-colours/likely-code.ts';
import {
  colourAhead,
  expectLanguages,
  highlight,
  highlightForNotes,
  keepColours,
  takeColours,
  withLanguages,
} from '../render/highlight.ts';
import { MarkdownRenderer } from '../render/markdown.ts';
import { dayByTheClock } from '../render/day-by-the-clock.ts';
import { fenceLanguages } from '../render/fence-languages.ts';
import type { PageState } from '../render/page-state.ts';
import { EMPTY_HTML, type SafeHtml } from '../support/html.tsx';
import type { GalleryExample } from '../../layouts/index.tsx';
import { drawDiagrams, type Pictures } from '../render/draw-diagrams.ts';
import { CACHE } from './cache.ts';

/** A page rendered up to its layout. */
export interface RenderedPage {
  readonly page: Page;
  readonly content: SafeHtml;
  readonly outline: Outline;
  readonly state: PageState;
}

/** The whole guide, rendered and checked; nothing is written yet. */
export interface RenderedGuide {
  readonly guide: Guide;
  readonly pages: ReadonlyMap<string, RenderedPage>;
  /** Pictures of each page's diagrams, in the order of its slots. */
  readonly pictures: ReadonlyMap<Page, Pictures>;
  /** The days by the clock of all roles that have one, by their ids. */
  readonly days: ReadonlyMap<string, SafeHtml>;
  readonly examples: readonly GalleryExample[];
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
  /** Whether nobody looks at the pages: code then gets no colours, and the gallery is left out. */
  readonly onlyProblems?: boolean;
  /** Finds words for which there are better ones, where advice on prose was asked for. */
  readonly findWords?: BuiltGuide['findWords'];
  /** Address of the published site, where another than that of its settings. */
  readonly url?: string | undefined;
}

/** Where the colours of code are kept. */
const COLOURS = `${CACHE}/code-colours`;

/** Content folder → rendered pages and everything that is wrong with them. Reads files, writes none. */
export async function renderGuide(options: RenderOptions): Promise<RenderedGuide> {
  const { drawer, today } = options;
  const guide = buildGuide(
    withUrl(loadContent(options.input, options.shownAs, { history: options.history ?? false }), options.url),
  );
  const hasGallery = guide.settings.gallery && !options.onlyProblems;
  const gallery = hasGallery ? await import('../gallery/gallery.ts') : undefined;
  expectLanguages([...fenceLanguages(guide), ...(gallery?.galleryLanguages() ?? [])]);
  takeColours(COLOURS);
  const endHelpers = await colourAhead(options.onlyProblems ? [] : codeOf(guide));
  const renderer = new MarkdownRenderer(components, options.onlyProblems ? highlightForNotes : highlight);
  const pages = new Map<string, RenderedPage>();
  const drawing: Promise<readonly [Page, Pictures]>[] = [];
  for (const page of guide.pages) {
    const rendered = await withLanguages(() => renderPage(renderer, guide, page, today));
    pages.set(page.url, rendered);
    const pictures = drawDiagrams(rendered.outline.diagrams, rendered.state, drawer);
    if (pictures) drawing.push(pictures.then((drawn) => [page, drawn] as const));
  }
  const shown = await gallery?.renderGallery(renderer, drawer, today);
  await endHelpers();
  keepColours(COLOURS);
  for (const player of shown?.players ?? []) pages.get('gallery.html')?.state.players.add(player);
  const pictures = new Map(await Promise.all(drawing));
  const problems = findProblems(guide, pages, pictures, options);
  const days = daysByTheClock(pages.values());
  return { guide, pages, pictures, days, examples: shown?.examples ?? [], problems, today };
}

function* codeOf({ pages }: Guide): Iterable<LikelyCode> {
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
  for (const { page, content } of pages) {
    const day = page.kind === 'role' ? dayByTheClock(content) : undefined;
    if (page.kind === 'role' && day !== undefined) days.set(page.role.id, day);
  }
  return days;
}

function renderPage(renderer: MarkdownRenderer, guide: Guide, page: Page, today: string): RenderedPage {
  const state = renderer.newState(guide, page, today);
  const { html, outline } = page.file
    ? renderer.render(page.file.body, page.file.bodyLine, state)
    : { html: EMPTY_HTML, outline: state.outline(EMPTY_HTML) };
  return { page, content: html, outline, state };
}

function findProblems(
  guide: Guide,
  pages: ReadonlyMap<string, RenderedPage>,
  pictures: ReadonlyMap<Page, Pictures>,
  { today, findWords }: RenderOptions,
): Problem[] {
  const built: BuiltGuide = {
    guide,
    outlines: new Map([...pages.values()].map(({ page, outline }) => [page, outline])),
    diagramFailures: [...pictures].flatMap(([page, { failures }]) =>
      failures.map((failure): DiagramFailure => ({ page, ...failure })),
    ),
    hasIcon: (name) => findIcon(name) !== undefined,
    iconNames,
    today,
    ...(findWords ? { findWords } : {}),
  };
  const found = [...problemsOfRendering(built), ...checks.flatMap((check) => [...check.check(built)])];
  const distinct = distinctProblems([...guide.content.problems, ...found]);
  const silent = findWords ? [] : checks.flatMap(({ isAskedFor, name }) => (isAskedFor ? [name] : []));
  const remaining = withoutExceptions(distinct, guide.content, new Set(silent)).toSorted(compareProblems);
  return withSource(remaining, guide.content);
}
