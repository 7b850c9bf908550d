import { readInertYaml } from '../../load/mkdocs/inert-yaml.ts';
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
 */
export function contentsOfPages(
  pages: readonly MarkdownFile[],
  newPath: (path: string) => string,
): readonly ContentsItem[] {
  const places = new Map(pages.map((page) => [page.path, placeOf(page)]));
  const placeOfEntry = (entry: ContentsEntry): Place | undefined =>
    entry.kind === 'link' || entry.path === undefined ? undefined : places.get(entry.path);
  const items = (entries: readonly ContentsEntry[]): ContentsItem[] =>
    entries
      .filter((entry) => placeOfEntry(entry)?.isHidden !== true)
      .toSorted((a, b) => (placeOfEntry(a)?.order ?? Infinity) - (placeOfEntry(b)?.order ?? Infinity) || 0)
      .flatMap((entry): ContentsItem[] => {
        if (entry.kind === 'link') return [];
        const label = placeOfEntry(entry)?.label ?? entry.title;
        const title = label === undefined ? {} : { title: label };
        const page = entry.path === undefined ? {} : { page: newPath(entry.path) };
        return [
          { ...title, ...page, ...(entry.kind === 'section' ? { entries: items(entry.entries) } : {}) },
        ];
      });
  return items(new FolderContents(pages.map((page) => page.path)).all());
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
