import type { DataPath } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import { isExternal } from '../model/links.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentsItem } from '../model/settings.ts';
import { partName } from '../model/role-parts.ts';
import { nearest } from '../support/nearest.ts';
import { similarFile } from './similar-file.ts';
import { newFilePath } from './new-file-path.ts';
import { code, dataProblem, isDataUnread } from './wording.ts';

/** A page or picture that the settings of the guide name, as a path inside the content folder. */
interface Named {
  readonly path: string;
  readonly at: DataPath;
  readonly what: string;
}

/**
 * Problems of the pages and pictures that the settings of a guide name by their paths. Those of another tool are
 * checked as they are read.
 *
 * @param check name of the check that reports them
 */
export function settingsNameFiles(guide: Guide, check: string): Problem[] {
  const { content, settings, pagesByPath, assets } = guide;
  if (!content.strict) return [];
  const named = [
    ...settings.navigation.map(({ page }, i) => ({
      path: page,
      at: ['navigation', i, 'page'],
      what: 'link of the site header leads to no page',
    })),
    ...contentsPaths(settings.contents, ['contents'], 'page', 'entry of the contents leads to no page'),
    ...settings.moved.flatMap(({ to }, i) =>
      isExternal(to)
        ? []
        : { path: to.replace(/#.*$/, ''), at: ['moved', i, 'to'], what: 'the page has moved to no page' },
    ),
  ];
  const pages = isDataUnread(content)
    ? []
    : named.filter(({ path }) => !pagesByPath.has(path) && !content.texts.has(path));
  const files = contentsPaths(
    settings.contents,
    ['contents'],
    'file',
    'entry of the contents leads to no file',
  ).filter(({ path }) => !assets.has(path));
  const pictures = (['logo', 'favicon'] as const)
    .map((field) => ({ path: settings[field] ?? '', at: [field], what: 'there is no such picture' }))
    .filter(({ path }) => path !== '' && !assets.has(path));
  return [
    ...(isDataUnread(content) ? [] : unknownParts(guide, check)),
    ...pages.map((page) =>
      settingsProblem(guide, { ...page, check }, [...pagesByPath.keys()], 'Markdown file'),
    ),
    ...files.map((file) => settingsProblem(guide, { ...file, check }, [...assets], 'file')),
    ...pictures.map((picture) => settingsProblem(guide, { ...picture, check }, [...assets], 'picture')),
  ];
}

/** Names of `parts` by which no role has a page. */
function unknownParts({ settings, content, pages }: Guide, check: string): Problem[] {
  const known = new Set(pages.flatMap((page) => (page.kind === 'role-part' ? [partName(page.path)] : [])));
  return settings.parts.flatMap((name, i) => {
    if (known.has(name)) return [];
    const meant = nearest(
      name,
      [...known].filter((other) => !settings.parts.includes(other)),
    );
    return dataProblem(content.settings, ['parts', i], {
      check,
      what: 'no role has a page of this name',
      unexpected: `Unexpected ${code(name)}, expected ${meant === undefined ? 'the name of a Markdown file beside the page of a role' : code(meant)}`,
      fix:
        meant === undefined
          ? `create ${code(`${content.folder}/roles/<id>/${name}.md`)}, or take the name out.`
          : `write ${code(meant)}.`,
    });
  });
}

/** What the entries of the contents name in a field, with those below them. */
function contentsPaths(
  items: readonly ContentsItem[],
  at: DataPath,
  field: 'page' | 'file',
  what: string,
): Named[] {
  return items.flatMap((item, i) => [
    ...(item[field] === undefined ? [] : [{ path: item[field], at: [...at, i, field], what }]),
    ...contentsPaths(item.entries ?? [], [...at, i, 'entries'], field, what),
  ]);
}

function settingsProblem(
  { content }: Guide,
  { path, at, what, check }: Named & { readonly check: string },
  files: readonly string[],
  aim: string,
): Problem {
  const found = similarFile(path, files, content.texts);
  return dataProblem(content.settings, at, {
    check,
    what,
    unexpected: `Unexpected ${code(path)}, expected ${found ? code(found) : `the path of a ${aim}`}`,
    fix: found
      ? `write ${code(found)}.`
      : `create ${code(newFilePath(content, path))}, or take the entry out.`,
  });
}
