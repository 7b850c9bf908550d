import type { DataPath } from '../../model/content.ts';
import type { SettingsFile, SiteRoot, Unused } from './tool.ts';
import { fieldsOf } from './values.ts';

/**
 * Fields of settings that nothing here answers to, and those that only running the program would tell.
 *
 * @param fields name of a field → why it does nothing
 * @param told names of fields, with dots for those below others, that are missed where they cannot be read
 */
export function unusedSettings(
  { data, file, at }: SettingsFile,
  fields: Readonly<Record<string, string>>,
  told: readonly string[],
): Unused[] {
  const value = (path: DataPath): unknown =>
    path.reduce<unknown>((above, step) => fieldsOf(above)[String(step)], data);
  const has = (path: DataPath): boolean => String(path.at(-1)) in fieldsOf(value(path.slice(0, -1)));
  const unused = Object.entries(fields).flatMap(([name, why]): Unused[] => {
    const path = name.split('.');
    return has(path) ? [{ file, ...at(path), unexpected: `Unexpected \`${name}\`: ${why}` }] : [];
  });
  const unread = told.flatMap((name): Unused[] => {
    const path = name.split('.');
    if (!has(path) || value(path) !== undefined) return [];
    return [
      {
        file,
        ...at(path),
        unexpected: `Unexpected program behind \`${name}\`: only values that are written down are read`,
      },
    ];
  });
  return [...unused, ...unread];
}

/** A folder of programs beside the settings, where a site has it. */
export function unusedFolder({ list, settings }: SiteRoot, folder: string, why: string): readonly Unused[] {
  if (list(folder).length === 0) return [];
  return [{ file: settings.file, line: 1, column: 1, unexpected: `Unexpected \`${folder}/\`: ${why}` }];
}
