import { Id } from '../model/id.ts';
import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { Check } from './check.ts';
import { code, shownPath } from './wording.ts';

const NAME = 'role-id-is-folder-name';

export const roleIdIsFolderName: Check = {
  name: NAME,
  description: 'Each role is a folder of `roles`, and the name of the folder is an id.',
  check: ({ guide: { content } }) =>
    content.strict ? [...badFolderNames(content), ...filesOutsideFolders(content)] : [],
};

function badFolderNames(content: Content): Problem[] {
  // Folders are taken from the files read, since a folder that lacks a file is not among the roles.
  const firstFiles = new Map<string, string>();
  for (const path of content.texts.keys()) {
    const folder = /^roles\/([^/]+)\//.exec(path)?.[1];
    if (folder !== undefined && (!firstFiles.has(folder) || path === `roles/${folder}/index.md`)) {
      firstFiles.set(folder, path);
    }
  }
  return [...firstFiles]
    .filter(([folder]) => !Id.safeParse(folder).success)
    .map(([folder, path]) => ({
      file: shownPath(content, path),
      line: 1,
      column: 1,
      check: NAME,
      what: 'the name of the role folder is not an id',
      unexpected: `Unexpected ${code(folder)}, expected lower-case words joined by hyphens, as in \`data-engineer\``,
      fix: `rename the folder to \`roles/${idFrom(folder)}\`; its name is the address of the page.`,
    }));
}

function filesOutsideFolders(content: Content): Problem[] {
  return content.pages.flatMap(({ path }) => {
    const name = /^roles\/([^/]+)\.(?:md|markdown)$/i.exec(path)?.[1];
    if (name === undefined) return [];
    const isIndex = /^(index|readme)$/i.test(name);
    return [
      {
        file: shownPath(content, path),
        line: 1,
        column: 1,
        check: NAME,
        what: 'a role is a folder, not a file',
        unexpected: `Unexpected ${code(path)}, expected ${isIndex ? '`roles.md`' : `\`roles/${idFrom(name)}/index.md\``}`,
        fix: isIndex
          ? 'move the text to `roles.md`: it introduces the list of all roles.'
          : `move the file there and add its facts in \`role.yaml\`, or run \`npm run new -- role ${idFrom(name)}\`.`,
      },
    ];
  });
}

/** Any name → the id that comes nearest to it: `Data_Engineer (new)` → `data-engineer-new`. */
function idFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'new-role';
}
