import { appendFileSync, existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { githubAnnotations, githubSummary } from '../checks/formats/github.ts';
import { jsonReport } from '../checks/formats/json.ts';
import { sarifReport } from '../checks/formats/sarif.ts';
import { countFixable, fixableRules, report } from '../checks/index.ts';
import { counted } from '../checks/report.ts';
import { rules } from '../checks/rules.ts';
import type { Problem } from '../model/problem.ts';
import { checkFolder } from '../site/check-folder.ts';
import { UsageError } from '../site/output-folder.ts';
import { optimiseLate } from '../support/optimise-late.ts';
import { changedFiles, changedNames, repositoryNames } from './changed-files.ts';
import { areEditorIdsStale } from './editor-ids.ts';
import type { Options } from './rolebook.ts';

/** What `--format` takes, and how problems are written then; on GitHub, those of changed files first. */
const FORMATS: Readonly<
  Record<string, (problems: readonly Problem[], changed: ReadonlySet<string>) => string>
> = {
  text: (problems) => (problems.length > 0 ? report(problems) : ''),
  github: githubAnnotations,
  json: (problems) => jsonReport(problems, fixableRules()),
  sarif: (problems) => JSON.stringify(sarifReport(problems, rules), undefined, 2),
};

/**
 * `npm run check`: every problem of every file, or of those that were changed. The exit code is 1 where one of them
 * is more than advice. `--prose` adds advice on words and sentences. On GitHub, `--format github` also writes the summary of the run.
 */
export async function checkCommand({ input, format, changed, prose }: Options): Promise<void> {
  const print = FORMATS[format];
  if (!print) {
    throw new UsageError(
      `Unexpected \`--format ${format}\`, expected one of ${Object.keys(FORMATS).join(', ')}\n  Fix: npm run check -- --format json`,
    );
  }
  optimiseLate();
  const wanted = changed ? changedFiles(input) : undefined;
  const { problems: all, pages, content } = await checkFolder(input, { prose });
  const found = wanted ? all.filter(({ file }) => wanted.has(realPath(file))) : all;
  const problems = FOR_FORGES.has(format) ? namedAsInRepository(found, input) : found;
  const text = print(problems, format === 'github' && existsSync(input) ? changedNames(input) : new Set());
  // Problems for a person go where all messages to persons go, those for a program where it reads.
  if (format === 'text') {
    if (text !== '') console.error(text);
  } else console.log(text);
  if (format === 'text') console.log(verdict(problems, all.length - problems.length, pages));
  if (format === 'text' && content && areEditorIdsStale(content, input)) {
    console.log('Your editor does not offer all ids of this guide yet: `npm run fix` renews its list.');
  }
  if (format === 'github') writeSummary(problems);
  if (problems.some(({ advice }) => !advice)) process.exitCode = 1;
}

/** Formats that are read beside the files of a repository, wherever the command was run. */
const FOR_FORGES = new Set(['github', 'sarif']);

function namedAsInRepository(problems: readonly Problem[], input: string): readonly Problem[] {
  const nameOf = repositoryNames(input);
  return problems.map((problem) => ({ ...problem, file: nameOf(problem.file) }));
}

/** The path as Git has it: a folder may be reached through a link. */
function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : path.resolve(file);
}

/** The last line for a person: what was looked at, and what `--changed` left out. */
function verdict(problems: readonly Problem[], elsewhere: number, pages: number): string {
  const others =
    elsewhere === 0
      ? []
      : [`${counted(elsewhere, 'problem')} in files that you have not changed: \`npm run check\` shows all.`];
  const own = problems.length === 0 ? [`${counted(pages, 'page')}, no problems.`] : [];
  const help = problems.length === 0 ? [] : ['What a rule in brackets means, and why: content/rules.md'];
  return [...own, ...help, ...others].join('\n');
}

function writeSummary(problems: readonly Problem[]): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, githubSummary(problems, countFixable(problems)));
}
