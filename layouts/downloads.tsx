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
        <p>{context.words.downloads.none}</p>
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
  const { downloads: words, editions } = context.words;
  const file = (url: string, title: string, format?: string): JSX.Element => (
    <FileLink href={context.link(url)} title={title} about={about(format, url)} />
  );
  const about = (format: string | undefined, url: string): string => {
    const size = formatFileSize(sizes.get(url) ?? 0, context.language);
    return format === undefined ? size : words.about({ format, size });
  };
  const categories = printByCategory.filter(({ url }) => sizes.has(url));
  return (
    <dl>
      <div>
        <dt>{file(folder, words.folder, 'ZIP')}</dt>
        <dd>{words.folderUse({ page: editions.openMe })}</dd>
      </div>
      <div>
        <dt>{file(book, words.book, 'EPUB')}</dt>
        <dd>{words.bookUse}</dd>
      </div>
      {sizes.has(print) && (
        <div>
          <dt>{file(print, words.print, words.onePage)}</dt>
          <dd>{words.printUse}</dd>
        </div>
      )}
      {categories.length > 0 && (
        <div>
          <dt>{words.printCategory}</dt>
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
  readonly about: string;
}

function FileLink({ href, title, about }: FileLinkProps): JSX.Element {
  return (
    <>
      <a href={href}>{title}</a> <small>({about})</small>
    </>
  );
}
