import { pageDocument, type PageAssets, type PageView } from '../../layouts/index.tsx';
import { cardUrl } from '../cards/index.ts';
import { formsOf, structuredData } from '../exports/index.ts';
import { absoluteUrl } from '../model/site-address.ts';
import { SERVICE_WORKER, TOUCH_ICON, WEB_MANIFEST } from '../offline/index.ts';
import { fillDiagramSlots } from '../render/diagram-slots.ts';
import { documentPart, jsonHtml, markdownHtml, type SafeHtml } from '../support/html.tsx';
import type { RenderedGuide } from './render-guide.ts';

/** What a page depends on apart from the guide: where it is going to be read. */
export interface Edition {
  /** Addresses from the root of the site. */
  readonly assets: PageAssets;
  /** Whether the site gets a service worker; its pages then ask for one. */
  readonly offline: boolean;
  readonly inFolder: boolean;
  readonly downloads: PageView['downloads'];
  /** Folders of what pages with a choice load of roles, from the root of the site. */
  readonly roleScripts: PageView['roleScripts'];
}

/**
 * Lays one page out. Throws for an address that the guide does not have. → its whole document.
 *
 * @param written the document of the page in another edition, whose main part is taken from there: laying that out is
 *   most of the work
 */
export function documentOf(
  rendered: RenderedGuide,
  pageUrl: string,
  edition: Edition,
  written?: string,
): string {
  const found = rendered.pages.get(pageUrl);
  if (!found) throw new Error(`${pageUrl} is not a page of this guide`);
  const { page, state, content, outline, opening } = found;
  const { url } = rendered.guide.settings;
  const data = edition.inFolder ? undefined : structuredData(rendered.guide, page);
  const view: PageView = {
    context: state,
    content,
    opening,
    headings: outline.headings,
    hasTitle: outline.headings[0]?.level === 1 || /<h1[\s>]/.test(content),
    assets: linkedAssets(edition.assets, (file) => state.link(file)),
    offline: edition.offline
      ? {
          worker: state.link(SERVICE_WORKER),
          webManifest: state.link(WEB_MANIFEST),
          touchIcon: state.link(TOUCH_ICON),
        }
      : undefined,
    // A feed or data for programs is read where the guide is published.
    alternates: edition.offline
      ? formsOf(rendered.guide, page).map((form) => ({ ...form, href: state.link(form.url) }))
      : [],
    card: edition.offline && url !== undefined ? absoluteUrl(url, cardUrl(page)) : undefined,
    structuredData: data && jsonHtml(data),
    inFolder: edition.inFolder,
    downloads: edition.downloads,
    days: rendered.days,
    roleScripts: edition.roleScripts,
    examples: rendered.examples.get(page) ?? [],
  };
  const document = pageDocument(view, written === undefined ? undefined : mainOf(written));
  return fillDiagramSlots(markdownHtml(document), rendered.pictures.get(page)?.html ?? []);
}

/** Addresses from the root of the site → those that a page has. */
function linkedAssets(assets: PageAssets, link: (url: string) => string): PageAssets {
  return {
    ...assets,
    style: link(assets.style),
    markedStyles: assets.markedStyles.map(({ url, marks }) => ({ url: link(url), marks })),
    script: (main) => {
      const script = assets.script(main);
      return { ...script, url: link(script.url) };
    },
    search: link(assets.search),
    searchPage: link(assets.searchPage),
    searchStyle: link(assets.searchStyle),
    keyboard: link(assets.keyboard),
  };
}

/** What stands in the main part of a document of ours, which has one. */
function mainOf(document: string): SafeHtml {
  const start = document.indexOf('>', document.indexOf('<main')) + 1;
  return documentPart(document.slice(start, document.lastIndexOf('</main>')));
}
