import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import type { Page } from '../src/model/page.ts';
import { tagId } from '../src/model/tags.ts';
import { groupBy } from '../src/support/group-by.ts';
import { titleOrder } from '../src/support/title-order.ts';
import { ContentWithContents, PageTitle } from './content.tsx';
import { isHidden } from './hidden.ts';
import type { PageView } from './page-view.ts';

/** All tags with their pages. */
export function TagsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const { compare } = titleOrder(context.language);
  const tagged = context.guide.pages.flatMap((page) => tagsOf(page).map((tag) => ({ tag, page })));
  const byTag = [...groupBy(tagged, ({ tag }) => tagId(tag))]
    .map(([id, entries]) => ({
      id,
      tag: entries[0]?.tag ?? '',
      pages: new Set(entries.map(({ page }) => page)),
    }))
    .toSorted((a, b) => compare(a.tag, b.tag));
  return (
    <>
      <PageTitle view={view} />
      <ContentWithContents view={view} />
      <div class="page-list">
        {byTag.map(({ id, tag, pages }) => (
          <section>
            <h2 id={id}>{tag}</h2>
            <ul>
              {[...pages].map((page) => (
                <li>
                  <a href={context.link(page.url)}>{page.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The tags of a page, each a link to the others that have it. */
export function PageTags({ context }: { readonly context: PageContext }): JSX.Element | null {
  const { page, guide } = context;
  const all = guide.pagesByPath.get(guide.content.tagsPage);
  const tags = tagsOf(page);
  if (tags.length === 0 || !all || isHidden(page, 'tags')) return null;
  return (
    <ul class="page-tags" role="list" aria-label={context.words.common.tags}>
      {tags.map((tag) => (
        <li>
          <a href={context.link(`${all.url}#${tagId(tag)}`)}>{tag}</a>
        </li>
      ))}
    </ul>
  );
}

/** Pages that are an author's from the first line on. */
const TAGGED: ReadonlySet<Page['kind']> = new Set(['home', 'page', 'role-part']);

function tagsOf(page: Page): readonly string[] {
  const tags = TAGGED.has(page.kind) ? (page.file?.front.value.tags ?? []) : [];
  // Of two spellings the first counts.
  return [...new Map(tags.toReversed().map((tag) => [tagId(tag), tag])).values()].toReversed();
}
