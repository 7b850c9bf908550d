import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { ContentsList, SideContents, type ContentsLink } from '../src/components/contents/template.tsx';
import { firstPage, sectionsAbove, type ContentsNode } from '../src/model/contents.ts';
import { isExternal } from '../src/model/links.ts';
import type { Page } from '../src/model/page.ts';
import { ContentWithContents, PageTitle } from './content.tsx';
import { isHidden } from './hidden.ts';
import type { PageView } from './page-view.ts';

/** Pages that the contents of the site stand beside: those whose place is only there. */
const BESIDE: ReadonlySet<Page['kind']> = new Set(['home', 'page', 'tags', 'project']);

/** Entries of one section that stand beside a page; of more, those around it. */
const MOST_SHOWN = 40;

/**
 * The top of the contents, and below it only the branch of this page: its size does not grow with the site, however
 * many pages that has.
 */
export function ContentsBeside({ context }: { readonly context: PageContext }): JSX.Element | null {
  const { page, guide } = context;
  const { contents } = guide;
  if (!contents || !BESIDE.has(page.kind) || isHidden(page, 'contents')) return null;
  const here = contents.nodes.get(page);
  const open = new Set(here ? [...sectionsAbove(here), here] : []);
  const branch = (nodes: readonly ContentsNode[]): ContentsLink[] =>
    around(nodes, open).map((node) => ({
      ...contentsLink(node, context),
      open: open.has(node) && node !== here,
      children: open.has(node) ? branch(node.children) : [],
    }));
  return (
    <SideContents words={context.words} links={branch(contents.top)} all={context.link('contents.html')} />
  );
}

/** The page that lists all pages of the contents. */
export function ContentsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const all = (nodes: readonly ContentsNode[]): ContentsLink[] =>
    nodes.map((node) => ({ ...contentsLink(node, context), children: all(node.children) }));
  return (
    <>
      <PageTitle view={view} />
      <ContentWithContents view={view} />
      <div class="contents-of-all">
        <ContentsList links={all(context.guide.contents?.top ?? [])} />
      </div>
    </>
  );
}

/** The entries around the one that is open, all of them where they are few. */
function around(nodes: readonly ContentsNode[], open: ReadonlySet<ContentsNode>): readonly ContentsNode[] {
  if (nodes.length <= MOST_SHOWN) return nodes;
  const at = nodes.findIndex((node) => open.has(node));
  const from = Math.min(Math.max(at - MOST_SHOWN / 2, 0), nodes.length - MOST_SHOWN);
  return nodes.slice(from, from + MOST_SHOWN);
}

/** An entry and what it opens: its page, the first page below it, or another site. */
export function contentsLink(node: ContentsNode, context: PageContext): ContentsLink {
  const target = firstPage(node);
  const front = node.page?.file?.front.value;
  return {
    title: node.title,
    href: node.href === undefined ? target && context.link(target.url) : outside(node.href, context),
    current: node.page === context.page,
    icon: front?.icon,
    status: front?.status,
  };
}

function outside(href: string, context: PageContext): string {
  return isExternal(href) ? href : context.link(href);
}
