import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import type { Page } from '../src/model/page.ts';
import { titleFromPath } from '../src/model/pages.ts';

/** Every page that has text of its own, by folder: the way through a guide without roles. */
export function PagesByFolder({ context }: { readonly context: PageContext }): JSX.Element | null {
  const folders = foldersOf(context);
  if (folders.length === 0) return null;
  return (
    <div class="page-list">
      {folders.map(({ title, pages }) => (
        <section>
          {title !== '' && <h2>{title}</h2>}
          <ul>
            {pages.map((page) => (
              <li>
                <a href={context.link(page.url)}>{page.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface Folder {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Folders in the order of their pages, those outside any folder first; the index page gives a folder its title. */
function foldersOf({ guide }: PageContext): readonly Folder[] {
  const folders = new Map<string, Page[]>([['', []]]);
  for (const page of guide.pages) {
    if (page.kind !== 'page' && page.kind !== 'project') continue;
    const folder = page.url.split('/').slice(0, -1).join('/');
    const pages = folders.get(folder);
    if (pages) pages.push(page);
    else folders.set(folder, [page]);
  }
  return [...folders].flatMap(([folder, pages]) =>
    pages.length === 0
      ? []
      : [
          {
            title:
              folder &&
              (guide.pagesByUrl.get(`${folder}/index.html`)?.title ?? titleFromPath(folder, folder)),
            pages,
          },
        ],
  );
}
