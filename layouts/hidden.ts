import type { Page } from '../src/model/page.ts';
import type { FrontMatter } from '../src/model/settings.ts';

/** Whether the author of a page does without a part around its text. */
export function isHidden(page: Page, part: FrontMatter['hide'][number]): boolean {
  return page.file?.front.value.hide.includes(part) === true;
}
