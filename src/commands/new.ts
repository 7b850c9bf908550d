import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadContent } from '../load/load-content.ts';
import { Id } from '../model/id.ts';
import { UsageError } from '../site/output-folder.ts';
import { starterFacts, starterPage } from './starter-role.ts';
import type { Options } from './rolebook.ts';

/** `npm run new -- role data-engineer`: a role folder that says what to write where. */
export function newCommand(words: readonly string[], { input }: Options): void {
  const [kind, id] = words;
  if (kind !== 'role' || id === undefined) {
    throw new UsageError(
      `Unexpected \`${words.join(' ')}\`, expected \`role <id>\`\n  Fix: npm run new -- role data-engineer`,
    );
  }
  if (!Id.safeParse(id).success) {
    throw new UsageError(
      `Unexpected \`${id}\`, expected lower-case words joined by hyphens\n  Fix: npm run new -- role data-engineer`,
    );
  }
  const folder = path.join(input, 'roles', id);
  if (existsSync(folder))
    throw new UsageError(`${folder} exists already.\n  Fix: edit it, or choose another id.`);
  const settings = loadContent(input, input).settings.value;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.md'), starterPage(settings));
  writeFileSync(path.join(folder, 'role.yaml'), starterFacts(id, settings));
  console.log(`${folder} is there. Write what the lines marked TODO ask for, then run \`npm run check\`.`);
}
