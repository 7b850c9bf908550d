import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readShape, type IconShape } from '../../model/icon-shape.ts';
import { todaysName } from './aliases.ts';

const require = createRequire(import.meta.url);

/** Icon sets by the prefix of their names, as the Material dialect spells them. */
const SETS: readonly (readonly [prefix: string, module: string, folder: string])[] = [
  ['material-', '@mdi/svg', 'svg'],
  ['fontawesome-solid-', '@fortawesome/fontawesome-free', 'svgs/solid'],
  ['fontawesome-regular-', '@fortawesome/fontawesome-free', 'svgs/regular'],
  ['fontawesome-brands-', '@fortawesome/fontawesome-free', 'svgs/brands'],
  ['octicons-', '@primer/octicons', 'build/svg'],
  ['simple-', 'simple-icons', 'icons'],
];

const shapes = new Map<string, IconShape | undefined>();

/**
 * Finds an icon by name: `material-lightbulb`, `fontawesome-brands-linux`; also by the name that an older release of
 * its set used. Undefined where there is none.
 */
export function findIcon(name: string): IconShape | undefined {
  if (!shapes.has(name)) shapes.set(name, readIcon(name) ?? readIcon(todaysName(name) ?? ''));
  return shapes.get(name);
}

/** Names of all icons, for suggestions. Reads six folders: only for messages. */
export function* iconNames(): Iterable<string> {
  for (const [prefix, module, folder] of SETS) {
    for (const file of readdirSync(path.join(moduleFolder(module), folder))) {
      if (file.endsWith('.svg')) yield prefix + file.slice(0, -'.svg'.length);
    }
  }
}

function readIcon(name: string): IconShape | undefined {
  // The name becomes a file name: nothing but the letters of icon names may reach the file system.
  if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) return undefined;
  const set = SETS.find(([prefix]) => name.startsWith(prefix));
  if (!set) return undefined;
  const [prefix, module, folder] = set;
  try {
    const file = path.join(moduleFolder(module), folder, `${name.slice(prefix.length)}.svg`);
    return readShape(name, readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function moduleFolder(module: string): string {
  // Not by `resolve`: a package may keep its own package.json to itself.
  const folders = require.resolve.paths(module)?.map((folder) => path.join(folder, module)) ?? [];
  return folders.find((folder) => existsSync(folder)) ?? '';
}
