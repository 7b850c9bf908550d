import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { Breadcrumb } from '../src/components/navigation/template.tsx';
import { pagesAbove } from '../src/model/breadcrumb.ts';
import { isHidden } from './hidden.ts';

/** The way down to a page; the home page and the page for dead links stand nowhere. */
export function breadcrumbOf(context: PageContext): JSX.Element | null {
  const { page, guide } = context;
  const above = pagesAbove(guide, page);
  if (!above || isHidden(page, 'path')) return null;
  const links = above.map(({ title, url }) => ({ title, href: url && context.link(url) }));
  const home = { title: context.words.common.home, href: context.link('index.html') };
  // The role stands before its part already.
  const here = page.kind === 'role-part' ? page.label : page.title || guide.settings.title;
  return <Breadcrumb links={[home, ...links]} here={here} words={context.words} />;
}
