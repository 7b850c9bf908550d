import type { JSX } from 'preact';
import type { Downloads } from '../src/model/downloads.ts';
import { Article, PageTitle } from './content.tsx';
import type { PageView } from './page-view.ts';

/** One form of the guide to take along. */
interface Form {
  readonly url: string;
  readonly title: string;
  readonly format: string;
  readonly about: string;
}

/** The forms of the guide that a reader can take along, each with its size and what it is good for. */
export function DownloadsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { downloads } = view;
  // The site is written before its downloads; what was not made has no size.
  const forms = downloads ? formsOf(downloads).filter(({ url }) => downloads.sizes.has(url)) : [];
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {forms.length > 0 && downloads ? (
        <FormList forms={forms} view={view} sizes={downloads.sizes} />
      ) : (
        <p>The published guide has its downloads here; a preview makes none.</p>
      )}
    </>
  );
}

function FormList({
  forms,
  view: { context },
  sizes,
}: {
  readonly forms: readonly Form[];
  readonly view: PageView;
  readonly sizes: ReadonlyMap<string, number>;
}): JSX.Element {
  return (
    <dl>
      {forms.map(({ url, title, format, about }) => (
        <div>
          <dt>
            <a href={context.link(url)}>{title}</a>{' '}
            <small>
              ({format}, {megabytes(sizes.get(url) ?? 0)})
            </small>
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}

function formsOf({ folder, book, print, printByCategory }: Downloads): readonly Form[] {
  return [
    {
      url: folder,
      title: 'To open without a network',
      format: 'ZIP',
      about: 'Unpack it and open the page “Open me” in it. Every page is there, and the search works.',
    },
    { url: book, title: 'As a book', format: 'EPUB', about: 'For reading devices and reading programs.' },
    {
      url: print,
      title: 'To print, the whole guide',
      format: 'one page',
      about: 'With a table of contents; tabs and folded parts are open, addresses of links are notes.',
    },
    ...printByCategory.map(({ category, url }) => ({
      url,
      title: `To print: ${category.title}`,
      format: 'one page',
      about: 'The category and its roles.',
    })),
  ];
}

/** Bytes → `1.2 MB`; never nothing. */
function megabytes(bytes: number): string {
  return `${Math.max(bytes / 1e6, 0.1).toFixed(1)} MB`;
}
