import path from 'node:path';
import type { MkdocsFolders } from '../../load/mkdocs/find-site.ts';
import { leftSettings } from '../../load/mkdocs/left-settings.ts';
import { unusedSettings } from '../../load/mkdocs/unused-settings.ts';
import { findFiles, type FoundFile } from '../../load/files.ts';
import { openSite } from '../../load/load-content.ts';
import { shownPath } from '../../checks/wording.ts';
import type { Content } from '../../model/content.ts';
import type { Left } from './plan.ts';

/**
 * What the settings of a site ask for and a guide does not have, and files that it does not take, each with the reason.
 *
 * @param site the same folder, where MkDocs builds it
 */
export function leftOfSettings(
  folder: string,
  shownAs: string,
  site: MkdocsFolders | undefined,
  content: Content,
): readonly Left[] {
  if (!site) return foreignFiles(openSite(path.resolve(folder), shownAs)?.files ?? [], content);
  const { file, at } = site.config;
  const settings = [...unusedSettings(site.config), ...leftSettings(site.config)]
    .map(({ at: place, name, why }) => ({ line: at(place).line, what: name, why }))
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, what, why }): Left => ({ where: `${file}:${line}`, what, why }));
  return [...settings, ...missingPictures(content), ...foreignFiles(findFiles(site.docs), content)];
}

/** Pictures that the settings name and the site does not have. */
function missingPictures({ settings, assets }: Content): Left[] {
  return (['logo', 'favicon'] as const).flatMap((name) => {
    const picture = settings.value[name];
    return picture === undefined || assets.has(picture)
      ? []
      : [
          {
            where: settings.file,
            what: `\`theme.${name}\``,
            why: `there is no picture \`${picture}\` among the pages`,
          },
        ];
  });
}

/** Files by which tools are built and which nobody misses in a guide. */
const OF_TOOLS = /(^|\/)(package(-lock)?\.json|pnpm-.*|yarn\.lock|tsconfig.*\.json|_category_\.\w+)$/;

function foreignFiles(files: readonly FoundFile[], content: Content): Left[] {
  const lying = new Set(content.lying.values());
  return files
    .filter((file) => file.kind === 'foreign' || file.kind === 'link' || file.kind === 'data')
    .filter((file) => !content.texts.has(file.path) && !content.assets.has(file.path))
    .filter((file) => !lying.has(file.path))
    .filter((file) => !OF_TOOLS.test(file.path))
    .map((file) => ({
      where: shownPath(content, file.path),
      what: file.kind === 'link' ? 'symbolic link' : 'file',
      why: 'only Markdown, pictures and documents are published',
    }));
}
