import { report } from '../checks/index.ts';
import type { Guide } from '../model/guide.ts';
import { ContentError } from '../model/problem.ts';
import { showProblems } from './dev/problem-overlay.tsx';
import { openDrawer } from './drawer.ts';
import { renderGuide } from './render-guide.ts';
import { today } from './today.ts';
import { writeSite } from './write-site.ts';

/**
 * Renders a guide for the writer who is looking at it: pages with mistakes are shown as far as they go, with
 * the mistakes on them, which are printed too. → the guide as it was written; undefined where nothing could be.
 */
export async function rebuildPreview(input: string, output: string): Promise<Guide | undefined> {
  const started = performance.now();
  const drawer = openDrawer();
  try {
    const rendered = await renderGuide({ input, shownAs: input, drawer, today: today() });
    await writeSite(rendered, output, { published: false });
    showProblems(output, input, rendered.problems);
    if (rendered.problems.length > 0) console.error(report(rendered.problems));
    console.log(`${rendered.pages.size} pages in ${Math.round(performance.now() - started)} ms`);
    return rendered.guide;
  } catch (error) {
    if (error instanceof ContentError) console.error(report(error.problems));
    else console.error(error);
    return undefined;
  } finally {
    await drawer.close();
  }
}
