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

/**
 * Everything that is wrong with a content folder. Writes nothing.
 *
 * @param options `shownAs`: how messages name the folder; `prose`: whether they advise on words and sentences too
 */
export async function checkFolder(
  folder: string,
  options: { readonly shownAs?: string; readonly prose?: boolean } = {},
): Promise<CheckedFolder> {
  const drawer = openDrawer();
  try {
    const shownAs = options.shownAs ?? folder;
    const words = options.prose ? await import('./word-search.ts') : undefined;
    const { problems, pages, guide } = await renderGuide({
      input: folder,
      shownAs,
      drawer,
      today: today(),
      onlyProblems: true,
      ...(words ? { findWords: words.findWords } : {}),
    });
    return { problems, pages: pages.size, content: guide.content };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems, pages: 0, content: undefined };
  } finally {
    await drawer.close();
  }
}
