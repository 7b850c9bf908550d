import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { PageAssets } from '../../layouts/index.tsx';
import type { Content } from '../model/content.ts';
import { downloadsOf } from '../model/downloads.ts';
import { writeWebManifest } from '../offline/index.ts';
import { asPublished } from '../search/as-published.ts';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { bundleAssets, writeAssets, type Assets } from './assets.ts';
import { bundledConfig } from './bundled.ts';
import { inEngine } from './engine-folder.ts';
import { documentOf, type Edition } from './page-document.ts';
import type { RenderedGuide } from './render-guide.ts';
import { compareScripts, pathScripts, writeRoleScripts } from './role-scripts.ts';
import { setSite } from './site-store.ts';
import { PageForms } from './page-forms.ts';
import { PageScripts } from './page-scripts.ts';
import { TextWriter } from './text-writer.ts';
import { writeExports } from './write-exports.ts';
import { writePayFiles } from './write-pay-files.ts';
import { writePictures } from './write-pictures.ts';

export interface WriteOptions {
  /** Whether the site is published, and no preview: then it gets a service worker, downloads and files for programs. */
  readonly published: boolean;
  /** What earlier builds have made of pages. */
  readonly made?: KeptBytes;
  /** Takes each page when it is laid out, in the order of their addresses; the next one waits for it. */
  readonly onPage?: (url: string, html: string) => Promise<void>;
}

/** What a site was given besides its pages. */
export interface WrittenSite {
  /** How its pages were laid out. */
  readonly edition: Edition;
  /** Addresses of the files that no reader loads. */
  readonly forPrograms: ReadonlySet<string>;
  /** What was made of its pages besides; undefined where it is not published. */
  readonly forms: PageForms | undefined;
  /** What earlier builds have made of pages. */
  readonly made: KeptBytes;
}

/**
 * Lays out every page and writes the site, without its search index, downloads and service worker, into a folder.
 */
export async function writeSite(
  rendered: RenderedGuide,
  output: string,
  { published, made = NOTHING_KEPT, onPage }: WriteOptions,
): Promise<WrittenSite> {
  const { guide } = rendered;
  const assets = await bundleAssets(guide.content.words, guide.settings);
  const downloads = published ? downloadsOf(guide) : undefined;
  const compared = compareScripts(rendered);
  const needed = pathScripts(rendered);
  const edition: Edition = {
    assets: pageAssets(assets, output),
    offline: published,
    inFolder: false,
    downloads: downloads && { ...downloads, sizes: new Map() },
    roleScripts: { compare: compared?.folder, paths: needed?.folder },
  };
  const texts = published ? new TextWriter(guide, output) : undefined;
  const forms = published
    ? new PageForms(guide, made, downloads !== undefined, (url) =>
        readFileSync(path.join(output, url), 'utf8'),
      )
    : undefined;
  const document = async (url: string): Promise<string> => {
    const html = documentOf(rendered, url, edition);
    const text = forms?.add(url, html);
    if (text !== undefined) texts?.add(url, text);
    await onPage?.(url, html);
    // A preview is indexed from what is written.
    return published ? asPublished(html) : html;
  };
  setSite({ rendered, assets, document });
  const eleventy = await openEleventy(output);
  const [cardUrls] = await Promise.all([
    published ? writePictures(guide, output) : new Set<string>(),
    eleventy.write(),
  ]);
  writeAssets(assets, output);
  for (const ofRoles of [compared, needed]) if (ofRoles) writeRoleScripts(ofRoles, output);
  writePayFiles(guide, output, rendered.today);
  if (published) writeWebManifest(guide.settings, output);
  const forPrograms = new Set(
    texts ? [...writeExports(rendered, output), ...texts.finish(), ...cardUrls] : [],
  );
  copyFiles(guide.content.assets, output);
  return { edition, forPrograms, forms, made };
}

/** Addresses of what pages load, from the root of the site; the script of a page is written when it asks for it. */
function pageAssets(assets: Assets, output: string): PageAssets {
  const scripts = new PageScripts(assets.script, assets.scriptParts, output);
  return {
    style: assets.style.url,
    markedStyles: assets.markedStyles.map(({ url, marks }) => ({ url, marks })),
    script: (main) => scripts.of(main),
    search: assets.search.url,
    searchPage: assets.searchPage.url,
    searchStyle: assets.searchStyle.url,
    keyboard: assets.keyboard.script.url,
  };
}

async function openEleventy(output: string): Promise<Eleventy> {
  const eleventy = new Eleventy(inEngine('layouts'), output, {
    configPath: inEngine(bundledConfig ?? '.eleventy.ts'),
    quietMode: true,
    runMode: 'build',
  });
  await eleventy.init();
  // It throws what it logs, and the commands say themselves how many pages were written.
  eleventy.disableLogger();
  return eleventy;
}

function copyFiles(files: Content['assets'], output: string): void {
  for (const [name, file] of files) {
    mkdirSync(path.dirname(path.join(output, name)), { recursive: true });
    copyFileSync(file, path.join(output, name));
  }
}
