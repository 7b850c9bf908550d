import type { ComponentChildren, JSX } from 'preact';
import { listedHeadings } from '../src/components/table-of-contents/listed-headings.ts';
import { TableOfContents } from '../src/components/table-of-contents/template.tsx';
import { documentPart, Raw } from '../src/support/html.tsx';
import { endOfTitle } from './end-of-title.ts';
import { isHidden } from './hidden.ts';
import { inOwnLanguage } from './other-language.ts';
import type { PageView } from './page-view.ts';

/** The page's title, unless the content brings its own. The search weighs it most. */
export function PageTitle({ view }: { readonly view: PageView }): JSX.Element | null {
  if (view.hasTitle) return null;
  return (
    <h1 data-pagefind-weight="10" {...inOwnLanguage(view.context)}>
      {view.context.page.title}
    </h1>
  );
}

/** The title, a line on what the page is for (its description, if nothing else is given), and the author's content. */
export function TitledArticle({
  view,
  lede = view.context.page.description,
}: {
  readonly view: PageView;
  readonly lede?: string | undefined;
}): JSX.Element {
  return (
    <>
      <div class="page-title">
        <PageTitle view={view} />
        <p class="lede" {...inOwnLanguage(view.context)}>
          {lede}
        </p>
      </div>
      <Article view={view} />
    </>
  );
}

/** The author's content and nothing else; nothing at all where the page has none. */
export function Article({
  view,
  children = <Raw html={view.content} />,
}: {
  readonly view: PageView;
  /** The content, where something of ours stands in it. */
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  if (view.content === '') return null;
  return (
    <article data-article="" {...inOwnLanguage(view.context)}>
      {children}
    </article>
  );
}

/**
 * The content with its table of contents, which stands between title and text, and beside the text on wide screens.
 * A title that the content brings has it in the article, as furniture. Otherwise the facts of a page stand between the
 * two: on a phone they are long, and the contents must not be below them.
 */
export function ContentWithContents({
  view,
  children,
}: {
  readonly view: PageView;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const contents = contentsOf(view);
  const place = contents && view.hasTitle ? endOfTitle(view.content) : undefined;
  return (
    <>
      {place === undefined && contents}
      {children}
      {place === undefined ? (
        <Article view={view} />
      ) : (
        <Article view={view}>
          <Raw html={documentPart(view.content.slice(0, place))} />
          <div class="beside-article" data-ui="">
            {contents}
          </div>
          <Raw html={documentPart(view.content.slice(place))} />
        </Article>
      )}
    </>
  );
}

/** The headings of the content as links; nothing where there are few, or where the author wants none. */
function contentsOf({ context, headings }: PageView): JSX.Element | null {
  if (isHidden(context.page, 'headings')) return null;
  return TableOfContents({
    headings: listedHeadings(headings, context.guide.content.dialect),
    words: context.words,
    language: inOwnLanguage(context),
  });
}
