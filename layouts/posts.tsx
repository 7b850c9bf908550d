import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import type { Page } from '../src/model/page.ts';
import { Day } from './day.tsx';

/** The day on which a page was published, if it says one. */
export function PublishedOn({ context }: { readonly context: PageContext }): JSX.Element | null {
  const date = dateOf(context.page);
  return date === undefined ? null : (
    <p class="page-date">
      <Day date={date} context={context} />
    </p>
  );
}

/** The dated pages of the section that a page introduces, in the order of the contents: the posts of a blog. */
export function Posts({ context }: { readonly context: PageContext }): JSX.Element | null {
  const { guide, page } = context;
  const posts = (guide.contents?.nodes.get(page)?.children ?? []).flatMap((node) => {
    const date = node.page && dateOf(node.page);
    return node.page && date !== undefined ? [{ page: node.page, date }] : [];
  });
  if (posts.length === 0) return null;
  return (
    <ul data-pagefind-ignore="">
      {posts.map((post) => (
        <li>
          <a href={context.link(post.page.url)}>{post.page.title}</a>
          <span class="page-date">
            {' '}
            <Day date={post.date} context={context} />
          </span>
          {post.page.description !== '' && <p>{post.page.description}</p>}
        </li>
      ))}
    </ul>
  );
}

function dateOf(page: Page): string | undefined {
  return page.kind === 'page' || page.kind === 'home' ? page.file?.front.value.date : undefined;
}
