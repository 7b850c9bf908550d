import path from 'node:path';
import type { RoleFolder } from '../../model/content.ts';
import { rolesMostLike } from './roles-most-like.ts';
import { starterParts } from './starter-parts.ts';
import { starterFacts, starterPage } from './starter-role.ts';
import { checkCommandOf, choice, refuseExisting, titleOfId, writeNew, type Beginning } from './write.ts';

/**
 * `new role <id>`: a role folder that says what to write where. Category, skills, codes and moves are suggested from
 * the roles that are most like it. Gives what to do next.
 */
export async function newRole(beginning: Beginning): Promise<string> {
  const { id, content, input, options } = beginning;
  const folder = path.join(input, 'roles', id);
  refuseExisting(path.join(folder, 'role.yaml'));
  const settings = content.settings.value;
  // A role that had no page so far may be known by its moves.
  const occupation = content.occupations.value.find((each) => each.id === id);
  const categories = settings.categories.map((each) => each.id);
  const title = await choice(
    beginning,
    { name: 'title', value: options.title },
    { text: 'Title of the role?', otherwise: occupation?.title ?? titleOfId(id) },
  );
  const category = await choice(
    beginning,
    { name: 'category', value: options.category },
    {
      text: 'Category?',
      ...(categories.length > 0 ? { choices: categories } : {}),
      otherwise:
        occupation?.category ??
        rolesMostLike(id, content.roles)[0]?.facts.value.category ??
        categories[0] ??
        'TODO',
    },
  );
  const similar = rolesMostLike(id, content.roles, category);
  const parts = starterParts(content, similar);
  const further = parts.flatMap(({ keys }) => keys);
  writeNew(path.join(folder, 'role.yaml'), starterFacts({ title, category, similar, settings, further }));
  writeNew(path.join(folder, 'index.md'), starterPage(settings));
  for (const { name, text } of parts) writeNew(path.join(folder, `${name}.md`), text);
  const entry = occupation
    ? `\n${path.join(input, 'data/occupations.yaml')} has it as a role without a page: take its entry out.`
    : '';
  return `${folder} is there. Write what the lines marked TODO ask for, then run ${checkCommandOf(input)}.${entry}${moveHint(beginning, similar)}`;
}

/** A move from the most similar role, as a line that a writer may take over once a source says so; none where there are moves. */
function moveHint({ id, content }: Beginning, similar: readonly RoleFolder[]): string {
  const [nearest] = similar;
  const isConnected = content.moves.value.some(({ from, to }) => from === id || to === id);
  if (!nearest || isConnected) return '';
  return `
Say in data/moves.yaml how people come to it, where a source says so; perhaps
  - { from: ${nearest.id}, to: ${id}, kind: lateral, source: TODO }`;
}
