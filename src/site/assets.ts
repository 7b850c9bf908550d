import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Component, OnlyWith, ScriptName, SheetName } from '../components/component.ts';
import { components } from '../components/index.ts';
import type { GuideSettings } from '../model/settings.ts';
import { bundleInterface, INTERFACE_STYLE } from '../search/bundle-interface.ts';
import { runningTitle } from '../support/running-title.ts';
import { bundleKeyboard, bundleScript, type KeyboardAssets, type ScriptWords } from './bundle-script.ts';
import { bundle, imports, named, type Asset } from './bundle.ts';
import { guideColour } from './guide-colour.ts';
import type { ScriptPart } from './page-scripts.ts';

/** The style sheets and scripts of the site. */
export interface Assets {
  readonly style: Asset;
  /** Sheets that only some pages need besides. */
  readonly markedStyles: readonly MarkedAsset[];
  /** What the script of every page begins with. */
  readonly script: Asset;
  /** What only some pages have in theirs besides. */
  readonly scriptParts: readonly ScriptPart[];
  /** Script and style of the search, loaded when a reader reaches for it. */
  readonly search: Asset;
  /** The same for the search page. */
  readonly searchPage: Asset;
  readonly searchStyle: Asset;
  /** The list of keys, loaded when a reader asks for it. */
  readonly keyboard: KeyboardAssets;
}
/** A sheet for pages with one of these texts in their HTML. */
interface MarkedAsset extends Asset {
  readonly marks: RegExp;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const THEME = ['tokens', 'reset', 'prose', 'side-column', 'layout'].map((name) =>
  here(`../theme/${name}.css`),
);
/** The classes by which pages are known that lead to other pages. */
const OVERVIEW_MARKS = [
  'class="home-',
  'class="shelf"',
  'class="role-cards"',
  'class="roles-by-category"',
  'class="page-list"',
  'class="page-tags"',
  'class="project-facts"',
  'class="contents-of-all"',
  'class="section-pages"',
];
const PRINT = here('../theme/print.css');

/** What sheets hold besides the styles of rooms, and what tells of it. */
const SHEETS: Readonly<
  Record<SheetName | 'gallery', { readonly theme: readonly string[]; readonly marks: readonly string[] }>
> = {
  overview: { theme: [here('../theme/overview.css')], marks: OVERVIEW_MARKS },
  // The list of components and their pages.
  gallery: { theme: [here('../theme/gallery.css')], marks: ['class="gallery'] },
  detail: { theme: [], marks: [] },
  // Every diagram is in a room that has its mark there.
  role: { theme: [here('../render/diagrams/diagram.css')], marks: [] },
  // Notes that open over the text, of abbreviations and of code; notes of a reviewer, which no room makes.
  more: { theme: [here('../theme/popover.css'), here('../theme/critic.css')], marks: ['critic comment'] },
  choices: { theme: [here('../theme/choice.css')], marks: [] },
};
const SHEET_NAMES = ['overview', 'gallery', 'detail', 'role', 'more', 'choices'] as const;
const SCRIPT_NAMES: readonly ScriptName[] = ['overview', 'code', 'parts'];

/**
 * Bundles the styles and scripts of all components, with the words that the scripts say, the colour of the guide, and
 * its title, which printed pages have at their head.
 */
export async function bundleAssets(
  words: ScriptWords,
  { title, colour }: Pick<GuideSettings, 'title' | 'colour'>,
): Promise<Assets> {
  const common = components.filter(({ styleOnlyWith }) => styleOnlyWith === undefined);
  // In the layer of what is for print, so that the editions to print can say more.
  const heads = `@layer print { ${runningTitle(title)} }`;
  const [style, markedStyles, script, scriptParts, search, searchPage, searchStyle, keyboard] =
    await Promise.all([
      bundle(
        'site',
        [imports([...THEME, ...stylesOf(common), PRINT], '@import'), guideColour(colour), heads].join('\n'),
        'css',
      ),
      Promise.all(SHEET_NAMES.map(markedStyle)),
      bundleScript(
        'site',
        clientsOf(components.filter(({ clientOnlyWith }) => clientOnlyWith === undefined)),
        words,
      ),
      Promise.all([...SCRIPT_NAMES.map((name) => scriptPart(name, words)), ...choiceScripts()]),
      bundleInterface('dialog', words),
      bundleInterface('page', words),
      bundle('search', imports([INTERFACE_STYLE], '@import'), 'css'),
      bundleKeyboard(words),
    ]);
  return {
    style,
    markedStyles,
    script,
    scriptParts,
    search: named('search', 'js', search),
    searchPage: named('search-page', 'js', searchPage),
    searchStyle,
    keyboard,
  };
}

async function markedStyle(name: keyof typeof SHEETS): Promise<MarkedAsset> {
  const rooms = components.filter(({ styleOnlyWith }) => styleOnlyWith?.file === name);
  const rare = components.flatMap(({ rareStyle }) => (rareStyle?.file === name ? rareStyle : []));
  const { theme, marks } = SHEETS[name];
  const files = [...theme, ...stylesOf(rooms), ...rare.map(({ style }) => fileURLToPath(style))];
  const asset = await bundle(name, imports(files, '@import'), 'css');
  const only = [...rooms.map((room) => room.styleOnlyWith), ...rare];
  return { ...asset, marks: anyOf([...marks, ...marksOf(only)]) };
}

async function scriptPart(name: ScriptName, words: ScriptWords): Promise<ScriptPart> {
  const rooms = components.filter(({ clientOnlyWith }) => clientOnlyWith?.file === name);
  const asset = await bundleScript(name, clientsOf(rooms), words);
  const marks = anyOf(marksOf(rooms.map((room) => room.clientOnlyWith)));
  return { ...asset, name, marks, isWaitedFor: false };
}

/** What each room with a choice does on pages with its place. */
function choiceScripts(): readonly Promise<ScriptPart>[] {
  return components.flatMap(({ name, choice }) =>
    choice
      ? [
          bundle(name, imports([fileURLToPath(choice)], 'import'), 'ts').then((asset) => ({
            ...asset,
            name,
            marks: anyOf([` data-choice="${name}"`]),
            isWaitedFor: true,
          })),
        ]
      : [],
  );
}

function marksOf(only: readonly (Pick<OnlyWith<string>, 'marks'> | undefined)[]): string[] {
  return only.flatMap((pages) => pages?.marks ?? []);
}

/** Finds any of some texts in one go through a page; to look for one after the other takes ten times as long. */
function anyOf(texts: readonly string[]): RegExp {
  return new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}

function clientsOf(rooms: readonly Component[]): string[] {
  return rooms.flatMap(({ client }) => (client ? [fileURLToPath(client)] : []));
}

function stylesOf(rooms: readonly Component[]): string[] {
  return rooms.flatMap(({ style }) => (style ? [fileURLToPath(style)] : []));
}

/** Writes all but the scripts of pages, which these ask for. */
export function writeAssets(assets: Assets, output: string): void {
  mkdirSync(path.join(output, 'assets'), { recursive: true });
  const { style, markedStyles, search, searchPage, searchStyle, keyboard } = assets;
  const files = [style, ...markedStyles, search, searchPage, searchStyle, keyboard.script, keyboard.style];
  for (const { url, bytes } of files) writeFileSync(path.join(output, url), bytes);
}
