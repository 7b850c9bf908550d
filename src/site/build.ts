import { ContentError } from '../model/problem.ts';
import { openDiagramDrawer, type DiagramDrawer } from '../render/diagrams/index.ts';
import { writeOffline } from '../offline/index.ts';
import { indexSite } from '../search/index-site.ts';
import { assertApart, replaceFolder } from './output-folder.ts';
import { renderGuide, type RenderedGuide } from './render-guide.ts';
import { writeSite } from './write-site.ts';

/** Folder of the caches that make the next build faster; it may be deleted at any time. */
export const CACHE = process.env['ROLEBOOK_CACHE'] ?? '.cache/rolebook';

export interface BuildOptions {
  readonly input: string;
  readonly output: string;
  /** How messages name the input. */
  readonly shownAs: string;
  /** Publish although there are problems in the content; they are still reported. A folder without `guide.yaml` is
   *  somebody's existing site: it is always published, and its problems are advice. */
  readonly force: boolean;
}

export interface BuildResult {
  readonly rendered: RenderedGuide;
}

/**
 * Builds a guide. Throws `ContentError` with every problem of the content; the output folder is then untouched,
 * as it is after any other failure.
 */
export async function build({ input, output, shownAs, force }: BuildOptions): Promise<BuildResult> {
  assertApart(input, output);
  const drawer = openDrawer();
  try {
    const rendered = await renderGuide({ input, shownAs, drawer, today: today() });
    const mustBeClean = rendered.guide.content.strict && !force;
    if (rendered.problems.some(({ advice }) => !advice) && mustBeClean)
      throw new ContentError(rendered.problems);
    await replaceFolder(output, async (folder) => {
      await writeSite(rendered, folder, { offline: true });
      await indexSite(folder);
      await writeOffline(folder);
    });
    return { rendered };
  } finally {
    await drawer.close();
  }
}

export function openDrawer(): DiagramDrawer {
  return openDiagramDrawer({ cacheDir: `${CACHE}/diagrams` });
}

/** Today as an ISO date; `SOURCE_DATE_EPOCH` (seconds) fixes it for reproducible builds. */
export function today(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  const date = Number.isFinite(epoch) && epoch > 0 ? new Date(epoch * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}
