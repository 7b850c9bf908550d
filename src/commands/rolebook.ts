import { parseArgs } from 'node:util';
import { report } from '../checks/index.ts';
import { ContentError } from '../model/problem.ts';
import { UsageError } from '../site/output-folder.ts';
import { nearest } from '../support/nearest.ts';

const HELP = `rolebook <command> [options]

  serve    build and show the guide on localhost, and again after every edit   (npm start)
  build    check, render and index the guide into a folder                     (npm run build)
  check    say what is wrong with the content                                  (npm run check)
  fix      mend what can be mended safely                                      (npm run fix)
  import   bring in another tool's site, or loose role documents: import DIR          (npm run import)
  new      begin a role, project, skill, salary or guide: new role data-engineer  (npm run new)
  import-pay  write pay.yaml of the roles from published figures               (npm run import:pay)
  schemas  write the JSON Schemas that editors check YAML with                 (npm run schemas)

  --input FOLDER    content to read        (content)
  --output FOLDER   site to write          (_site)
  --folder FOLDER   also write the copy that opens without a server
  --port NUMBER     port of serve          (8080)
  --url ADDRESS     where build's site will be published  (ROLEBOOK_URL, else url of guide.yaml)
  --force           build in spite of problems in the content; import: replace files that differ
  --format FORMAT   how check reports: text, github, json or sarif   (text)
  --changed         check reports only files that differ from the main branch
  --prose           check also advises on words and sentences of English texts
  --into FOLDER     content folder that import writes    (content)
  --dry-run         import and fix only say what they would do
  --title, --category, --group, --role, --region, --source, --language
                    answers for new, which asks for the rest at a terminal
`;

const OPTIONS = {
  input: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  folder: { type: 'string' },
  port: { type: 'string', default: process.env['PORT'] ?? '8080' },
  url: { type: 'string', default: process.env['ROLEBOOK_URL'] ?? '' },
  into: { type: 'string', default: 'content' },
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  changed: { type: 'boolean', default: false },
  prose: { type: 'boolean', default: false },
  title: { type: 'string' },
  category: { type: 'string' },
  group: { type: 'string' },
  role: { type: 'string' },
  region: { type: 'string' },
  source: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Options as typed, for the commands. */
export type Options = ReturnType<typeof parse>['values'];

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true; tokens: true }>> {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, typed] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
    throw new UsageError(typed === undefined ? `${message}\n\n${HELP}` : unknownWord(typed, OPTION_NAMES));
  }
}

const OPTION_NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);
const COMMAND_NAMES = [...HELP.matchAll(/^ {2}(\w[\w-]*) /gm)].map(([, name = '']) => name);

/** The message about an option or command that there is not. */
function unknownWord(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  return meant === undefined
    ? `Unexpected \`${typed}\`, expected one of ${known.join(', ')}\n\n${HELP}`
    : `Unexpected \`${typed}\`, expected \`${meant}\`\n  Fix: write \`${meant}\`.`;
}

/** Commands that work on a folder, which an option names. */
const WITHOUT_WORDS = new Set(['build', 'serve', 'check', 'fix', 'schemas']);

/** Words and folders that a command would pass over in silence, and do to another folder what was meant for theirs. */
function refuseUnheeded(command: string, { tokens, positionals }: ReturnType<typeof parse>): void {
  const word = WITHOUT_WORDS.has(command) ? positionals[1] : undefined;
  if (word !== undefined) {
    const fix = 'name a folder with `--input`; pages alone are not looked at.';
    throw new UsageError(`Unexpected \`${word}\`, expected options only\n  Fix: ${fix}`);
  }
  for (const token of command === 'import' ? tokens : []) {
    if (token.kind !== 'option' || (token.name !== 'input' && token.name !== 'output')) continue;
    const fix = 'write `import DIR --into FOLDER`: the folder to read, and the one to write.';
    throw new UsageError(`Unexpected \`${token.rawName}\`, expected \`--into\`\n  Fix: ${fix}`);
  }
}

async function run(args: readonly string[]): Promise<void> {
  const parsed = parse(args);
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    console.log(HELP);
    return;
  }
  refuseUnheeded(command, parsed);
  switch (command) {
    case 'build':
      return (await import('./build.ts')).buildCommand(values);
    case 'serve':
      return (await import('./serve.ts')).serveCommand(values);
    case 'check':
      return (await import('./check.ts')).checkCommand(values);
    case 'fix':
      return (await import('./fix/index.ts')).fixCommand(values);
    case 'import':
      return (await import('./import.ts')).importCommand(rest, values);
    case 'new':
      return (await import('./new/index.ts')).newCommand(rest, values);
    case 'import-pay':
      return (await import('./import-pay.ts')).importPayCommand(rest, values);
    case 'schemas':
      return (await import('./schemas.ts')).schemasCommand();
    default:
      throw new UsageError(unknownWord(command, COMMAND_NAMES));
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof ContentError) console.error(report(error.problems));
  else if (error instanceof UsageError) console.error(error.message);
  // Anything else is a mistake in our code: whoever mends it needs the stack.
  else console.error(error);
});
