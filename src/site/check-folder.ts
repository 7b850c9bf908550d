import type { Content } from '../model/content.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { openDrawer } from './drawer.ts';
import { renderGuide } from './render-guide.ts';
import { today } from './today.ts';

/** What a check of a folder finds. */
export interface CheckedFolder {
  readonly problems: readonly Problem[];
  /** How many pages it makes. */
  readonly pages: number;
  /** What was read; undefined where nothing could be. */
  readonly content: Content | undefined;
}

/** Everything that is wrong with a content folder. Writes nothing. */
export async function checkFolder(
  folder: string,
  options: { readonly shownAs?: string } = {},
): Promise<CheckedFolder> {
  const drawer = openDrawer();
  try {
    const shownAs = options.shownAs ?? folder;
    const { problems, pages, guide } = await renderGuide({
      input: folder,
      shownAs,
      drawer,
      today: today(),
      onlyProblems: true,
    });
    return { problems, pages: pages.size, content: guide.content };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems, pages: 0, content: undefined };
  } finally {
    await drawer.close();
  }
}
