import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import type { Page } from '../src/model/page.ts';
import { compareText } from '../src/model/problem.ts';
import { groupBy } from '../src/support/group-by.ts';
import { slugify } from '../src/support/slug.ts';
import { ContentWithContents, PageTitle } from './content.tsx';
import { isHidden } from './hidden.ts';
import type { PageView } from './page-view.ts';

/** All tags with their pages. */
export function TagsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const tagged = context.guide.pages.flatMap((page) => tagsOf(page).map((tag) => ({ tag, page })));
  const byTag = [...groupBy(tagged, ({ tag }) => tag)].toSorted(([a], [b]) => compareText(a, b));
  return (
    <>
      <PageTitle view={view} />
      <ContentWithContents view={view} />
      <div class="page-list">
        {byTag.map(([tag, entries]) => (
          <section>
            <h2 id={tagId(tag)}>{tag}</h2>
            <ul>
              {entries.map(({ page }) => (
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

function tagsOf(page: Page): readonly string[] {
  return page.kind === 'page' || page.kind === 'home' ? (page.file?.front.value.tags ?? []) : [];
}

function tagId(tag: string): string {
  return `tag-${slugify(tag) || 'other'}`;
}
