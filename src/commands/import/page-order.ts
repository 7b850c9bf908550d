import { readInertYaml } from '../../load/mkdocs/inert-yaml.ts';
import type { Arrangement } from './arrangement.ts';
import { FolderContents } from '../../load/mkdocs/folder-contents.ts';
import type { MarkdownFile } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import type { ContentsItem } from '../../model/settings.ts';
import { isRecord } from '../../support/is-record.ts';

/** What the front matter of Docusaurus (`sidebar_position`) and Starlight (`sidebar.order`) says of a page's place. */
interface Place {
  readonly order: number;
  readonly label: string | undefined;
  readonly isHidden: boolean;
}

/**
 * The contents of a documentation folder by its folders, in the order and with the names that its pages ask for.
 * Settings that are programs (`docusaurus.config.js`, `.vitepress/config.ts`) are not run, so their order is unknown.
 *
 * @param newPath where a page will stand
 * @param arrangement what files beside the pages say of their order
 */
export function contentsOfPages(
  pages: readonly MarkdownFile[],
  newPath: (path: string) => string,
  arrangement: Arrangement,
): readonly ContentsItem[] {
  const places = new Map(pages.map((page) => [page.path, placeOf(page)]));
  const placeOfEntry = (entry: ContentsEntry): Place | undefined =>
    entry.kind === 'link' || entry.path === undefined ? undefined : places.get(entry.path);
  const orderOf = (entry: ContentsEntry, depth: number): number =>
    arrangement.position(folderOfSection(entry, depth)) ?? placeOfEntry(entry)?.order ?? Infinity;
  const items = (entries: readonly ContentsEntry[], depth: number): ContentsItem[] =>
    entries
      .filter((entry) => placeOfEntry(entry)?.isHidden !== true)
      .toSorted((a, b) => orderOf(a, depth) - orderOf(b, depth) || 0)
      .flatMap((entry): ContentsItem[] => {
        if (entry.kind === 'link') return [];
        const label = placeOfEntry(entry)?.label ?? entry.title;
        const title = label === undefined ? {} : { title: label };
        const page = entry.path === undefined ? {} : { page: newPath(entry.path) };
        return [
          {
            ...title,
            ...page,
            ...(entry.kind === 'section' ? { entries: items(entry.entries, depth + 1) } : {}),
          },
        ];
      });
  const folders = new FolderContents(
    pages.map((page) => page.path),
    (folder) => arrangement.settings(folder),
  );
  const all = folders.all();
  const [first] = all;
  // A folder that holds everything is not worth a heading.
  return all.length === 1 && first?.kind === 'section' && first.path === undefined
    ? items(first.entries, 1)
    : items(all, 0);
}

/** The folder that a section at a depth stands for; empty for a page. */
function folderOfSection(entry: ContentsEntry, depth: number): string {
  if (entry.kind !== 'section') return '';
  const page = firstPage(entry);
  return page === undefined
    ? ''
    : page
        .split('/')
        .slice(0, depth + 1)
        .join('/');
}

function firstPage(entry: ContentsEntry): string | undefined {
  if (entry.kind === 'link') return undefined;
  if (entry.kind === 'page' || entry.path !== undefined) return entry.path;
  return entry.entries.map(firstPage).find((path) => path !== undefined);
}

function placeOf(page: MarkdownFile): Place {
  const lines = page.text.split('\n').slice(1, page.bodyLine - 2);
  const { data } = page.bodyLine === 1 ? { data: {} } : readInertYaml(lines.join('\n'));
  const fields: Readonly<Record<string, unknown>> = data;
  const sidebar = isRecord(fields['sidebar']) ? fields['sidebar'] : {};
  const order = fields['sidebar_position'] ?? sidebar['order'];
  const label = fields['sidebar_label'] ?? sidebar['label'];
  return {
    order: typeof order === 'number' ? order : Infinity,
    label: typeof label === 'string' && label.trim() !== '' ? label.replace(/\s+/g, ' ').trim() : undefined,
    isHidden: sidebar['hidden'] === true || fields['draft'] === true,
  };
}
