import type { DiagramFailure } from '../checks/check.ts';
import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { DiagramDrawer } from '../render/diagrams/index.ts';
import { NOTHING_COLLECTED } from '../render/collected-state.ts';
import { fenceLanguages } from '../render/fence-languages.ts';
import type { ValueCache } from '../support/value-cache.ts';
import { keysOf } from './page-keys.ts';
import type { RenderedFacts } from './render-facts.ts';

/** What checks look at in the pages of a guide. */
export interface PageFacts {
  readonly outlines: ReadonlyMap<Page, Outline>;
  readonly diagramFailures: readonly DiagramFailure[];
}

export interface FactsOptions {
  readonly drawer: DiagramDrawer;
  /** ISO date that ages are counted to. */
  readonly today: string;
  /** Keeps the outlines of pages for the next check with the same engine; without it every page is rendered. */
  readonly cache: ValueCache | undefined;
}

/** An outline as it is kept. */
type KeptOutline = Omit<Outline, 'anchors'> & { readonly anchors: readonly string[] };

/** Of a page that holds nothing but what its layout makes. */
const NO_OUTLINE: Outline = { ...NOTHING_COLLECTED, anchors: new Set() };

/**
 * Outlines of all pages. Those of pages that have not changed since an earlier check are taken from the cache: what
 * rules say of them may still be new, since another page may have lost what they lead to.
 */
export async function pageFacts(guide: Guide, { drawer, today, cache }: FactsOptions): Promise<PageFacts> {
  const languages = fenceLanguages(guide);
  const keyOf = cache && keysOf(guide, { today, languages });
  const kept = new Map<Page, KeptOutline>();
  for (const page of guide.pages) {
    // The cache is written by this same code.
    const outline = page.file && keyOf && (cache.get(keyOf(page)) as KeptOutline | undefined);
    if (outline) kept.set(page, outline);
  }
  const missed = guide.pages.filter((page) => page.file && !kept.has(page));
  const rendered = new Map<Page, RenderedFacts>();
  if (missed.length > 0) {
    // Loading what renders pages takes longer than a check that needs none of it.
    const { renderFacts } = await import('./render-facts.ts');
    for (const facts of await renderFacts(guide, missed, { drawer, today, languages }))
      rendered.set(facts.page, facts);
  }
  if (keyOf) keepFacts(rendered.values(), cache, keyOf);
  const outlineOf = (page: Page): Outline => {
    const known = kept.get(page);
    return known
      ? { ...known, anchors: new Set(known.anchors) }
      : (rendered.get(page)?.outline ?? NO_OUTLINE);
  };
  return {
    outlines: new Map(guide.pages.map((page) => [page, outlineOf(page)])),
    diagramFailures: [...rendered.values()].flatMap(({ failures }) => failures),
  };
}

function keepFacts(
  rendered: Iterable<RenderedFacts>,
  cache: ValueCache,
  keyOf: (page: Page) => string,
): void {
  for (const { page, outline, failures } of rendered) {
    // What could not be drawn may have lacked time.
    if (failures.length > 0) continue;
    const kept: KeptOutline = { ...outline, anchors: [...outline.anchors] };
    cache.set(keyOf(page), kept);
  }
  cache.keep();
}
