import { loadContent } from '../../load/load-content.ts';
import { Id } from '../../model/id.ts';
import { UsageError } from '../../site/output-folder.ts';
import { nearest } from '../../support/nearest.ts';
import { slugify } from '../../support/slug.ts';
import { renewEditorIds } from '../editor-ids.ts';
import type { Options } from '../rolebook.ts';
import { asker, type Asker } from './ask.ts';
import { newGuide } from './guide.ts';
import { newProject } from './project.ts';
import { newRole } from './role.ts';
import { newSalary } from './salary.ts';
import { newSkill } from './skill.ts';

/** What can be begun, and what has to be typed for it. */
const KINDS = {
  role: { make: newRole, example: 'role data-engineer' },
  project: { make: newProject, example: 'project build-a-pipeline' },
  skill: { make: newSkill, example: 'skill kubernetes' },
  salary: { make: newSalary, example: 'salary data-engineer --region uk' },
} as const;

/**
 * `npm run new -- role data-engineer`: begins a role, project, skill, pay record or whole guide, with what to write
 * where. What neither words nor options say is asked for, where somebody sits at the terminal; else it is left to be
 * written. Throws `UsageError` rather than overwrite anything.
 */
export async function newCommand(words: readonly string[], options: Options): Promise<void> {
  const ask = asker();
  try {
    const [kind, id] = await asked(words, ask);
    if (kind === 'guide') return newGuide(id, options);
    const content = loadContent(options.input, options.input);
    console.log(await KINDS[kind].make({ id, content, input: options.input, options, ask: ask.answer }));
    renewEditorIds(loadContent(options.input, options.input), options.input);
  } finally {
    ask.close();
  }
}

type Kind = keyof typeof KINDS;

function isKind(word: string): word is Kind {
  return Object.hasOwn(KINDS, word);
}

/** What to begin and its id, or the folder of a guide: as typed, else as answered. */
async function asked(words: readonly string[], ask: Asker): Promise<readonly [Kind | 'guide', string]> {
  const names = [...Object.keys(KINDS), 'guide'];
  const kind =
    words[0] ?? (await ask.answer({ text: 'What do you want to begin?', choices: names, otherwise: '' }));
  if (kind !== 'guide' && !isKind(kind)) throw new UsageError(usage(words, nearest(kind, names)));
  const name =
    words[1] ??
    (await ask.answer({
      text: kind === 'guide' ? 'In which folder?' : `Its id, such as ${exampleOf(kind)}?`,
      otherwise: '',
    }));
  if (name === '' || words.length > 2) throw new UsageError(usage(words, kind));
  if (kind === 'guide') return [kind, name];
  if (Id.safeParse(name).success) return [kind, name];
  const id = slugify(name).replaceAll('_', '-');
  throw new UsageError(
    `Unexpected \`${name}\`, expected lower-case words of letters a to z joined by hyphens\n  Fix: npm run new -- ${kind} ${Id.safeParse(id).success ? id : exampleOf(kind)}`,
  );
}

/** The id in the example of a kind: `data-engineer`. */
function exampleOf(kind: Kind): string {
  return KINDS[kind].example.split(' ')[1] ?? '';
}

/** @param kind what is to be begun, as far as that can be told */
function usage(words: readonly string[], kind: string | undefined): string {
  const all = [...Object.values(KINDS).map(({ example }) => example), 'guide ../our-guide'];
  const found = words.length === 0 ? 'end of the line' : `\`${words.join(' ')}\``;
  const fitting = all.filter((example) => kind === undefined || example.startsWith(`${kind} `));
  const examples = (fitting.length > 0 ? fitting : all).map((example) => `npm run new -- ${example}`);
  const fix = examples.length === 1 ? examples.join('') : `one of\n    ${examples.join('\n    ')}`;
  return `Unexpected ${found}, expected what to begin and its id\n  Fix: ${fix}`;
}
