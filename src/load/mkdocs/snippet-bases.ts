import path from 'node:path';

/**
 * Folders in which snippets are looked for, from the folder of pages. `base_path` counts from the settings, unless
 * `!relative` says otherwise: `$docs_dir` and `$config_dir` name the two, and alone it means the folder of each page,
 * where one looks anyway.
 *
 * @param toRoot the folder of the settings, from that of the pages
 */
export function snippetBases(written: readonly string[], toRoot: string): readonly string[] {
  return written
    .filter((base) => base !== '')
    .map((base) => {
      const [, folder = '', rest = ''] = /^\$(docs_dir|config_dir)(?:\/(.*))?$/.exec(base) ?? [];
      if (folder === '') return path.posix.join(toRoot, base);
      return path.posix.join(folder === 'docs_dir' ? '.' : toRoot, rest);
    });
}
