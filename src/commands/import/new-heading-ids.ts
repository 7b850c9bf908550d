import { components } from '../../components/index.ts';
import type { Content } from '../../model/content.ts';
import { buildGuide, type Guide } from '../../model/guide.ts';
import { OWN_HEADING_IDS } from '../../model/heading-ids.ts';
import type { Outline } from '../../model/outline.ts';
import type { Page } from '../../model/page.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';

/** What every page holds. Code is not coloured and diagrams are not drawn: nobody looks at these pages. */
export function outlinesOf(guide: Guide): ReadonlyMap<Page, Outline> {
  const renderer = new MarkdownRenderer(components);
  return new Map(
    guide.pages.flatMap((page) => {
      const outline = outlineOf(renderer, guide, page);
      return outline ? [[page, outline] as const] : [];
    }),
  );
}

function outlineOf(renderer: MarkdownRenderer, guide: Guide, page: Page): Outline | undefined {
  if (!page.file) return undefined;
  const state = renderer.newState(guide, page, '');
  return renderer.render(page.file.body, page.file.bodyLine, state).outline;
}

/**
 * Ids of headings as a guide makes them, by those that a site made in a way of its own. A page is rendered for them
 * once a link leads to one of its headings: most pages have none.
 */
export class NewHeadingIds {
  readonly #content: Content;
  readonly #outlines: ReadonlyMap<Page, Outline>;
  readonly #renderer = new MarkdownRenderer(components);
  readonly #known = new Map<Page, ReadonlyMap<string, string>>();
  #guide: Guide | undefined;

  /** @param outlines of the pages as the site has them */
  constructor(content: Content, outlines: ReadonlyMap<Page, Outline>) {
    this.#content = content;
    this.#outlines = outlines;
  }

  /** The id that the heading of a page will have; as it is where it is that of something else, or of nothing. */
  of(page: Page, id: string): string {
    const headings = this.#outlines.get(page)?.headings ?? [];
    if (this.#content.headingIds === OWN_HEADING_IDS || !headings.some((heading) => heading.id === id))
      return id;
    const ids = this.#known.get(page) ?? this.#idsOf(page, headings);
    this.#known.set(page, ids);
    return ids.get(id) ?? id;
  }

  #idsOf({ path }: Page, headings: Outline['headings']): ReadonlyMap<string, string> {
    this.#guide ??= buildGuide({ ...this.#content, headingIds: OWN_HEADING_IDS });
    const page = this.#guide.pagesByPath.get(path);
    const own = page && outlineOf(this.#renderer, this.#guide, page)?.headings;
    return new Map(headings.map(({ id }, i) => [id, own?.[i]?.id ?? id]));
  }
}
