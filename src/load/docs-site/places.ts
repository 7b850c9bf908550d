import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { findFiles, isDownload, type FoundFile } from '../files.ts';
import { isInside } from '../mkdocs/find-site.ts';
import type { MadePage } from './tool.ts';

/** A folder of a site and where its files are published. */
export interface Mount {
  /** From the root of the site: `docs`, `static`. */
  readonly folder: string;
  /** From the root of the published site: `docs`, `de/docs`; '' for the top. */
  readonly at: string;
  /** Whether its Markdown is pages; else it only holds files that are published as they are. */
  readonly pages: boolean;
  /** Whether data, archives and the like are published from it. */
  readonly downloads: boolean;
}

export interface PlacesOptions {
  readonly mounts: readonly Mount[];
  readonly made: readonly MadePage[];
  /** Whether a file is left out, by its path from the root of the site. */
  readonly isExcluded: (file: string) => boolean;
  /** Where the settings say that a file is published, by the place that it would have. */
  readonly rewrite: (file: string) => string;
}

/**
 * The files of a site whose folders are published elsewhere than they lie. Every file goes by the path at which it
 * is published, so that links from the root of the site find it; `.mdx` is called `.md`.
 */
export class Places {
  /** Files by the path at which they are published; the first of two with the same one counts. */
  readonly files: readonly FoundFile[];
  /** That path → the path from the root of the site. */
  readonly lying: ReadonlyMap<string, string>;
  readonly #published = new Map<string, string>();

  /** @param root folder of the site, absolute; nothing outside it is read */
  constructor(root: string, { mounts, made, isExcluded, rewrite }: PlacesOptions) {
    const files = new Map<string, FoundFile>();
    const lying = new Map<string, string>();
    for (const mount of mounts) {
      for (const file of filesOf(root, mount)) {
        const own = path.posix.join(mount.folder, file.path);
        if (isExcluded(own) || this.#published.has(own)) continue;
        const at = rewrite(path.posix.join(mount.at, file.path)).replace(/\.mdx$/i, '.md');
        this.#published.set(own, at);
        if (files.has(at)) continue;
        files.set(at, { ...file, path: at });
        lying.set(at, own);
      }
    }
    for (const { path: at, text, from } of made) {
      if (files.has(at)) continue;
      files.set(at, { path: at, absolute: path.join(root, from), kind: 'markdown', text });
      lying.set(at, from);
    }
    this.files = [...files.values()];
    this.lying = lying;
  }

  /** Where a file is published, by its path from the root of the site; undefined where it is not. */
  published(file: string): string | undefined {
    return this.#published.get(file);
  }
}

function filesOf(root: string, mount: Mount): FoundFile[] {
  const folder = path.join(root, mount.folder);
  const isThere = existsSync(folder) && statSync(folder).isDirectory();
  if (!isThere || !isInside(realpathSync(folder), realpathSync(root))) return [];
  return findFiles(folder, { mdx: true })
    .filter(({ kind }) => mount.pages || kind !== 'markdown')
    .map((file) =>
      mount.downloads && (file.kind === 'data' || file.kind === 'foreign') && isDownload(file.path)
        ? { ...file, kind: 'asset' as const }
        : file,
    );
}
