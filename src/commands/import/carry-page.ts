import { shownPath } from '../../checks/wording.ts';
import { TAGS_MARK } from '../../load/mkdocs/tags-page.ts';
import type { Content, MarkdownFile } from '../../model/content.ts';
import type { LinkFollower } from './follow-links.ts';
import { carryFrontMatter } from './front-matter.ts';
import type { Left } from './plan.ts';

export interface CarriedPage {
  readonly page: MarkdownFile;
  readonly text: string;
  readonly left: readonly Left[];
}

const TAGS_LINES = new RegExp(`${TAGS_MARK.source}\\n?`, 'gm');

/** A page with its front matter in our fields and its links as its new place needs them. */
export function carryPage(content: Content, page: MarkdownFile, links: LinkFollower): CarriedPage {
  const front = carryFrontMatter(page, content.translations.languages.get(page.path));
  const where = shownPath(content, page.path);
  const left = front.left.map((field) => ({
    where,
    what: `front matter \`${field}\``,
    why: 'it has no counterpart; it stays in the file as a comment',
  }));
  const written = links
    .text(page.path)
    .split('\n')
    .slice(page.bodyLine - 1)
    .join('\n');
  // The page of tags lists them without being told where.
  const body = page.path === content.tagsPage ? written.replace(TAGS_LINES, '') : written;
  return { page, text: front.text + body, left };
}
