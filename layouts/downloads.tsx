import type { JSX } from 'preact';
import { Article, PageTitle } from './content.tsx';
import type { PageView } from './page-view.ts';

/** The forms of the guide that a reader can take along, each with its size and what it is good for. */
export function DownloadsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context, downloads } = view;
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {downloads ? (
        <dl class="take-along">
          <div>
            <dt>
              <a href={context.link(downloads.folder)} download>
                The whole guide, to open without a network
              </a>{' '}
              <Size bytes={downloads.sizes.get(downloads.folder)} format="ZIP" />
            </dt>
            <dd>Unpack it and open the page “Open me” in it. Every page is there, and the search works.</dd>
          </div>
        </dl>
      ) : (
        <p>The published guide has its downloads here; a preview makes none.</p>
      )}
    </>
  );
}

/** `ZIP, 1.2 MB`; the format alone where the size is not known. */
function Size({
  bytes,
  format,
}: {
  readonly bytes: number | undefined;
  readonly format: string;
}): JSX.Element {
  const size = bytes === undefined ? '' : `, ${(bytes / 1e6).toFixed(1)} MB`;
  return (
    <small>
      ({format}
      {size})
    </small>
  );
}
