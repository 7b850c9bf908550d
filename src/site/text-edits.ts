import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DiagramFailure } from '../checks/check.ts';
import { components } from '../components/index.ts';
import { loadContent } from '../load/load-content.ts';
import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { dayByTheClock } from '../render/day-by-the-clock.ts';
import type { DiagramDrawer } from '../render/diagrams/index.ts';
import { drawDiagrams, type Pictures } from '../render/draw-diagrams.ts';
import { fenceLanguages } from '../render/fence-languages.ts';
import { highlight, withLanguages } from '../render/highlight.ts';
import { MarkdownRenderer } from '../render/markdown.ts';
import type { SafeHtml } from '../support/html.tsx';
import { findProblems } from './find-problems.ts';
import { guideOf } from './guide-of.ts';
import { documentOf, type Edition } from './page-document.ts';
import { keysOf } from './page-keys.ts';
import type { RenderedGuide } from './render-guide.ts';
import { renderPage, type RenderedPage } from './render-page.ts';

/** What a preview shows, as far as it has to be known when the text of a page is edited. */
export interface Shown {
  readonly edition: Edition;
  readonly today: string;
  readonly days: RenderedGuide['days'];
  /** What checks look at in each page, by the key of the page. */
  readonly facts: ReadonlyMap<string, Facts>;
}
interface Facts {
  readonly outline: Outline;
  readonly failures: Pictures['failures'];
}

/** Where a preview is read from and written to. */
export interface Preview {
  readonly input: string;
  readonly output: string;
  readonly drawer: DiagramDrawer;
}

/** What an edit has made of a preview. */
export interface Edited {
  readonly guide: Guide;
  readonly problems: readonly Problem[];
  readonly shown: Shown;
  /** How many pages were written. */
  readonly pages: number;
}

/** What a site shows that was just built for a preview; undefined where nobody can tell which pages an edit leaves alone. */
export function shownBy(
  { guide, pages, pictures, days, today }: RenderedGuide,
  edition: Edition,
): Shown | undefined {
  const keyOf = keysOf(guide, { today, languages: fenceLanguages(guide) });
  if (!keyOf) return undefined;
  const facts = [...pages.values()].map(
    ({ page, outline }) => [keyOf(page), factsOf(outline, pictures.get(page))] as const,
  );
  return { edition, today, days, facts: new Map(facts) };
}

/** A copy of an outline holds the anchors themselves, and lets go of the page that they stand in. */
function factsOf(outline: Outline, pictures: Pictures | undefined): Facts {
  return { outline: { ...outline }, failures: pictures?.failures ?? [] };
}

/**
 * Writes the pages whose text was edited into a preview, and checks the guide: other pages do not show that text, as
 * their keys tell. Gives undefined, and writes nothing, where more has changed; the whole site is built anew then.
 *
 * @param shown what the preview shows so far
 */
export async function showTextEdits(
  { input, output, drawer }: Preview,
  shown: Shown,
): Promise<Edited | undefined> {
  const { today, days, edition } = shown;
  const guide = await guideOf(loadContent(input, input));
  const keyOf = keysOf(guide, { today, languages: fenceLanguages(guide) });
  const edited = guide.pages.filter((page) => !keyOf || !shown.facts.has(keyOf(page)));
  if (!keyOf || edited.length > guide.pages.length / 2) return undefined;
  const renderer = new MarkdownRenderer(components, highlight);
  const pages = new Map<string, RenderedPage>();
  const pictures = new Map<Page, Pictures>();
  for (const page of edited) {
    const rendered = await withLanguages(() => renderPage(renderer, guide, page, today));
    if (page.kind === 'component' || !hasSameDay(rendered, days)) return undefined;
    pages.set(page.url, rendered);
    const drawn = await drawDiagrams(rendered.outline.diagrams, rendered.state, drawer);
    if (drawn) pictures.set(page, drawn);
  }
  const facts = new Map(
    guide.pages.flatMap((page): [string, Facts][] => {
      const anew = pages.get(page.url);
      const known = anew ? factsOf(anew.outline, pictures.get(page)) : shown.facts.get(keyOf(page));
      return known ? [[keyOf(page), known]] : [];
    }),
  );
  const problems = problemsOf(guide, (page) => facts.get(keyOf(page)), today);
  const rendered: RenderedGuide = { guide, pages, pictures, days, examples: new Map(), problems, today };
  for (const url of pages.keys()) writeFileSync(path.join(output, url), documentOf(rendered, url, edition));
  return { guide, problems, shown: { ...shown, facts }, pages: pages.size };
}

function hasSameDay({ page, content }: RenderedPage, days: ReadonlyMap<string, SafeHtml>): boolean {
  // Days by the clock stand on pages that compare roles, too.
  return page.kind !== 'role' || dayByTheClock(content) === days.get(page.role.id);
}

function problemsOf(guide: Guide, find: (page: Page) => Facts | undefined, today: string): Problem[] {
  const known = guide.pages.flatMap((page) => {
    const facts = find(page);
    return facts ? [{ page, ...facts }] : [];
  });
  return findProblems({
    guide,
    outlines: new Map(known.map(({ page, outline }) => [page, outline])),
    diagramFailures: known.flatMap(({ page, failures }) =>
      failures.map((failure): DiagramFailure => ({ page, ...failure })),
    ),
    today,
  });
}
