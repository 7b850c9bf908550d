import type { Guide } from './guide.ts';

/** Functions of the content: positions only matter to messages that are worked out anew each time, ids are told of by `key`. */
const TOLD = new Set(['at', 'ofText', 'numbered']);

/**
 * All that the rendering of one page may look at besides its own text, as one text: everything that was read but the
 * prose of pages, and what each page is called and where it lies. Guides with equal texts render equal prose alike. A
 * new field of the content is part of it unless it is left out here.
 *
 * @throws where the content holds a function that nothing tells of
 */
export function sharedInputs({ content, pages }: Guide): string {
  const { roles, projects, pages: plainPages, texts, assets, problems: _, ...rest } = content;
  const prose = new Set([...roles, ...projects].map(({ page }) => page.path));
  for (const { path } of plainPages) prose.add(path);
  const inputs = {
    ...rest,
    roles: roles.map(({ id }) => id),
    projects: projects.map(({ id }) => id),
    texts: [...texts].map(([path, text]) => (prose.has(path) ? path : [path, text])),
    assets: [...assets.keys()],
    // What a page is about is an object that was worked out from the rest.
    pages: pages.map(({ file, ...page }) => [
      Object.values(page).filter((value) => typeof value !== 'object'),
      file?.path,
      file?.front.value,
    ]),
  };
  return JSON.stringify(inputs, writable);
}

function writable(name: string, value: unknown): unknown {
  if (typeof value === 'function' && !TOLD.has(name))
    throw new Error(`Nothing tells of the function ${name}.`);
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
