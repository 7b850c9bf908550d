import { resolve } from 'node:path';
import { shownPath } from '../../checks/wording.ts';
import { readFront } from '../../load/docs-site/read-front.ts';
import { loadContent } from '../../load/load-content.ts';
import { findMkdocsSite } from '../../load/mkdocs/find-site.ts';
import { isLocked } from '../../load/mkdocs/locked-pages.ts';
import { LOGO_ICON } from '../../load/mkdocs/left-settings.ts';
import { TAGS_PAGE } from '../../load/mkdocs/tags-page.ts';
import { UNUSED } from '../../load/mkdocs/unused-settings.ts';
import type { Content } from '../../model/content.ts';
import { carryPage } from './carry-page.ts';
import { LinkFollower } from './follow-links.ts';
import { guideYaml } from './guide-yaml.ts';
import { logoOfIcon, ownIcons } from './icons.ts';
import { leftOfSettings } from './left-of-settings.ts';
import { newPaths } from './new-paths.ts';
import type { ImportPlan, Left, PlannedFile } from './plan.ts';

/**
 * A site of MkDocs, Docusaurus, VitePress, VuePress or Starlight → the plan of a content folder that holds the same: its
 * settings as `guide.yaml`, its pages where they were, links and inclusions following what had to move.
 *
 * @param folder the folder of its settings, or that of its pages
 */
export function planSite(folder: string, shownAs: string): ImportPlan {
  const content = loadContent(folder, shownAs);
  const outside = [...content.texts.keys()].filter((file) => file.startsWith('../'));
  const pages = content.pages.map((page) => page.path);
  // The page of tags has one name here.
  const named = new Map([...content.translations.originals, [content.tagsPage, TAGS_PAGE] as const]);
  const paths = new Map([
    ...newPaths([...pages, ...content.assets.keys(), ...outside], named),
    ...newPartPaths(content),
  ]);
  const links = new LinkFollower(content, (path) => paths.get(path) ?? path);
  const carried = content.pages.map((page) => carryPage(content, page, links));
  const site = findMkdocsSite(resolve(folder), shownAs);
  const logo = logoOfIcon(site, content);
  const files: PlannedFile[] = [
    { path: 'guide.yaml', content: { text: guideYaml(content, paths, logo?.path) } },
    ...carried.map(({ page, text }) => ({ path: paths.get(page.path) ?? page.path, content: { text } })),
    ...[...content.assets].map(([path, copyOf]) => ({ path: paths.get(path) ?? path, content: { copyOf } })),
    ...ownIcons(content, links.icons),
    ...(logo ? [logo] : []),
    ...partsOf(content, [...outside, ...content.parts], paths, links),
  ];
  const left = [
    ...leftOfSettings(folder, shownAs, site, content).filter(({ what }) => !logo || what !== LOGO_ICON),
    ...carried.flatMap((page) => page.left),
    ...draftsOf(content),
    ...links.left,
  ];
  const problems = [...content.problems, ...links.problems].filter(({ what }) => what !== UNUSED);
  return { files, left, problems };
}

/** Text that pages include has a folder of its own here. */
function newPartPaths({ parts }: Content): (readonly [string, string])[] {
  return [...parts].map((part) => [part, `includes/${part.replace(/(^|\/)_+(?=[^/])/g, '$1')}`] as const);
}

/** Pages of the site that it does not publish yet, or not to everybody. */
function draftsOf(content: Content): Left[] {
  const pages = new Set([...content.pages.map(({ path }) => path), ...content.parts]);
  const drafts = [...content.texts.keys()].filter(
    (file) => /\.md$/i.test(file) && !file.startsWith('../') && !pages.has(file),
  );
  return drafts.map((file) => {
    const where = shownPath(content, file);
    return isLocked(readFront(content.texts.get(file) ?? ''))
      ? { where, what: 'page behind a password', why: 'here everybody could read it' }
      : { where, what: 'draft', why: 'the site does not publish it; copy it once it is ready' };
  });
}

/** What pages include, and the abbreviations that all of them know. */
function partsOf(
  content: Content,
  outside: readonly string[],
  paths: ReadonlyMap<string, string>,
  links: LinkFollower,
): PlannedFile[] {
  const terms = new Set(content.abbreviations.map(({ path }) => path));
  const lists = outside.filter((file) => terms.has(file));
  const text = lists.map((file) => content.written.get(file) ?? '').join('\n');
  const parts = outside.filter((file) => !terms.has(file));
  return [
    ...(lists.length === 0 ? [] : [{ path: 'includes/abbreviations.md', content: { text } }]),
    ...parts.map((file) => ({ path: paths.get(file) ?? file, content: { text: links.text(file) } })),
  ];
}
