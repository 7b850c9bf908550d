import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { IconShape } from '../../model/icon-shape.ts';
import { isRecord } from '../../support/is-record.ts';
import { iconsOf } from '../icon-files.ts';
import { isInside, type MkdocsFolders } from './find-site.ts';

/**
 * The icons of the folders that `custom_icons` of pymdownx.emoji names, by the names that pages call them: `acme/logo.svg`
 * is `:acme-logo:`. Of each file only its shape is taken; one that lies outside the site is not read.
 */
export function ownIcons(site: MkdocsFolders): ReadonlyMap<string, IconShape> {
  const options = site.config.value.markdown_extensions.get('pymdownx.emoji')?.['options'];
  const written: unknown = isRecord(options) ? options['custom_icons'] : undefined;
  const folders = (Array.isArray(written) ? written : [written])
    .filter((folder) => typeof folder === 'string')
    .map((folder) => path.resolve(site.root, folder))
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .filter((folder) => isInside(realpathSync(folder), realpathSync(site.confines)));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(isDrawing)
      .map((file) => [folder, path.join(file.parentPath, file.name)] as const),
  );
  return iconsOf(files.map(([folder, file]) => ({ name: path.relative(folder, file), file })));
}

/** A file of its own: a link could lead anywhere. */
function isDrawing(file: Dirent): boolean {
  return file.isFile() && file.name.endsWith('.svg');
}
