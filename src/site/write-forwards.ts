import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forwardDocument } from '../../layouts/forward.tsx';
import { forwardsOf } from '../model/forwards.ts';
import type { Guide } from '../model/guide.ts';

/** Writes a page that leads on for each address at which the site answered before. */
export function writeForwards(guide: Guide, folder: string): void {
  const { language } = guide.settings;
  for (const { url, ...forward } of forwardsOf(guide)) {
    const file = path.join(folder, url);
    if (existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, forwardDocument({ ...forward, language }));
  }
}
