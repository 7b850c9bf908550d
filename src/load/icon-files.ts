import { readFileSync, statSync } from 'node:fs';
import { readShape, type IconShape } from '../model/icon-shape.ts';
import type { FoundFile } from './files.ts';

/** Whole sets of icons have some thousands, of a few kilobytes each. */
const MAX_ICONS = 10_000;
const MAX_SIZE = 200_000;

/** Folder of a guide whose drawings are icons. */
export const ICONS = 'icons/';

/** Drawings → icons, by the names that pages call them: `acme/logo.svg` is `:acme-logo:`. Only their shapes are taken. */
export function iconsOf(
  drawings: readonly { readonly name: string; readonly file: string }[],
): ReadonlyMap<string, IconShape> {
  return new Map(
    drawings.slice(0, MAX_ICONS).flatMap(({ name: written, file }) => {
      const name = written.replace(/\.svg$/i, '').replace(/[/\\]/g, '-');
      const shape = statSync(file).size > MAX_SIZE ? undefined : readShape(name, readFileSync(file, 'utf8'));
      return shape ? [[name, shape] as const] : [];
    }),
  );
}

/** The icons that a guide brings in its folder for them. */
export function guideIcons(files: Iterable<FoundFile>): ReadonlyMap<string, IconShape> {
  const drawings = [...files].filter(
    ({ path, kind }) => kind === 'asset' && path.startsWith(ICONS) && /\.svg$/i.test(path),
  );
  return iconsOf(drawings.map(({ path, absolute }) => ({ name: path.slice(ICONS.length), file: absolute })));
}
