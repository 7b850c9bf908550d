import { loadContent } from '../../load/load-content.ts';
import { Id } from '../../model/id.ts';
import { UsageError } from '../../site/output-folder.ts';
import { renewEditorIds } from '../editor-ids.ts';
import type { Options } from '../rolebook.ts';
import { asker } from './ask.ts';
import { newGuide } from './guide.ts';
import { newProject } from './project.ts';
import { newRole } from './role.ts';
import { newSalary } from './salary.ts';
import { newSkill } from './skill.ts';
import type { Beginning } from './write.ts';

/** What can be begun, and what has to be typed for it. */
const KINDS = {
  role: { make: newRole, example: 'role data-engineer' },
  project: { make: newProject, example: 'project build-a-pipeline' },
  skill: { make: newSkill, example: 'skill kubernetes' },
  salary: { make: newSalary, example: 'salary data-engineer --region uk' },
} as const;

/**
 * `npm run new -- role data-engineer`: begins a role, project, skill, pay record or whole guide, with what to write
 * where. What an option does not say is asked for, where somebody sits at the terminal; else it is left to be written.
 * Throws `UsageError` rather than overwrite anything.
 */
export async function newCommand(words: readonly string[], options: Options): Promise<void> {
  const [kind, name, ...more] = words;
  if (kind === 'guide' && name !== undefined && more.length === 0) return newGuide(name, options);
  const known = Object.entries(KINDS).find(([each]) => each === kind)?.[1];
  if (!known || name === undefined || more.length > 0) throw new UsageError(usage(words));
  if (!Id.safeParse(name).success) {
    throw new UsageError(
      `Unexpected \`${name}\`, expected lower-case words joined by hyphens\n  Fix: npm run new -- ${known.example}`,
    );
  }
  const content = loadContent(options.input, options.input);
  const ask = asker();
  const beginning: Beginning = { id: name, content, input: options.input, options, ask: ask.answer };
  try {
    console.log(await known.make(beginning));
    renewEditorIds(loadContent(options.input, options.input), options.input);
  } finally {
    ask.close();
  }
}

function usage(words: readonly string[]): string {
  const examples = [...Object.values(KINDS).map(({ example }) => example), 'guide ../our-guide'];
  const found = words.length === 0 ? 'end of the line' : `\`${words.join(' ')}\``;
  const lines = examples.map((example) => `    npm run new -- ${example}`);
  return `Unexpected ${found}, expected what to begin and its id\n  Fix: one of\n${lines.join('\n')}`;
}
