import { formatProblems } from '../checks/report.ts';
import { ContentError } from '../model/problem.ts';
import { indexSite } from '../search/index-site.ts';
import { openDrawer, today } from './build.ts';
import { renderGuide } from './render-guide.ts';
import { writeSite } from './write-site.ts';

/**
 * Renders a guide for the writer who is looking at it: pages with mistakes are shown as far as they go, and the
 * mistakes are printed. Gives false where nothing could be written.
 */
export async function rebuildPreview(input: string, output: string): Promise<boolean> {
  const started = performance.now();
  const drawer = openDrawer();
  try {
    const rendered = await renderGuide({ input, shownAs: input, drawer, today: today() });
    await writeSite(rendered, output);
    await indexSite(output);
    if (rendered.problems.length > 0) console.error(formatProblems(rendered.problems, { fixable: 0 }));
    console.log(`${rendered.pages.size} pages in ${Math.round(performance.now() - started)} ms`);
    return true;
  } catch (error) {
    if (error instanceof ContentError) console.error(formatProblems(error.problems, { fixable: 0 }));
    else console.error(error);
    return false;
  } finally {
    await drawer.close();
  }
}
