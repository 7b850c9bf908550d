import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forwardDocument } from '../../layouts/forward.tsx';
import { forwardsOf } from '../model/forwards.ts';
import type { Guide } from '../model/guide.ts';

/**
 * Writes pages that lead on, for addresses at which the site answered before: those of pages that have moved, or else
 * (`areFolders`) those of pages as other tools write them, with a slash at their end.
 */
export function writeForwards(guide: Guide, folder: string, areFolders: boolean): void {
  const { language } = guide.settings;
  for (const { url, isFolder, ...forward } of forwardsOf(guide)) {
    const file = path.join(folder, url);
    if (isFolder !== areFolders || existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, forwardDocument({ ...forward, language }));
  }
}
