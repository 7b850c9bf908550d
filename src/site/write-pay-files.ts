import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '../model/guide.ts';
import type { Role } from '../model/page.ts';
import { payCsv, payFileUrl, payJson, payLines } from '../model/pay-files.ts';

/** Writes all pay figures of the guide, and those of each role that has any, as CSV and JSON into a folder. */
export function writePayFiles(guide: Guide, output: string, today: string): void {
  const roles = guide.sortedRoles.filter(({ pay }) => pay.length > 0);
  if (roles.length === 0) return;
  const write = (of: readonly Role[], role?: Role): void => {
    const lines = payLines(of, guide.sources, today);
    writeFileSync(path.join(output, payFileUrl('csv', role)), payCsv(lines));
    writeFileSync(path.join(output, payFileUrl('json', role)), payJson(lines));
  };
  mkdirSync(path.join(output, 'pay'), { recursive: true });
  write(roles);
  for (const role of roles) write([role], role);
}
