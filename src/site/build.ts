import { printedUrls } from '../model/downloads.ts';
import { WebUrl } from '../model/id.ts';
import { ContentError } from '../model/problem.ts';
import { writeOffline } from '../offline/index.ts';
import { openIndex } from '../search/index-site.ts';
import { allDone } from '../support/all-done.ts';
import { NOTHING_KEPT, type ByteCache, type KeptBytes } from '../support/byte-cache.ts';
import { openDrawer } from './drawer.ts';
import { openMadeBefore } from './made-before.ts';
import { assertApart, replaceFolder, UsageError } from './output-folder.ts';
import { renderGuide, type RenderedGuide } from './render-guide.ts';
import { today } from './today.ts';
import { writeForwards } from './write-forwards.ts';
import { writeArchive, writeDownloadSizes, writeFolder, writeReading } from './write-downloads.ts';
import { writeSite, type WrittenSite } from './write-site.ts';

export interface BuildOptions {
  readonly input: string;
  readonly output: string;
  /** How messages name the input. */
  readonly shownAs: string;
  /** Publish although there are problems in the content; they are still reported. A folder without `guide.yaml` is
   *  somebody's existing site: it is always published, and its problems are advice. */
  readonly force: boolean;
  /** Address of the published site as typed, where another than that of its settings; none where it is empty. */
  readonly url?: string | undefined;
  /** Folder for the copy that is opened without a server, besides the archive of it. */
  readonly copy?: string | undefined;
  /** Keeps what is made of pages; by default that of the engine, where it runs from a bundle and so knows its state. */
  readonly made?: ByteCache;
}

export interface BuildResult {
  readonly rendered: RenderedGuide;
}

/**
 * Builds a guide. Throws `ContentError` with every problem of the content; the output folder is then untouched,
 * as it is after any other failure.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { input, output, shownAs, force, copy } = options;
  assertApart(input, output);
  if (copy !== undefined) for (const other of [input, output]) assertApart(other, copy);
  const url = siteUrl(options.url);
  const drawer = openDrawer();
  const made = options.made ?? openMadeBefore(input, 'site');
  try {
    const rendered = await renderGuide({ input, shownAs, drawer, today: today(), history: true, url, made });
    // All is drawn: the memory of its threads is free for what comes.
    await drawer.close();
    const { strict, settings } = rendered.guide.content;
    const mustBeClean = strict && settings.value.problems === 'stop' && !force;
    if (rendered.problems.some(({ advice }) => !advice) && mustBeClean)
      throw new ContentError(rendered.problems);
    await replaceFolder(output, (folder) => publish(rendered, made ?? NOTHING_KEPT, folder, copy));
    made?.keep();
    return { rendered };
  } finally {
    made?.close();
    await drawer.close();
  }
}

/** Writes everything that is published of a guide into a new folder, and the copy of it if one is asked for. */
async function publish(
  rendered: RenderedGuide,
  made: KeptBytes,
  folder: string,
  copy: string | undefined,
): Promise<void> {
  const written = await writeSearchable(rendered, made, folder);
  // The components are shown to those who write a guide: its readers would save as many pages more.
  const forAuthors = rendered.guide.pages.filter(({ kind }) => kind === 'gallery' || kind === 'component');
  const { downloads } = written.edition;
  // Printed where there is a network.
  const printed = downloads ? printedUrls(downloads) : [];
  const leftOut = [...written.forPrograms, ...forAuthors.map(({ url }) => url), ...printed];
  await writeOffline(folder, new Set(leftOut));
  if (copy !== undefined) {
    await replaceFolder(copy, (files) => writeFolder(rendered, folder, written, files));
  }
  // As many as there are pages: the saved copy leads on from them by itself.
  writeForwards(rendered.guide, folder, true);
}

/** Writes a site with its search index, which is made while pages are laid out, and the copies to take along. */
async function writeSearchable(
  rendered: RenderedGuide,
  made: KeptBytes,
  folder: string,
): Promise<WrittenSite> {
  const index = await openIndex(folder, made);
  try {
    const written = await writeSite(rendered, folder, { published: true, made, onPage: index.add });
    // Not searched, but part of every copy: pages of the guide may still lead there.
    writeForwards(rendered.guide, folder, false);
    const indexed = index.finish(rendered.guide);
    const [reading] = await allDone([
      writeReading(rendered, folder, written),
      writeArchive(rendered, folder, written, indexed),
      indexed,
    ]);
    writeDownloadSizes(rendered, folder, written, reading);
    return written;
  } finally {
    await index.close();
  }
}

function siteUrl(typed: string | undefined): string | undefined {
  if (typed === undefined || typed === '') return undefined;
  const { success } = WebUrl.safeParse(typed);
  if (success) return typed;
  throw new UsageError(
    `Unexpected \`${typed}\` as the address of the site, expected one such as https://example.org/guide\n` +
      '  Fix: give it whole with `--url`, or in the environment as `ROLEBOOK_URL`.',
  );
}
