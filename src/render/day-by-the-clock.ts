import { markdownHtml, withoutLinks, type SafeHtml } from '../support/html.tsx';

const OPENING = '<div class="timeline" data-component="timeline">';

/**
 * The first day by the clock of a rendered page, as it may stand on another page: without links and ids. Undefined
 * where the page has none.
 */
export function dayByTheClock(content: SafeHtml): SafeHtml | undefined {
  const start = content.indexOf(OPENING);
  if (start === -1) return undefined;
  let depth = 0;
  for (const tag of content.slice(start).matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag[1] === '' ? 1 : -1;
    // A whole element of what was rendered already is as safe as that.
    if (depth === 0)
      return withoutLinks(markdownHtml(content.slice(start, start + tag.index + tag[0].length)));
  }
  return undefined;
}
