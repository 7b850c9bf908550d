import type { Guide } from './guide.ts';

/**
 * All that the rendering of one page may look at besides its own text, as one text: everything that was read but the
 * prose of pages, and what each page is called and where it lies. Guides with equal texts render equal prose alike. A
 * new field of the content is part of it unless it is left out here: `written` has the prose once more, for imports.
 *
 * @returns undefined where nobody can tell, since the content holds a function and no `key` beside it says what it does
 */
export function sharedInputs({ content, pages }: Guide): string | undefined {
  const { roles, projects, pages: plainPages, texts, assets, history, ...others } = content;
  const { written: _w, problems: _p, ...rest } = others;
  const prose = new Set([...roles, ...projects].map(({ page }) => page.path));
  for (const { path } of plainPages) prose.add(path);
  const inputs = {
    ...rest,
    roles: roles.map(({ id }) => id),
    projects: projects.map(({ id }) => id),
    texts: [...texts].map(([path, text]) => (prose.has(path) ? path : [path, text])),
    assets: [...assets.keys()],
    // When pages were changed stands around what is rendered, not in it.
    repositoryFolder: history.folder,
    // What a page is about is an object that was worked out from the rest.
    pages: pages.map(({ file, ...page }) => [
      Object.values(page).filter((value) => typeof value !== 'object'),
      file?.path,
      file?.front.value,
    ]),
  };
  let isTold = true;
  const text = JSON.stringify(inputs, function (this: object, name, value: unknown): unknown {
    // Where in a file data stands only matters to messages, which are worked out anew each time.
    if (typeof value === 'function' && name !== 'at') isTold &&= 'key' in this;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
  return isTold ? text : undefined;
}
