import { setImmediate } from 'node:timers/promises';
import type { DiagramFailure } from '../checks/check.ts';
import { components } from '../components/index.ts';
import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { DiagramDrawer } from '../render/diagrams/index.ts';
import { drawDiagrams } from '../render/draw-diagrams.ts';
import {
  expectLanguages,
  highlightForNotes,
  keepColours,
  takeColours,
  withLanguages,
} from '../render/highlight.ts';
import { MarkdownRenderer } from '../render/markdown.ts';
import { CODE_COLOURS } from './cache.ts';
import { renderPage } from './render-page.ts';

/** What checks look at in one page. */
export interface RenderedFacts {
  readonly page: Page;
  readonly outline: Outline;
  readonly failures: readonly DiagramFailure[];
}

/** Renders pages at which nobody looks, for what checks need to know of them: code gets no colours but for its notes. */
export async function renderFacts(
  guide: Guide,
  pages: readonly Page[],
  options: { readonly drawer: DiagramDrawer; readonly today: string; readonly languages: Iterable<string> },
): Promise<readonly RenderedFacts[]> {
  expectLanguages(options.languages);
  takeColours(CODE_COLOURS);
  const renderer = new MarkdownRenderer(components, highlightForNotes);
  const facts: Promise<RenderedFacts>[] = [];
  for (const page of pages) {
    const rendered = await withLanguages(() => renderPage(renderer, guide, page, options.today));
    // A copy holds the anchors themselves, and lets go of the page that they stand in.
    const outline = { ...rendered.outline };
    const drawing = drawDiagrams(outline.diagrams, rendered.state, options.drawer);
    // Drawn beside the rendering of the next pages; their links are only known then.
    facts.push(
      Promise.resolve(drawing).then((pictures) => ({
        page,
        outline,
        failures: pictures?.failures.map((failure) => ({ page, ...failure })) ?? [],
      })),
    );
    await setImmediate();
  }
  keepColours(CODE_COLOURS);
  return Promise.all(facts);
}
