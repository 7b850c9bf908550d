import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/** The guide as a reader has it who unpacked its archive. */
export interface UnpackedFolder {
  readonly path: string;
  /** Its files, as they are named from there. */
  readonly names: ReadonlySet<string>;
  /** Address of a file of the folder; without a name that of the folder, with a slash at its end. */
  readonly address: (name?: string) => string;
  readonly remove: () => void;
}

/** Unpacks an archive with one folder at its top, to a place with a space and letters beyond ASCII, as readers have. */
export function unpackFolder(archive: string): UnpackedFolder {
  const temporary = mkdtempSync(path.join(tmpdir(), 'rolebook folder é-'));
  const files = unzipSync(readFileSync(archive));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(temporary, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const folder = path.join(temporary, path.basename(archive, '.zip'));
  return {
    path: folder,
    names: new Set(Object.keys(files).map((name) => name.slice(name.indexOf('/') + 1))),
    address: (name = '') => `${pathToFileURL(folder).href}/${encodeURI(name)}`,
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}
