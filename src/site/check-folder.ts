import { ContentError, type Problem } from '../model/problem.ts';
import { openDrawer } from './drawer.ts';
import { renderGuide } from './render-guide.ts';
import { today } from './today.ts';

/** Everything that is wrong with a content folder. Writes nothing. */
export async function checkFolder(
  folder: string,
  options: { readonly shownAs?: string } = {},
): Promise<{ readonly problems: readonly Problem[]; readonly pages: number }> {
  const drawer = openDrawer();
  try {
    const shownAs = options.shownAs ?? folder;
    const { problems, pages } = await renderGuide({
      input: folder,
      shownAs,
      drawer,
      today: today(),
      onlyProblems: true,
    });
    return { problems, pages: pages.size };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems, pages: 0 };
  } finally {
    await drawer.close();
  }
}
