import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import type { Page } from '../src/model/page.ts';
import { titleFromPath } from '../src/model/page-names.ts';

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
function foldersOf(context: PageContext): readonly Folder[] {
  const folders = new Map<string, Page[]>([['', []]]);
  for (const page of context.guide.pages) {
    if (page.kind !== 'page' && page.kind !== 'project') continue;
    const folder = page.url.split('/').slice(0, -1).join('/');
    const pages = folders.get(folder);
    if (pages) pages.push(page);
    else folders.set(folder, [page]);
  }
  const used = [...folders].filter(([, pages]) => pages.length > 0);
  // A single list says what it is by standing alone.
  return used.map(([folder, pages]) => ({
    title: used.length === 1 && folder === '' ? '' : titleOfFolder(folder, context),
    pages,
  }));
}

/** The folder of projects is named by us, so its name is no word of the guide's language; pages outside any have none. */
function titleOfFolder(folder: string, { guide, words }: PageContext): string {
  if (folder === '') return words.exports.pages;
  const index = guide.pagesByUrl.get(`${folder}/index.html`);
  if (index) return index.title;
  return folder === 'projects' && guide.projects.size > 0
    ? words.editions.projects
    : titleFromPath(folder, folder);
}
