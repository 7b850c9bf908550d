import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { formatFileSize } from '../src/support/file-size.ts';
import { Article, PageTitle } from './content.tsx';
import type { PageView, ViewedDownloads } from './page-view.ts';

/** The forms of the guide that a reader can take along, each with its size and what it is good for. */
export function DownloadsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { downloads, context } = view;
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {/* The site is written before its downloads. */}
      {downloads && downloads.sizes.size > 0 ? (
        <Forms downloads={downloads} context={context} />
      ) : (
        <p>The published guide has its downloads here; a preview makes none.</p>
      )}
    </>
  );
}

interface FormsProps {
  readonly downloads: ViewedDownloads;
  readonly context: PageContext;
}

/** What was not made has no size, and is left out: a large guide has no single page to print. */
function Forms({ downloads, context }: FormsProps): JSX.Element {
  const { folder, book, print, printByCategory, sizes } = downloads;
  const file = (url: string, title: string, format?: string): JSX.Element => (
    <FileLink href={context.link(url)} title={title} about={[format, sizeOf(url)]} />
  );
  const sizeOf = (url: string): string => formatFileSize(sizes.get(url) ?? 0, context.language);
  const categories = printByCategory.filter(({ url }) => sizes.has(url));
  return (
    <dl>
      <div>
        <dt>{file(folder, 'To open without a network', 'ZIP')}</dt>
        <dd>Unpack it and open the page “Open me” in it. Every page is there, and the search works.</dd>
      </div>
      <div>
        <dt>{file(book, 'As a book', 'EPUB')}</dt>
        <dd>For reading devices and reading programs.</dd>
      </div>
      {sizes.has(print) && (
        <div>
          <dt>{file(print, 'To print, the whole guide', 'one page')}</dt>
          <dd>With a table of contents; tabs and folded parts are open, addresses of links are notes.</dd>
        </div>
      )}
      {categories.length > 0 && (
        <div>
          <dt>To print, a category and its roles</dt>
          {categories.map(({ category, url }) => (
            <dd>{file(url, category.title)}</dd>
          ))}
        </div>
      )}
    </dl>
  );
}

interface FileLinkProps {
  readonly href: string;
  readonly title: string;
  /** Its format and its size, as far as they need to be said. */
  readonly about: readonly (string | undefined)[];
}

function FileLink({ href, title, about }: FileLinkProps): JSX.Element {
  return (
    <>
      <a href={href}>{title}</a> <small>({about.filter((part) => part !== undefined).join(', ')})</small>
    </>
  );
}
