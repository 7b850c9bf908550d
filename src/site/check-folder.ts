import type { Content } from '../model/content.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { loadContent } from '../load/load-content.ts';
import { keepYaml, takeYaml } from '../load/yaml-data.ts';
import { ValueCache } from '../support/value-cache.ts';
import { engineState } from './bundled.ts';
import { PAGE_FACTS, YAML_DATA } from './cache.ts';
import { openDrawer } from './drawer.ts';
import { findProblems } from './find-problems.ts';
import { guideOf } from './guide-of.ts';
import { pageFacts } from './page-facts.ts';
import { today } from './today.ts';

/** What a check of a folder finds. */
export interface CheckedFolder {
  readonly problems: readonly Problem[];
  /** How many pages it makes. */
  readonly pages: number;
  /** What was read; undefined where nothing could be. */
  readonly content: Content | undefined;
}

export interface CheckOptions {
  /** How messages name the folder. */
  readonly shownAs?: string;
  /** Whether they advise on words and sentences too. */
  readonly prose?: boolean;
  /** Keeps what has to be known of pages; by default that of the engine, where it runs from a bundle and so knows its state. */
  readonly cache?: ValueCache | undefined;
}

/** Everything that is wrong with a content folder. Writes nothing but caches. */
export async function checkFolder(folder: string, options: CheckOptions = {}): Promise<CheckedFolder> {
  const drawer = openDrawer();
  try {
    const words = options.prose ? await import('./word-search.ts') : undefined;
    takeYaml(YAML_DATA);
    const guide = await guideOf(loadContent(folder, options.shownAs ?? folder));
    keepYaml();
    const cache =
      options.cache ?? (engineState === undefined ? undefined : new ValueCache(PAGE_FACTS, engineState));
    const on = today();
    const facts = await pageFacts(guide, { drawer, today: on, cache });
    const problems = findProblems({
      guide,
      ...facts,
      today: on,
      ...(words ? { findWords: words.findWords } : {}),
    });
    return { problems, pages: guide.pagesByUrl.size, content: guide.content };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems, pages: 0, content: undefined };
  } finally {
    await drawer.close();
  }
}
