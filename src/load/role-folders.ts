import { posix } from 'node:path';
import type { MarkdownFile, RoleFolder } from '../model/content.ts';
import { PayFile } from '../model/pay.ts';
import { RoleFacts } from '../model/role.ts';
import type { ContentFiles } from './content-files.ts';

/**
 * The roles of a guide: one for each folder of `roles` whose page and facts could be read; what is wrong with the
 * others is recorded with the files. `drafts`: the pages of roles whose facts are not complete.
 *
 * @param readPage reads the Markdown of a file
 */
export function readRoles(
  files: ContentFiles,
  readPage: (file: string) => MarkdownFile | undefined,
): { readonly roles: RoleFolder[]; readonly drafts: readonly MarkdownFile[] } {
  const ids = new Set([...files.all.keys()].flatMap((file) => /^roles\/([^/]+)\//.exec(file)?.[1] ?? []));
  const roles: RoleFolder[] = [];
  const drafts: MarkdownFile[] = [];
  for (const id of ids) {
    const facts = files.requiredYaml(`roles/${id}/role.yaml`, 'the facts of the role', RoleFacts);
    const page = pageOf(id, files, readPage);
    const pay = files.yaml(`roles/${id}/pay.yaml`, PayFile, []);
    if (page && facts) roles.push({ id, facts, page, pay });
    else if (page) drafts.push(page);
  }
  return { roles, drafts };
}

function pageOf(
  id: string,
  files: ContentFiles,
  readPage: (file: string) => MarkdownFile | undefined,
): MarkdownFile | undefined {
  const page = `roles/${id}/index.md`;
  if (files.has(page)) return readPage(page);
  const other = [...files.all.keys()].find((file) => file.startsWith(`roles/${id}/`) && isMisnamed(file));
  if (other === undefined) return files.missing(page, 'the text of the role');
  files.report(other, {
    what: 'the text of a role has another name',
    unexpected: `Unexpected \`${posix.basename(other)}\`, expected \`index.md\``,
    fix: 'rename it to `index.md`.',
  });
  return undefined;
}

/** True for a file that was meant to be the page of a role: it is none of its own, and is reported as what it is. */
export function isInPlaceOfRolePage(files: ContentFiles, file: string): boolean {
  return isMisnamed(file) && !files.has(posix.join(posix.dirname(file), 'index.md'));
}

/** `roles/<id>/README.md`, `Index.md`: names that other tools give the page of a folder. */
function isMisnamed(file: string): boolean {
  return /^roles\/[^/]+\/(?:readme|index)\.(?:md|markdown)$/i.test(file) && !file.endsWith('/index.md');
}
