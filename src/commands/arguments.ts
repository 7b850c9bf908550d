import { parseArgs } from 'node:util';
import { UsageError } from '../site/output-folder.ts';
import { nearest } from '../support/nearest.ts';

export const HELP = `rolebook <command> [options]

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

type OptionName = keyof typeof OPTIONS;

/** What a command takes: its options, and how many words behind its name. */
interface Taken {
  readonly options: readonly OptionName[];
  readonly words: number;
}

const ANSWERS = ['title', 'category', 'group', 'role', 'region', 'source', 'language'] as const;

const COMMANDS = {
  serve: { options: ['input', 'port'], words: 0 },
  build: { options: ['input', 'output', 'folder', 'url', 'force'], words: 0 },
  check: { options: ['input', 'format', 'changed', 'prose'], words: 0 },
  fix: { options: ['input', 'dry-run'], words: 0 },
  import: { options: ['into', 'force', 'dry-run'], words: 1 },
  // More words are answered by the command, with what they may be.
  new: { options: ['input', ...ANSWERS], words: Infinity },
  'import-pay': { options: ['input'], words: 1 },
  schemas: { options: [], words: 0 },
} as const satisfies Readonly<Record<string, Taken>>;

export type CommandName = keyof typeof COMMANDS;

/** Options as typed, for the commands. */
export type Options = ReturnType<typeof valuesOf>;

export interface Command {
  readonly name: CommandName;
  readonly words: readonly string[];
  readonly options: Options;
}

/**
 * `['build', '--input', 'docs']` → the command with its words and options; undefined where only help is asked for.
 * Throws `UsageError` for whatever the command does not read: what was meant by it would not be done.
 */
export function commandOf(args: readonly string[]): Command | undefined {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const typed = tokens.filter((token) => token.kind === 'option');
  const [name, ...words] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (typed.some((token) => token.name === 'help') || args.length === 0) return undefined;
  if (name === undefined || !isCommand(name)) {
    throw new UsageError(unknownWord(name ?? args[0] ?? '', Object.keys(COMMANDS)));
  }
  for (const option of typed) refuseWrong(option, name);
  const surplus = words[COMMANDS[name].words];
  if (surplus !== undefined) throw new UsageError(tooManyWords(name, surplus));
  return { name, words, options: valuesOf(args) };
}

// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is what the options say
function valuesOf(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }).values;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

interface TypedOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function refuseWrong({ name, rawName, value, inlineValue }: TypedOption, command: CommandName): void {
  const taken: readonly OptionName[] = COMMANDS[command].options;
  const option = taken.find((one) => one === name);
  if (option === undefined) throw new UsageError(notTaken(rawName, command, taken));
  if (OPTIONS[option].type === 'boolean') {
    if (value !== undefined) {
      throw new UsageError(
        `Unexpected \`${rawName}=${value}\`, expected \`${rawName}\` alone\n  Fix: write \`${rawName}\`.`,
      );
    }
    return;
  }
  // `--input --force`: a value that begins like an option is one whose own value was forgotten.
  if (value !== undefined && (inlineValue === true || !value.startsWith('-'))) return;
  throw new UsageError(
    `Unexpected \`${rawName}\` with nothing behind it, expected its value\n  Fix: write it behind: \`${rawName}=VALUE\`.`,
  );
}

/** The message about an option that a command does not read. */
function notTaken(typed: string, command: CommandName, taken: readonly OptionName[]): string {
  const names = taken.map((name) => `--${name}`);
  const meant = nearest(typed, names);
  if (meant !== undefined) return unknownWord(typed, names);
  const all = names.map((name) => `\`${name}\``).join(', ');
  return all === ''
    ? `Unexpected \`${typed}\`, expected \`${command}\` alone\n  Fix: leave \`${typed}\` out.`
    : `Unexpected \`${typed}\`, expected an option of \`${command}\`: ${all}\n  Fix: write one of these, or leave \`${typed}\` out.`;
}

function tooManyWords(command: CommandName, surplus: string): string {
  const { options } = COMMANDS[command];
  const folder = options.find((name) => name === 'input');
  return folder !== undefined && COMMANDS[command].words === 0
    ? `Unexpected \`${surplus}\`, expected \`--input ${surplus}\`\n  Fix: write \`--input\` before the folder.`
    : `Unexpected \`${surplus}\`, expected nothing more behind \`${command}\`\n  Fix: leave \`${surplus}\` out.`;
}

/** The message about an option or command that there is not. */
function unknownWord(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  return meant === undefined
    ? `Unexpected \`${typed}\`, expected one of ${known.join(', ')}\n\n${HELP}`
    : `Unexpected \`${typed}\`, expected \`${meant}\`\n  Fix: write \`${meant}\`.`;
}
