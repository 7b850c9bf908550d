import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { report } from '../checks/index.ts';
import { openSite } from '../load/load-content.ts';
import { UsageError } from '../site/output-folder.ts';
import { optimiseLate } from '../support/optimise-late.ts';
import { planLooseFiles } from './import/loose-files.ts';
import { planSite } from './import/site.ts';
import type { ImportPlan, Left } from './import/plan.ts';
import { writePlan, type Outcome } from './import/write-plan.ts';
import type { Options } from './rolebook.ts';

/** Files that are named one by one; of more, only their number is said unless the plan is asked for. */
const MOST_NAMED = 40;

/**
 * `npm run import -- DIR`: brings the site of another tool, or loose documents, into a content folder. `--dry-run` says what it would do.
 * Throws `UsageError` where there is nothing to bring in.
 */
export function importCommand([from]: readonly string[], options: Options): void {
  if (from === undefined || !existsSync(from) || !statSync(from).isDirectory()) {
    const found = from === undefined ? 'end of the line' : `\`${from}\``;
    throw new UsageError(
      `Unexpected ${found}, expected a folder to bring in\n  Fix: npm run import -- ../our-site --into content`,
    );
  }
  optimiseLate();
  const { into, force, 'dry-run': dryRun } = options;
  const isSite = openSite(path.resolve(from), from) !== undefined;
  const plan = isSite ? planSite(from, from) : planLooseFiles(from, from);
  const outcomes = writePlan(plan, into, { dryRun, force });
  if (plan.problems.length > 0) console.log(`${report(plan.problems)}\n`);
  console.log(leftLines(plan.left).join('\n'));
  console.log(summary(outcomes, into, dryRun));
}

/** What was left behind, each with the reason; the same thing in many files once, with their number. */
function leftLines(left: ImportPlan['left']): string[] {
  if (left.length === 0) return [];
  const groups = new Map<string, Left[]>();
  for (const one of left) {
    const key = `${one.what}: ${one.why}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const lines = [...groups].map(([words, all]) => {
    const others = all.length > 1 ? ` and ${all.length - 1} more` : '';
    return `  ${all[0]?.where ?? ''}${others}\n    ${words}`;
  });
  return ['Not carried over:', ...lines, ''];
}

const WORDS: Readonly<Record<Outcome, string>> = {
  new: 'new',
  same: 'there already',
  replaced: 'replaced',
  kept: 'kept as they are, since they differ; `--force` replaces them',
};

function summary(outcomes: ReadonlyMap<string, Outcome>, into: string, dryRun: boolean): string {
  const names = (outcome: Outcome): string[] =>
    [...outcomes].flatMap(([file, found]) => (found === outcome ? [file] : []));
  const lines = (['new', 'replaced', 'same', 'kept'] as const).flatMap((outcome) => {
    const paths = names(outcome);
    if (paths.length === 0) return [];
    const isNamed = outcome !== 'same' && (dryRun || paths.length <= MOST_NAMED);
    return [
      `${paths.length} ${WORDS[outcome]}`,
      ...(isNamed ? paths.map((file) => `  ${into}/${file}`) : []),
    ];
  });
  const next = dryRun
    ? 'Nothing was written. Leave `--dry-run` out to write it.'
    : `Look at it: npm start -- --input ${into}`;
  return [...lines, next].join('\n');
}
