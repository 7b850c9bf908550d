import path from 'node:path';
import { UsageError } from '../../site/output-folder.ts';
import { appendEntry, checkCommandOf, choice, titleOfId, yamlValue, type Beginning } from './write.ts';

/** `new skill <id>`: an entry of data/skills.yaml. Gives what to do next. */
export async function newSkill(beginning: Beginning): Promise<string> {
  const { id, content, input, options } = beginning;
  const skills = content.skills.value;
  const file = path.join(input, 'data/skills.yaml');
  if (skills.some((skill) => skill.id === id)) {
    throw new UsageError(`${file} has \`${id}\` already.\n  Fix: edit it, or choose another id.`);
  }
  const groups = [...new Set(skills.map(({ group }) => group))];
  const title = await choice(
    beginning,
    { name: 'title', value: options.title },
    { text: 'What is it called?', otherwise: titleOfId(id) },
  );
  const group = await choice(
    beginning,
    { name: 'group', value: options.group },
    {
      text: `Under which heading? There are: ${groups.join(', ') || 'none yet'}`,
      otherwise: 'TODO: the heading that it is listed under',
    },
  );
  appendEntry(
    file,
    `- id: ${id}\n  title: ${yamlValue(title)}\n  group: ${yamlValue(group)}\n  summary: 'TODO: what it is, in one sentence.'\n`,
  );
  return `${file} has \`${id}\` at its end. Write what TODO asks for, name the skill in a role.yaml, then run ${checkCommandOf(input)}.`;
}
