import type { Assets } from './assets.ts';
import type { RenderedGuide } from './render-guide.ts';

/** What Eleventy writes: the rendered guide, and the function that lays one page out. */
export interface Site {
  readonly rendered: RenderedGuide;
  readonly assets: Assets;
  readonly document: (url: string) => Promise<string>;
}

/**
 * One slot for all generations of modules: serve mode loads code anew after an edit, and a module of an old
 * generation is never unloaded, so nothing may be kept in one.
 */
const slot = globalThis as typeof globalThis & { rolebookSite?: Site };

export function setSite(site: Site): void {
  slot.rolebookSite = site;
}

/** The site to write. Throws before the first `setSite`: Eleventy then was started by something else. */
export function currentSite(): Site {
  if (!slot.rolebookSite) throw new Error('Run Eleventy through `npm run build` or `npm start`.');
  return slot.rolebookSite;
}
