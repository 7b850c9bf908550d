import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../checks/index.ts';
import { loadContent } from '../load/load-content.ts';
import type { Options } from './rolebook.ts';

/** `npm run fix`: mends what the checks know how to mend, and names the files that changed. */
export function fixCommand({ input }: Options): void {
  const { texts } = loadContent(input, input);
  const changed = [...texts].flatMap(([file, text]) => {
    const mended = checks.reduce((current, check) => check.fix?.(current, file) ?? current, text);
    if (mended === text) return [];
    writeFileSync(path.join(input, file), mended);
    return [path.posix.join(input, file)];
  });
  for (const file of changed) console.log(`mended ${file}`);
  console.log(
    changed.length === 0 ? 'Nothing to mend.' : 'Read the changes (`git diff`) before you commit them.',
  );
}
