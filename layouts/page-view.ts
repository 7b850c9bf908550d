import type { PageContext } from '../src/components/component.ts';
import type { Downloads } from '../src/model/downloads.ts';
import type { Heading } from '../src/model/outline.ts';
import type { SafeHtml } from '../src/support/html.tsx';

/** Everything that a layout may know of the page it lays out. */
export interface PageView {
  readonly context: PageContext;
  /** The Markdown of the page's file, rendered; empty where it has none. */
  readonly content: SafeHtml;
  /** What the content begins with, in plain words. */
  readonly opening: string;
  /** Headings of the content. */
  readonly headings: readonly Heading[];
  /** Whether the content has a heading of level 1 of its own, of Markdown or of HTML: a page has one. */
  readonly hasTitle: boolean;
  readonly assets: PageAssets;
  /** Relative links to what makes the guide readable offline; a preview has none of it. */
  readonly offline:
    { readonly worker: string; readonly webManifest: string; readonly touchIcon: string } | undefined;
  /** Absolute address of the picture by which other sites show a link to the page. */
  readonly card: string | undefined;
  /** The same page, or the whole guide, in other forms: links for programs. */
  readonly alternates: readonly Alternate[];
  /** The facts of the page as JSON-LD; a page that says nothing to programs has none. */
  readonly structuredData: SafeHtml | undefined;
  /** Whether the page goes into the copy that is opened from a folder, where there is no server. */
  readonly inFolder: boolean;
  /** The forms of the guide to take along; a preview and the copy in a folder have none. */
  readonly downloads: ViewedDownloads | undefined;
  /** The days by the clock of all roles that have one, by their ids. */
  readonly days: ReadonlyMap<string, SafeHtml>;
  /** Folders of what pages with a choice load of roles, from the root of the site; of those pages that the guide has. */
  readonly roleScripts: Readonly<Record<'compare' | 'paths', string | undefined>>;
  /** Its examples; only on the page of a component. */
  readonly examples: readonly GalleryExample[];
}

/** Relative links to the style sheets and the scripts. */
export interface PageAssets {
  readonly style: string;
  /** Styles of what few pages hold, each for pages whose HTML has one of its marks. */
  readonly markedStyles: readonly MarkedAsset[];
  /** What stands in `<main>` → the script of the page. */
  readonly script: (main: SafeHtml) => PageScript;
  /** Script and style of the search, which the script loads when the reader reaches for it. */
  readonly search: string;
  /** The same script for the search page. */
  readonly searchPage: string;
  readonly searchStyle: string;
  /** The script that brings the list of keys, loaded likewise. */
  readonly keyboard: string;
}

/** A sheet for pages whose HTML has one of its marks. */
export interface MarkedAsset {
  readonly url: string;
  readonly marks: RegExp;
}

/** The script of a page. */
export interface PageScript {
  readonly url: string;
  /** Whether the page is shown only with what it does. */
  readonly isWaitedFor: boolean;
}

/** A `<link rel="alternate">`. */
export interface Alternate {
  /** Media type. */
  readonly type: string;
  readonly title?: string;
  readonly href: string;
}

/** Downloads with their sizes in bytes, by address; sizes are known once everything else is written. */
export interface ViewedDownloads extends Downloads {
  readonly sizes: ReadonlyMap<string, number>;
}

export interface GalleryExample {
  readonly name: string;
  /** Its Markdown, where it has any. */
  readonly source: string | undefined;
  readonly html: SafeHtml;
}
