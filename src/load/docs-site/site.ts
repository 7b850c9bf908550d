import type { MarkdownFile } from '../../model/content.ts';
import { OWN_DIALECT } from '../../model/dialect.ts';
import type { Problem } from '../../model/problem.ts';
import type { GuideSettings } from '../../model/settings.ts';
import { allFields } from '../foreign-front-matter.ts';
import type { ForeignSite } from '../foreign-site.ts';
import { SiteLanguages } from '../mkdocs/i18n.ts';
import { fitting } from '../mkdocs/settings.ts';
import { TAGS_PAGE } from '../mkdocs/tags-page.ts';
import { findDocsSite, type FoundSite } from './find-site.ts';
import { PageWriter } from './page-writer.ts';
import { Places } from './places.ts';
import { textInside } from './root-files.ts';
import { isWeb } from './values.ts';
import { SiteIndex, type SitePage, type SiteSetup } from './tool.ts';

/** Levels of headings that lists on a page have in each of these tools, if its settings say nothing else. */
const LISTED = { from: 2, to: 3 };

/** What a problem says of a setting to which nothing here answers. */
export const UNUSED_HERE = 'this part of the settings does nothing here';

/**
 * Opens the site of Docusaurus, VitePress, VuePress or Starlight that a folder is; undefined where it is none. Its
 * settings are programs: they are read and never run.
 */
export function openDocsSite(folder: string, shownAs: string): ForeignSite | undefined {
  const found = findDocsSite(folder, shownAs);
  if (!found) return undefined;
  const { root, setup } = found;
  const places = new Places(root.folder, setup);
  const writer = new PageWriter(setup, places, (file) => textInside(root.folder, file));
  return {
    docs: root.folder,
    docsShownAs: root.shownAs,
    files: places.files,
    lying: places.lying,
    settings: { value: settingsOf(setup), file: root.settings.file, at: root.settings.at },
    editUrl: setup.editUrl,
    tagsPage: undefined,
    appended: [],
    snippetBases: [],
    asWritten: (text, page) => writer.write(text, page),
    dialect: { ...OWN_DIALECT, listedLevels: LISTED },
    headingIds: setup.headingIds,
    isDraft: (page) => setup.isDraft(sitePage(page, places)),
    isPart: (file) => setup.isPart(file),
    translations: (pages) => languagesOf(setup, pages).translations,
    oldAddresses: (pages) => {
      const index = indexOf(setup, pages, places);
      const redirects = setup.redirects.map(({ from, to }) => ({ from, to: targetOf(index, to) ?? to }));
      // The front page in the language of the site is at the top, be its folder `en/`.
      const fronts = [...languagesOf(setup, pages).translations.originals]
        .filter(([, original]) => original === 'index.md')
        .map(([path]) => ({ from: path.replace(/index\.md$/, ''), to: path }));
      return [...index.oldAddresses, ...redirects, ...fronts, ...setup.lists(index.pages, TAGS_PAGE)];
    },
    hasOwnRoot: setup.hasOwnRoot,
    isNotebook: () => false,
    isExcluded: () => false,
    outside: () => undefined,
    linked: () => undefined,
    pageProblems: (_, shown) => writer.problems(shown),
    contents: (_, pages) => contentsOf(found, pages, places),
  };
}

/** The settings of the guide, with the repository that the address for edits tells. */
function settingsOf({ settings, editUrl }: SiteSetup): GuideSettings {
  const repository = /^(https:\/\/[^/]+\/.+?)\/(?:-\/)?(?:edit|tree|blob|_edit)\//.exec(editUrl ?? '')?.[1];
  return fitting({ repository, ...settings });
}

function contentsOf(
  found: FoundSite,
  pages: readonly MarkdownFile[],
  places: Places,
): ReturnType<ForeignSite['contents']> {
  const { setup, problems } = found;
  const languages = languagesOf(setup, pages);
  const own = pages.filter(({ path }) => !languages.translations.languages.has(path));
  const index = indexOf(setup, own, places);
  return {
    entries: languages.withTranslations(setup.contents(index)),
    navigation: setup.navigation(index),
    problems: [...problems, ...setup.unused.map(unusedProblem), ...deadRedirects(found, index)],
  };
}

/** Where a redirect leads: the path of a page, or an address elsewhere; undefined where it leads nowhere. */
function targetOf(pages: SiteIndex, to: string): string | undefined {
  const hash = /#.*$/.exec(to)?.[0] ?? '';
  const page = isWeb(to) ? undefined : pages.find(to);
  return page === undefined ? (isWeb(to) ? to : undefined) : page + hash;
}

function deadRedirects({ root, setup }: FoundSite, pages: SiteIndex): Problem[] {
  const dead = setup.redirects.filter(({ to }) => targetOf(pages, to) === undefined);
  return dead.map(({ from, to }) => ({
    file: root.settings.file,
    line: 1,
    column: 1,
    check: 'other-tools',
    what: 'the redirect leads to no page',
    unexpected: `Unexpected \`${to}\`, expected a page or a web address`,
    fix: `correct it, or take \`${from}\` out.`,
  }));
}

function unusedProblem(unused: SiteSetup['unused'][number]): Problem {
  return {
    ...unused,
    check: 'other-tools',
    what: UNUSED_HERE,
    fix: 'nothing, if its pages read well without it.',
  };
}

function languagesOf({ languages }: SiteSetup, pages: readonly MarkdownFile[]): SiteLanguages {
  return new SiteLanguages(
    languages,
    pages.map(({ path }) => path),
  );
}

function indexOf(setup: SiteSetup, pages: readonly MarkdownFile[], places: Places): SiteIndex {
  return new SiteIndex(
    pages.map((page) => sitePage(page, places)),
    setup.addresses,
  );
}

function sitePage(file: MarkdownFile, { lying }: Places): SitePage {
  return { path: file.path, lies: lying.get(file.path) ?? file.path, fields: allFields(file), file };
}
