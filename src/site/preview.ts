import { report } from '../checks/index.ts';
import type { Guide } from '../model/guide.ts';
import { ContentError } from '../model/problem.ts';
import { showProblems } from './dev/problem-overlay.tsx';
import { openDrawer } from './drawer.ts';
import { openMadeBefore } from './made-before.ts';
import { renderGuide } from './render-guide.ts';
import { showTextEdits, shownBy, type Edited, type Preview, type Shown } from './text-edits.ts';
import { today } from './today.ts';
import { writeSite } from './write-site.ts';

/** What the preview of this process shows, and the code that made it; on globalThis, since modules are loaded anew after an edit of code. */
const store = globalThis as typeof globalThis & {
  rolebookPreview?: { readonly output: string; readonly code: string; readonly shown: Shown | undefined };
};

/**
 * Renders a guide for the writer who is looking at it: pages with mistakes are shown as far as they go, with
 * the mistakes on them, which are printed too. → the guide as it was written; undefined where nothing could be.
 *
 * @param changed files that were edited since the last time; of texts of pages only these pages are made anew
 */
export async function rebuildPreview(
  input: string,
  output: string,
  changed: ReadonlySet<string>,
): Promise<Guide | undefined> {
  const started = performance.now();
  const drawer = openDrawer();
  try {
    const { guide, problems, shown, pages } = await rebuild({ input, output, drawer }, changed);
    store.rolebookPreview = { output, code: import.meta.url, shown };
    showProblems(output, input, problems);
    if (problems.length > 0) console.error(report(problems));
    console.log(`${pages} pages in ${Math.round(performance.now() - started)} ms`);
    return guide;
  } catch (error) {
    delete store.rolebookPreview;
    if (error instanceof ContentError) console.error(report(error.problems));
    else console.error(error);
    return undefined;
  } finally {
    await drawer.close();
  }
}

/** What a preview shows now, and how many pages it took. */
type Rebuilt = Omit<Edited, 'shown'> & { readonly shown: Shown | undefined; readonly pages: number };

async function rebuild(preview: Preview, changed: ReadonlySet<string>): Promise<Rebuilt> {
  const earlier = store.rolebookPreview;
  const isText = changed.size > 0 && [...changed].every((file) => /\.(md|markdown)$/i.test(file));
  if (isText && earlier?.shown && earlier.output === preview.output && earlier.code === import.meta.url) {
    const edited = await showTextEdits(preview, earlier.shown);
    if (edited) return edited;
  }
  const { input, output, drawer } = preview;
  const made = openMadeBefore(input, 'preview');
  try {
    const rendered = await renderGuide({ input, shownAs: input, drawer, today: today(), made });
    const { edition } = await writeSite(rendered, output, { published: false });
    made?.keep();
    const { guide, problems, pages } = rendered;
    return { guide, problems, shown: shownBy(rendered, edition), pages: pages.size };
  } finally {
    made?.close();
  }
}
