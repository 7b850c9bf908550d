import type { Guide } from '../model/guide.ts';
import { resolveLink } from '../model/links.ts';
import { isPartlyHidden, type Link } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../support/nearest.ts';
import { slugify } from '../support/slug.ts';
import type { BuiltGuide, Check } from './check.ts';
import { code, isTemplate, pageProblem } from './wording.ts';
import { decodeUrl } from '../support/decode-url.ts';

const NAME = 'anchors-resolve';

export const anchorsResolve: Check = {
  name: NAME,
  description: 'The part of a link after `#` is an anchor of the page that it leads to.',
  check: (built) =>
    [...built.outlines].flatMap(([page, { links }]) => links.flatMap((link) => checkLink(built, page, link))),
};

function checkLink({ guide, outlines }: BuiltGuide, page: Page, found: Link): Problem[] {
  const link = { ...found, href: decodeUrl(found.href) };
  if (!link.href.includes('#') || isTemplate(link.href)) return [];
  const target = resolveLink(guide, page, found.href);
  if (target?.kind !== 'page' || isAlwaysThere(target.hash)) return [];
  const outline = outlines.get(target.page);
  const anchors = outline?.anchors;
  // Pages without a file of their own are generated: their anchors are made by their layout.
  if (!outline || !anchors || !target.page.file || anchors.has(target.hash)) return [];
  if (isPartlyHidden(outline) || isMissingSection(guide, target)) return [];
  return [deadAnchor(guide, page, link, target, anchors)];
}

/** An anchor of a section that the page of a role has to have: that it is missing is told there. */
function isMissingSection(
  { settings }: Guide,
  target: { readonly page: Page; readonly hash: string },
): boolean {
  return target.page.kind === 'role' && settings.sections.some((section) => slugify(section) === target.hash);
}

/** Anchors that browsers know on every page, and text fragments (`#:~:text=…`). */
function isAlwaysThere(hash: string): boolean {
  return hash === '' || hash.toLowerCase() === 'top' || hash.includes(':~:');
}

function deadAnchor(
  guide: Guide,
  page: Page,
  link: Link,
  target: { readonly page: Page; readonly hash: string },
  anchors: ReadonlySet<string>,
): Problem {
  const suggestion = similarAnchor(target.hash, anchors);
  const isHere = target.page === page;
  const place = isHere ? 'this page' : code(target.page.file?.path ?? target.page.path);
  const expected = suggestion === undefined ? 'an anchor that it has' : code(`#${suggestion}`);
  return pageProblem(guide, page, link, {
    check: NAME,
    what: `${place} has no such anchor`,
    unexpected: `Unexpected ${code(`#${target.hash}`)}, expected ${expected}`,
    fix:
      suggestion === undefined
        ? 'copy the address of the heading from the built page, or take the part after `#` out.'
        : `write ${code(link.href.replace(/#.*$/s, `#${suggestion}`))}.`,
  });
}

/** An anchor that differs only in how the heading was turned into it, else one of similar spelling. */
function similarAnchor(hash: string, anchors: ReadonlySet<string>): string | undefined {
  const wanted = letters(hash);
  const same = [...anchors].find((anchor) => letters(anchor) === wanted);
  return same ?? nearest(hash, anchors);
}

/** What all ways to make an anchor keep: `Is_it-for_you?` → `isitforyou`. */
function letters(anchor: string): string {
  const plain = anchor.normalize('NFKD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '') || anchor;
}
