import path from 'node:path';
import type { RoleFolder } from '../../model/content.ts';
import { rolesMostLike } from './roles-most-like.ts';
import { starterFacts, starterPage } from './starter-role.ts';
import { checkCommandOf, choice, titleOfId, writeNew, type Beginning } from './write.ts';

/**
 * `new role <id>`: a role folder that says what to write where. Category, skills, codes and moves are suggested from
 * the roles that are most like it. Gives what to do next.
 */
export async function newRole(beginning: Beginning): Promise<string> {
  const { id, content, input, options } = beginning;
  const settings = content.settings.value;
  const categories = settings.categories.map((each) => each.id);
  const title = await choice(
    beginning,
    { name: 'title', value: options.title },
    { text: 'Title of the role?', otherwise: titleOfId(id) },
  );
  const category = await choice(
    beginning,
    { name: 'category', value: options.category },
    {
      text: 'Category?',
      ...(categories.length > 0 ? { choices: categories } : {}),
      otherwise: rolesMostLike(id, content.roles)[0]?.facts.value.category ?? categories[0] ?? 'TODO',
    },
  );
  const similar = rolesMostLike(id, content.roles, category);
  const folder = path.join(input, 'roles', id);
  writeNew(path.join(folder, 'role.yaml'), starterFacts({ title, category, similar, settings }));
  writeNew(path.join(folder, 'index.md'), starterPage(settings));
  return `${folder} is there. Write what the lines marked TODO ask for, then run ${checkCommandOf(input)}.${moveHint(id, similar)}`;
}

/** Moves of similar roles, as lines that a writer may take over once a source says so. */
function moveHint(id: string, similar: readonly RoleFolder[]): string {
  const [nearest] = similar;
  if (!nearest) return '';
  return `
Say in data/moves.yaml how people come to it, where a source says so; perhaps
  - { from: ${nearest.id}, to: ${id}, kind: lateral, source: TODO }`;
}
