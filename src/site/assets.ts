import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Component } from '../components/component.ts';
import { components } from '../components/index.ts';
import { bundleInterface, INTERFACE_STYLE } from '../search/bundle-interface.ts';
import {
  SITE_SCRIPT_SECTIONS,
  SITE_SCRIPT_WORDS,
  type SearchScriptSection,
  type SiteScriptSection,
} from '../words/of-scripts.ts';
import { runningTitle } from '../support/running-title.ts';
import { numberPatterns } from '../words/number-patterns.ts';
import { digitsOf } from '../words/small-counts.ts';
import { wordsData, type WordsData } from '../words/words.ts';

/** The style sheets and scripts of the site, by address from its root. */
export interface Assets {
  readonly style: Asset;
  /** Sheets that only some pages need besides. */
  readonly markedStyles: readonly MarkedStyle[];
  readonly script: Asset;
  /** What pages need besides on which something depends on a choice of the reader. */
  readonly choiceScript: Asset;
  /** Script and style of the search, loaded when a reader reaches for it. */
  readonly search: Asset;
  /** The same for the search page. */
  readonly searchPage: Asset;
  readonly searchStyle: Asset;
}
interface Asset {
  readonly url: string;
  readonly bytes: Uint8Array;
}
/** A style sheet for pages with one of these texts in their HTML. */
interface MarkedStyle extends Asset {
  readonly marks: RegExp;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const THEME = ['tokens', 'reset', 'prose', 'side-column', 'layout'].map((name) =>
  here(`../theme/${name}.css`),
);
/** The theme of pages that lead to other pages, and the classes by which they are known. */
const OVERVIEW = here('../theme/overview.css');
const OVERVIEW_MARKS = [
  'class="home-',
  'class="shelf"',
  'class="role-cards"',
  'class="roles-by-category"',
  'class="page-list"',
  'class="page-tags"',
  'class="project-facts"',
  'class="contents-of-all"',
];
/** The theme of the list of components and of their pages. */
const GALLERY = here('../theme/gallery.css');
/** Notes that open over the text: of abbreviations and of code. */
const POPOVER = here('../theme/popover.css');
/** The theme of pages that answer a choice. */
const CHOICE = here('../theme/choice.css');
const DIAGRAMS = here('../render/diagrams/diagram.css');
const PRINT = here('../theme/print.css');

/**
 * Bundles the styles and scripts of all components, named by their content so that they can be kept for ever, with
 * the words that the scripts say and the title of the guide, which printed pages have at their head.
 */
export async function bundleAssets(
  words: WordsData<SiteScriptSection | SearchScriptSection>,
  title: string,
): Promise<Assets> {
  const { common, leading, written, chosen } = roomsBySheet();
  const scripts = components.flatMap(({ client }) => (client ? [fileURLToPath(client)] : []));
  // In the layer of what is for print, so that the editions to print can say more.
  const heads = `@layer print { ${runningTitle(title)} }`;
  const choices = components.flatMap(({ choice }) => (choice ? [fileURLToPath(choice)] : []));
  const [css, overviewCss, galleryCss, writtenCss, choiceCss, js, choiceJs, search, searchPage, searchCss] =
    await Promise.all([
      bundle(`${imports([...THEME, DIAGRAMS, ...stylesOf(common), PRINT], '@import')}\n${heads}`, 'css'),
      bundle(imports([OVERVIEW, ...stylesOf(leading)], '@import'), 'css'),
      bundle(imports([GALLERY], '@import'), 'css'),
      bundle(imports([POPOVER, ...stylesOf(written)], '@import'), 'css'),
      bundle(imports([CHOICE, ...stylesOf(chosen)], '@import'), 'css'),
      bundle(imports(scripts, 'import'), 'ts', {
        [SITE_SCRIPT_WORDS]: JSON.stringify({
          ...wordsData(words, ...SITE_SCRIPT_SECTIONS),
          digits: digitsOf(words.language),
          patterns: numberPatterns(words.language),
        }),
      }),
      bundle(imports(choices, 'import'), 'ts'),
      bundleInterface('dialog', words),
      bundleInterface('page', words),
      bundle(imports([INTERFACE_STYLE], '@import'), 'css'),
    ]);
  return {
    style: named('site', 'css', css),
    markedStyles: [
      { ...named('overview', 'css', overviewCss), marks: anyOf([...OVERVIEW_MARKS, ...marksOf(leading)]) },
      { ...named('gallery', 'css', galleryCss), marks: /class="gallery/ },
      { ...named('more', 'css', writtenCss), marks: anyOf(marksOf(written)) },
      { ...named('choices', 'css', choiceCss), marks: anyOf(marksOf(chosen)) },
    ],
    script: named('site', 'js', js),
    choiceScript: named('choices', 'js', choiceJs),
    search: named('search', 'js', search),
    searchPage: named('search-page', 'js', searchPage),
    searchStyle: named('search', 'css', searchCss),
  };
}

/**
 * Rooms by the sheet that holds their styles: that of every page, that of pages that lead to others, that of pages on
 * which an author wrote something rare, that of pages with a choice.
 */
function roomsBySheet(): Readonly<Record<'common' | 'leading' | 'written' | 'chosen', readonly Component[]>> {
  const marked = components.filter(({ styleOnlyWith }) => styleOnlyWith !== undefined);
  const rare = marked.filter(({ choice }) => choice === undefined);
  return {
    common: components.filter(({ styleOnlyWith }) => styleOnlyWith === undefined),
    leading: rare.filter(({ markdown }) => markdown === undefined),
    written: rare.filter(({ markdown }) => markdown !== undefined),
    chosen: marked.filter(({ choice }) => choice !== undefined),
  };
}

function marksOf(rooms: readonly Component[]): string[] {
  return rooms.flatMap(({ styleOnlyWith }) => styleOnlyWith ?? []);
}

/** Finds any of some texts in one go through a page; to look for one after the other takes ten times as long. */
function anyOf(texts: readonly string[]): RegExp {
  return new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}

function stylesOf(rooms: readonly Component[]): string[] {
  return rooms.flatMap(({ style }) => (style ? [fileURLToPath(style)] : []));
}

function imports(files: readonly string[], keyword: 'import' | '@import'): string {
  return files.map((file) => `${keyword} ${JSON.stringify(file)};`).join('\n');
}

/** Classic script, not a module: browsers refuse modules from `file://`. */
async function bundle(
  contents: string,
  loader: 'css' | 'ts',
  define: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const result = await build({
    stdin: { contents, loader, resolveDir: here('..'), sourcefile: `site.${loader}` },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: loader === 'ts' ? 'es2022' : 'esnext',
    define,
    charset: loader === 'ts' ? 'utf8' : 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}

function named(name: string, extension: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { url: `assets/${name}.${hash}.${extension}`, bytes };
}

export function writeAssets(assets: Assets, output: string): void {
  mkdirSync(path.join(output, 'assets'), { recursive: true });
  const { style, markedStyles, script, choiceScript, search, searchPage, searchStyle } = assets;
  const files = [style, ...markedStyles, script, choiceScript, search, searchPage, searchStyle];
  for (const { url, bytes } of files) writeFileSync(path.join(output, url), bytes);
}
