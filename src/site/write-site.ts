import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { pageDocument } from '../../layouts/index.tsx';
import { formsOf, structuredData } from '../exports/index.ts';
import { SERVICE_WORKER, WEB_MANIFEST, writeWebManifest } from '../offline/index.ts';
import { fillDiagramSlots } from '../render/diagram-slots.ts';
import { jsonHtml, markdownHtml } from '../support/html.tsx';
import { bundleAssets, writeAssets, type Assets } from './assets.ts';
import type { RenderedGuide } from './render-guide.ts';
import { setSite } from './site-store.ts';
import { writeExports } from './write-exports.ts';
import { writePayFiles } from './write-pay-files.ts';

export interface WriteOptions {
  /** Whether the site gets a service worker; its pages then ask for one. */
  readonly offline: boolean;
}

/** What a site was given besides its pages. */
export interface WrittenSite {
  /** Addresses of the files that no reader loads. */
  readonly forPrograms: ReadonlySet<string>;
}

/** Lays out every page and writes the site, without its search index and service worker, into a folder. */
export async function writeSite(
  rendered: RenderedGuide,
  output: string,
  options: WriteOptions,
): Promise<WrittenSite> {
  const assets = await bundleAssets();
  setSite({ rendered, assets, document: (url) => documentOf(rendered, assets, url, options) });
  const eleventy = new Eleventy('layouts', output, {
    configPath: '.eleventy.ts',
    quietMode: true,
    runMode: 'build',
  });
  await eleventy.init();
  // It throws what it logs, and the commands say themselves how many pages were written.
  eleventy.disableLogger();
  await eleventy.write();
  writeAssets(assets, output);
  writePayFiles(rendered.guide, output, rendered.today);
  const forPrograms = writeExports(rendered, output);
  if (options.offline) writeWebManifest(rendered.guide.settings, output);
  for (const [name, file] of rendered.guide.content.assets) {
    mkdirSync(path.dirname(path.join(output, name)), { recursive: true });
    copyFileSync(file, path.join(output, name));
  }
  return { forPrograms };
}

function documentOf(rendered: RenderedGuide, assets: Assets, url: string, { offline }: WriteOptions): string {
  const found = rendered.pages.get(url);
  if (!found) throw new Error(`${url} is not a page of this guide`);
  const { page, state, content, outline } = found;
  const data = structuredData(rendered.guide, page);
  const document = pageDocument({
    context: state,
    content,
    headings: outline.headings,
    hasTitle: outline.headings[0]?.level === 1,
    assets: {
      style: state.link(assets.style.url),
      rareStyle: state.link(assets.rareStyle.url),
      rareMarks: assets.rareMarks,
      script: state.link(assets.script.url),
      choiceScript: state.link(assets.choiceScript.url),
    },
    offline: offline
      ? { worker: state.link(SERVICE_WORKER), webManifest: state.link(WEB_MANIFEST) }
      : undefined,
    alternates: formsOf(rendered.guide, page).map((form) => ({ ...form, href: state.link(form.url) })),
    structuredData: data && jsonHtml(data),
    examples: page.kind === 'gallery' ? rendered.examples : [],
  });
  return fillDiagramSlots(markdownHtml(document), rendered.pictures.get(page)?.html ?? []);
}
