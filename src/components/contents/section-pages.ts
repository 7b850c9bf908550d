import { firstPage } from '../../model/contents.ts';
import type { PageContext } from '../component.ts';
import type { SectionPage } from './template.tsx';

/**
 * What the section holds that a page introduces; of a page that introduces none, the others of the section that it
 * stands in. Empty where the guide has no contents, or the page is not in them.
 */
export function sectionPages(page: PageContext): readonly SectionPage[] {
  const { contents } = page.guide;
  const node = contents?.nodes.get(page.page);
  if (!contents || !node) return [];
  const others = (node.parent?.children ?? contents.top).filter((one) => one !== node);
  const listed = node.children.length > 0 ? node.children : others;
  return listed.flatMap((one): SectionPage[] => {
    const first = firstPage(one);
    const href = one.href ?? (first && page.link(first.url));
    const text = one.page?.description ?? '';
    return href === undefined
      ? []
      : [{ title: one.title, href, description: text === '' ? undefined : text }];
  });
}
