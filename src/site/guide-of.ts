import type { Content } from '../model/content.ts';
import { buildGuide, type Guide } from '../model/guide.ts';

/** Content → its guide, with a page for each component where it publishes their gallery. */
export async function guideOf(content: Content): Promise<Guide> {
  if (!content.settings.value.gallery) return buildGuide(content);
  // A check loads the components of no other guide: that takes as long as the check.
  const { shownComponents } = await import('../gallery/shown-components.ts');
  return buildGuide(content, shownComponents());
}
