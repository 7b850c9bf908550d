import { posix } from 'node:path';
import { withoutEnding, type Guide } from './guide.ts';
import type { Page } from './page.ts';
import { decodeUrlPart } from '../support/decode-url.ts';

/** Where an internal link leads. */
export type LinkTarget =
  | { readonly kind: 'page'; readonly page: Page; readonly hash: string }
  | { readonly kind: 'asset'; readonly path: string; readonly hash: string }
  | { readonly kind: 'missing'; readonly path: string; readonly hash: string }
  | { readonly kind: 'outside'; readonly path: string };

/** Links that lead to another site or program (`https:`, `mailto:`, `//host`) and are never resolved. */
export function isExternal(href: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href.trim());
}

/**
 * Resolves a link as an author writes it, relative to the file it stands in: `x.md`, `../x/index.md#a`, `x/`,
 * `x.html`, `./`, `#a`, `/x`. Gives undefined for links to other sites.
 */
export function resolveLink(guide: Guide, from: Page, href: string): LinkTarget | undefined {
  if (isExternal(href)) return undefined;
  const [, rawPath = '', rawHash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href.trim()) ?? [];
  const hash = decodeUrlPart(rawHash);
  const written = decodeUrlPart(rawPath);
  if (written === '') return { kind: 'page', page: from, hash };
  const path = written.startsWith('/')
    ? posix.normalize(written.slice(1) || '.')
    : posix.normalize(posix.join(posix.dirname(from.path), written));
  const isOutside = path === '..' || path.startsWith('../');
  const missing: LinkTarget = isOutside ? { kind: 'outside', path } : { kind: 'missing', path, hash };
  const found = findTarget(guide, path, hash) ?? fromAddress(guide, from, written, hash);
  return translated(guide, from, found ?? missing);
}

/** A page in another language means the pages of that language by the paths of their originals. */
function translated(guide: Guide, from: Page, target: LinkTarget): LinkTarget {
  const { languages, find } = guide.content.translations;
  if (target.kind !== 'page' && target.kind !== 'missing') return target;
  const path = target.kind === 'page' ? target.page.path : target.path;
  const page = guide.pagesByPath.get(find(path, languages.get(from.path)) ?? '');
  return page ? { kind: 'page', page, hash: target.hash } : target;
}

function findTarget(guide: Guide, path: string, hash: string): LinkTarget | undefined {
  const page = findPage(guide, path);
  if (page) return { kind: 'page', page, hash };
  const asset = path.replace(/\/$/, '');
  return guide.assets.has(asset) ? { kind: 'asset', path: asset, hash } : undefined;
}

/**
 * Other tools publish `a/b.md` at `a/b/` and leave links in raw HTML alone, so there `../c.png` is `a/c.png`.
 * Only for sites that were written for them.
 */
function fromAddress(guide: Guide, from: Page, written: string, hash: string): LinkTarget | undefined {
  // A name of a file is no address: `./index.md` beside `a.md` is not the page at `a/`.
  if (guide.content.strict || written.startsWith('/') || /\.(md|markdown)\/?$/i.test(written))
    return undefined;
  const address = from.path.replace(/(index|README)\.md$/i, '').replace(/\.(md|markdown)$/i, '/');
  const path = posix.normalize(posix.join(address, written));
  // A browser goes no higher than the top of a site.
  return findTarget(guide, path.replace(/^(\.\.\/)+/, ''), hash);
}

/** The page that a path means, with the file name endings that authors leave out. */
function findPage(guide: Guide, path: string): Page | undefined {
  const bare = path.replace(/\/$/, '').replace(/^\.$/, '');
  const folder = bare === '' ? '' : `${bare}/`;
  const stem = bare.replace(/(\/index)?\.(html?|mdx?|markdown|ipynb)$/i, '');
  const candidates = [
    bare,
    `${stem}.md`,
    `${bare}.md`,
    `${bare}.mdx`,
    `${folder}index.md`,
    `${folder}README.md`,
  ];
  for (const candidate of candidates) {
    const page = guide.pagesByPath.get(candidate);
    if (page) return page;
  }
  // Address of the published page: `roles/devops-engineer.html` is made from `roles/devops-engineer/index.md`.
  const published = guide.pagesByUrl.get(`${stem}.html`) ?? guide.pagesByUrl.get(`${folder}index.html`);
  if (published || guide.content.strict) return published;
  // Other tools publish some pages elsewhere than at their paths, and their authors link to what they see.
  return guide.pagesByOldAddress.get(withoutEnding(path));
}
