import { createHash } from 'node:crypto';
import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import { sharedInputs } from '../model/page-inputs.ts';

/**
 * Keys of the pages of a guide: two are equal only where their pages have the same text, in guides that are alike in all
 * else that a page shows. Undefined where nobody can tell.
 *
 * @param settings ISO date that ages are counted to; languages of all code, since how code is read may depend on others
 */
export function keysOf(
  guide: Guide,
  { today, languages }: { readonly today: string; readonly languages: Iterable<string> },
): ((page: Page) => string) | undefined {
  const inputs = sharedInputs(guide);
  if (inputs === undefined) return undefined;
  const settings = JSON.stringify([today, ...[...languages].toSorted()]);
  const shared = createHash('sha1').update(settings).update(inputs).digest('base64');
  const keys = new Map<Page, string>();
  return (page) => {
    const { url, file } = page;
    const known = keys.get(page);
    if (known !== undefined) return known;
    const parts = [shared, url, file?.text, file?.body, file?.bodyLine, file?.origins];
    const key = createHash('sha1').update(JSON.stringify(parts)).digest('base64');
    keys.set(page, key);
    return key;
  };
}
