import { report } from '../checks/index.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { openDrawer, today } from './build.ts';
import { renderGuide } from './render-guide.ts';

/** Everything that is wrong with a content folder, and the same as text. Writes nothing. */
export async function checkFolder(
  folder: string,
  options: { readonly shownAs?: string } = {},
): Promise<{ readonly problems: readonly Problem[]; readonly text: string; readonly pages: number }> {
  const drawer = openDrawer();
  try {
    const shownAs = options.shownAs ?? folder;
    const { problems, pages } = await renderGuide({ input: folder, shownAs, drawer, today: today() });
    return { problems, text: report(problems), pages: pages.size };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems, text: report(error.problems), pages: 0 };
  } finally {
    await drawer.close();
  }
}
