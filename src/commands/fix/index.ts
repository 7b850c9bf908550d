import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isExcepted } from '../../checks/exceptions.ts';
import { checks } from '../../checks/index.ts';
import { counted } from '../../checks/report.ts';
import { loadContent } from '../../load/load-content.ts';
import type { Content } from '../../model/content.ts';
import { isMarkdown } from '../../checks/wording.ts';
import { areEditorIdsStale, renewEditorIds } from '../editor-ids.ts';
import type { Options } from '../rolebook.ts';
import { asker, type Asker } from '../new/ask.ts';
import { lineDiff, MOST_LINES } from './line-diff.ts';
import { followMoved } from './moved-links.ts';
import { swappedBounds } from './swapped-bounds.ts';
import { tidyYaml } from './tidy-yaml.ts';

/**
 * `npm run fix`: mends what can be mended without a choice, and shows each changed line before and after. Asks at a
 * terminal about ranges that stand the wrong way round. With `--dry-run` nothing is written. What a person has to
 * decide stays as it is; `check` tells of it.
 */
export async function fixCommand(options: Options): Promise<void> {
  const { input } = options;
  const isDryRun = options['dry-run'];
  const content = loadContent(input, input);
  const ask = asker();
  const changed: { file: string; text: string; mended: string }[] = [];
  for (const [file, text] of content.texts) {
    const mended = await withBoundsAsked(mend(content, file, text), path.posix.join(input, file), ask);
    if (mended !== text || content.otherEncodings.has(file)) changed.push({ file, text, mended });
  }
  ask.close();
  for (const { file, text, mended } of changed) {
    console.log(
      `${path.posix.join(input, file)}\n${shownChange(content.otherEncodings.get(file), text, mended)}\n`,
    );
    if (!isDryRun) writeFileSync(path.join(input, file), mended);
  }
  if (isDryRun && areEditorIdsStale(content, input)) {
    console.log('The ids that your editor offers would be renewed.\n');
  } else if (!isDryRun && renewEditorIds(loadContent(input, input), input)) {
    console.log('The ids that your editor offers are new.\n');
  }
  console.log(verdict(changed.length, isDryRun));
}

/** What a file is like before and after; of one in another encoding also the lines that depend on it. */
function shownChange(encoding: string | undefined, text: string, mended: string): string {
  const diff = text === mended ? [] : [lineDiff(text, mended)];
  if (encoding === undefined) return diff.join('');
  const foreign = mended
    .split('\n')
    .flatMap((line, i) => (/[^\0-\x7f]/.test(line) ? [`  ${i + 1} = ${line}`] : []))
    .slice(0, MOST_LINES);
  return [
    `  saved in UTF-8 instead of ${encoding}; read these lines, if there are any:`,
    ...foreign,
    ...diff,
  ].join('\n');
}

/** Exchanges the ends of a range that stand the wrong way round, where a person at the terminal says so. */
async function withBoundsAsked(text: string, shownAs: string, ask: Asker): Promise<string> {
  if (!/\.ya?ml$/.test(shownAs)) return text;
  let current = text;
  for (let found = swappedBounds(current); found; found = swappedBounds(current, found.line + 1)) {
    const question = `${shownAs}:${found.line}  ${found.words}: exchange the two?`;
    const answer = await ask.answer({ text: question, choices: ['yes', 'no'], otherwise: 'no' });
    if (answer === 'yes') current = found.mended;
  }
  return current;
}

/** The text of a file with everything mended that is safe, but for what guide.yaml excepts. */
function mend(content: Content, file: string, text: string): string {
  const byChecks = checks.reduce(
    (current, check) =>
      check.fix && !isExcepted(content, check.name, file) ? check.fix(current, file) : current,
    text,
  );
  if (isMarkdown(file)) return followMoved(byChecks, file, content.settings.value.moved);
  return /\.ya?ml$/.test(file) ? tidyYaml(byChecks, file) : byChecks;
}

function verdict(files: number, isDryRun: boolean): string {
  if (files === 0) return 'Nothing to mend.';
  if (isDryRun) return `${counted(files, 'file')} would be changed. Nothing was written.`;
  return `${counted(files, 'file')} changed. Read the changes before you commit them.`;
}
