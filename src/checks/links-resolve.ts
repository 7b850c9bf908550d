import { posix } from 'node:path';
import type { Guide } from '../model/guide.ts';
import { resolveLink } from '../model/links.ts';
import type { Page } from '../model/page.ts';
import type { Position, Problem } from '../model/problem.ts';
import { decodeUrl } from '../support/decode-url.ts';
import type { Check } from './check.ts';
import { settingsNameFiles } from './settings-name-files.ts';
import { pagePath, similarFile } from './similar-file.ts';
import { newFilePath } from './new-file-path.ts';
import { code, isDataUnread, isTemplate, pageProblem, type Words } from './wording.ts';

const NAME = 'links-resolve';

export const linksResolve: Check = {
  name: NAME,
  description: 'Each link and picture inside the guide leads to a page or file that exists.',
  check({ guide, outlines }) {
    const pictures = [...guide.assets];
    const files = [...guide.pagesByPath.keys(), ...pictures];
    const inPages = [...outlines].flatMap(([page, { links, images }]) => [
      ...links.flatMap((link) => checkLink(guide, page, link, { ...LINK, href: link.href, files })),
      ...images.flatMap((image) =>
        checkLink(guide, page, image, { ...PICTURE, href: image.src, files: pictures }),
      ),
    ]);
    return [...inPages, ...settingsNameFiles(guide, NAME)];
  },
};

/** A link or picture, as messages name it, and the paths it may lead to. */
interface Use {
  readonly href: string;
  readonly files: readonly string[];
  readonly noun: string;
  readonly aim: string;
  readonly missing: string;
  readonly outside: string;
}
const LINK = {
  noun: 'link',
  aim: 'page or file',
  missing: 'link leads to no page or file',
  outside: 'link leads out of the guide',
};
const PICTURE = {
  noun: 'picture',
  aim: 'picture',
  missing: 'there is no such picture',
  outside: 'picture lies outside the guide',
};

/** Pages that data makes, not a file of their own: they may be there as soon as the data can be read. */
const MADE_FROM_DATA = /^(?:categories|compare|fit|pay|paths|roles|skills|sources)(?:[./]|$)/;

function checkLink(guide: Guide, page: Page, position: Position, found: Use): Problem[] {
  const use = { ...found, href: decodeUrl(found.href) };
  if (isTemplate(use.href)) return [];
  if (/^[A-Za-z]:[\\/]/.test(use.href)) return [pageProblem(guide, page, position, ownComputer(use))];
  const target = resolveLink(guide, page, found.href);
  if (target?.kind === 'outside') return [pageProblem(guide, page, position, outsideWords(guide, use))];
  if (target?.kind !== 'missing' || isReportedElsewhere(guide, target.path)) return [];
  if (MADE_FROM_DATA.test(target.path) && isDataUnread(guide.content)) return [];
  // A foreign site's own address may have more in front of it than its content folder has.
  if (use.href.startsWith('/') && !guide.content.hasOwnRoot) return [];
  const words =
    badAddress(guide, use, target.path) ??
    movedWords(guide, page, use, target) ??
    missingWords(guide, page, use, target);
  return [pageProblem(guide, page, position, words)];
}

/** True for a page that has a file but could not be read: that is one mistake, not one for each link to it. */
function isReportedElsewhere({ content }: Guide, path: string): boolean {
  const page = pagePath(path);
  const role = /^roles\/[^/]+(?=\/index\.md$|\.md$)/.exec(page)?.[0];
  const isBroken = /\.md$/i.test(page) && content.texts.has(page) && !content.parts.has(page);
  return isBroken || content.texts.has(`${role ?? page}/role.yaml`);
}

function outsideWords(guide: Guide, { href, aim, outside }: Use): Words {
  return {
    check: NAME,
    what: outside,
    unexpected: `Unexpected ${code(href)}, expected a ${aim} inside \`${guide.content.folder}\``,
    fix: 'give the full address if it is on the web (`https://…`), or move the file into the guide.',
  };
}

/** `C:\\Users\\me\\day.png` */
function ownComputer({ href, aim }: Use): Words {
  return {
    check: NAME,
    what: 'this is a place on your own computer, where no reader comes',
    unexpected: `Unexpected ${code(href)}, expected a ${aim} of this guide`,
    fix: 'copy the file into the content folder, and write where it lies from this page.',
  };
}

/** What is wrong with an address itself: its beginning is missing, or it names a file that nobody can open. */
function badAddress(guide: Guide, { href, aim, missing }: Use, path: string): Words | undefined {
  const words = { check: NAME, what: missing };
  if (/^www\.|^[^/]+@[^/]+\.[a-z]+$/i.test(href)) {
    const address = href.startsWith('www.') ? `https://${href}` : `mailto:${href}`;
    const unexpected = `Unexpected ${code(href)}, expected the whole address ${code(address)}`;
    return { ...words, unexpected, fix: `write ${code(address)}.` };
  }
  if (href.includes('\\')) {
    const meant = href.replaceAll('\\', '/');
    const unexpected = `Unexpected ${code(href)}, expected \`/\` in place of each \`\\\``;
    return { ...words, unexpected, fix: `write ${code(meant)}.` };
  }
  if (!guide.content.texts.has(path)) return undefined;
  const unexpected = `Unexpected ${code(href)}, expected a ${aim}: this file is read but not published`;
  return { ...words, unexpected, fix: 'link to the page that shows it, or to the file in the repository.' };
}

/** The page has moved, and the settings say where to: what `npm run fix` mends. */
function movedWords(
  guide: Guide,
  page: Page,
  { href, noun }: Use,
  target: { readonly path: string; readonly hash: string },
): Words | undefined {
  const { moved } = guide.settings;
  const to = moved.find(({ from }) => posix.normalize(from) === pagePath(target.path))?.to;
  if (to === undefined || noun === PICTURE.noun) return undefined;
  const isElsewhere = /^[a-z]+:/i.test(to);
  const meant = isElsewhere ? to : linkTo(page, to) + (target.hash === '' ? '' : `#${target.hash}`);
  return {
    check: NAME,
    what: 'the page that this link leads to has moved',
    unexpected: `Unexpected ${code(href)}, expected ${code(meant)}`,
    fix: `${isElsewhere ? '' : 'run `npm run fix`, or '}write ${code(meant)}.`,
  };
}

function missingWords(
  guide: Guide,
  page: Page,
  { href, noun, aim, missing, files }: Use,
  target: { readonly path: string; readonly hash: string },
): Words {
  const words = { check: NAME, what: missing };
  const found = similarFile(target.path, files, guide.content.texts);
  if (found === undefined) {
    const file = noun === PICTURE.noun ? target.path : pagePath(target.path);
    const verb = file.endsWith('.md') ? 'create' : 'add';
    const unexpected = `Unexpected ${code(href)}, expected a ${aim} of this guide`;
    const fix = `${verb} ${code(newFilePath(guide.content, file))}, or take the ${noun} out.`;
    return { ...words, unexpected, fix };
  }
  const suggestion = linkTo(page, found) + (target.hash === '' ? '' : `#${target.hash}`);
  const reason =
    found.toLowerCase() === pagePath(target.path).toLowerCase() ? ': capital and small letters differ' : '';
  return {
    ...words,
    unexpected: `Unexpected ${code(href)}, expected a ${aim} such as ${code(suggestion)}${reason}`,
    fix: `write ${code(suggestion)}, if that is the one you mean.`,
  };
}

/**
 * The link from a page to a file, as one writes it: spaces and brackets would end it, other signs mean parts of an
 * address.
 */
function linkTo(page: Page, path: string): string {
  const relative = posix.relative(posix.dirname(page.path), path);
  return relative.replace(/[ ()#%?]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
