import { posix } from 'node:path';
import { stringify } from 'yaml';
import { findFiles } from '../../load/files.ts';
import { loadContent } from '../../load/load-content.ts';
import type { Category } from '../../model/settings.ts';
import { repairText } from '../../support/mojibake.ts';
import { LinkFollower } from './follow-links.ts';
import { newPaths } from './new-paths.ts';
import type { ImportPlan, Left, PlannedFile } from './plan.ts';
import { planRole, roleIdOf } from './role-document/plan.ts';

/**
 * A folder of Markdown without settings → the plan of a guide: each document about a role becomes the folder of a
 * role, every other one a page; damaged characters are repaired and links follow.
 */
export function planLooseFiles(folder: string, shownAs: string): ImportPlan {
  const content = loadContent(folder, shownAs);
  const documents = [...content.texts].filter(([path]) => /\.(md|markdown)$/i.test(path));
  const ids = new Map<string, string>();
  for (const [path, text] of documents) {
    const id = roleIdOf(text, new Set(ids.values()));
    if (id !== undefined) ids.set(path, id);
  }
  const pages = documents.map(([path]) => path).filter((path) => !ids.has(path));
  const paths = newPaths([...pages, ...content.assets.keys()]);
  const newPath = (path: string): string => {
    const id = ids.get(path);
    return id === undefined ? (paths.get(path) ?? path) : `roles/${id}/index.md`;
  };
  const links = new LinkFollower(content, newPath);
  const roles = [...ids].map(([path, id]) => planRole(id, posix.join(shownAs, path), links.text(path)));
  const files: PlannedFile[] = [
    { path: 'guide.yaml', content: { text: settingsOf(roles.flatMap(({ category }) => category ?? [])) } },
    ...roles.flatMap((role) => role.files),
    ...pages.map((path) => ({ path: newPath(path), content: { text: repairText(links.text(path)) } })),
    ...[...content.assets].map(([path, copyOf]) => ({ path: newPath(path), content: { copyOf } })),
  ];
  const left = [...roles.flatMap((role) => role.left), ...links.left, ...foreign(folder, shownAs)];
  return { files, left, problems: [...content.problems, ...links.problems] };
}

/** Settings under which the guide is shown although facts are missing yet. */
function settingsOf(all: readonly Category[]): string {
  const categories = [...new Map(all.map((category) => [category.id, category])).values()];
  const data = { ...(categories.length > 0 ? { categories } : {}), problems: 'advise' };
  return (
    '# Made from loose documents. What each field means: .github/CONTRIBUTING.md.\n' +
    '# Problems are said and do not stop the build. Take `problems` out once `npm run check` finds none.\n' +
    stringify(data, { lineWidth: 0 })
  );
}

function foreign(folder: string, shownAs: string): Left[] {
  return findFiles(folder)
    .filter(({ kind }) => kind === 'foreign' || kind === 'link' || kind === 'data')
    .map(({ path, kind }) => ({
      where: posix.join(shownAs, path),
      what: kind === 'link' ? 'symbolic link' : 'file',
      why: 'only Markdown, pictures and documents are brought in',
    }));
}
