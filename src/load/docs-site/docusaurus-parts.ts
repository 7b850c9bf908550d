import { posix } from 'node:path';
import { fieldsOf, joinPath, listOf, textOf, type Fields } from './values.ts';

/** A folder of documents, of which a site may have several. */
export interface DocsFolder {
  /** Name of the instance of the plugin; undefined for the usual one. */
  readonly id: string | undefined;
  /** From the root of the site: `docs`. */
  readonly folder: string;
  /** Where it is published. */
  readonly at: string;
  /** Name of the program that says its order; undefined where its folders do. */
  readonly sidebars: string | undefined;
}

/** What a site is made of, by its presets and plugins. */
export interface DocusaurusParts {
  readonly docs: readonly DocsFolder[];
  readonly blog: { readonly folder: string; readonly at: string; readonly title: string } | undefined;
  readonly pages: string | undefined;
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
}

/** The options of the parts of a site, by the name of the plugin that a part belongs to. */
export function partsOf(config: Fields): DocusaurusParts {
  const presets = listOf(config['presets']).map((entry) => fieldsOf(listOf(entry)[1]));
  const preset: Fields = Object.fromEntries(presets.flatMap((options) => Object.entries(options)));
  const plugins = listOf(config['plugins']).map((entry) => {
    const [name, options] = Array.isArray(entry) ? listOf(entry) : [entry];
    return { name: textOf(name) ?? '', options: fieldsOf(options) };
  });
  const ofPlugin = (end: string): Fields[] =>
    plugins.filter(({ name }) => name.endsWith(end)).map(({ options }) => options);
  const own = preset['docs'] === false ? [] : [fieldsOf(preset['docs'])];
  const docs = [...(presets.length > 0 ? own : []), ...ofPlugin('content-docs')];
  const blog = preset['blog'] === false ? undefined : fieldsOf(preset['blog']);
  const pages = preset['pages'] === false ? undefined : fieldsOf(preset['pages']);
  return {
    docs: docs.map(docsFolder),
    blog: blog && {
      folder: posix.normalize(textOf(blog['path']) ?? 'blog').replace(/\/$/, ''),
      at: joinPath(textOf(blog['routeBasePath']) ?? 'blog'),
      title: textOf(blog['blogSidebarTitle']) ?? textOf(blog['blogTitle']) ?? 'Blog',
    },
    pages: pages && (textOf(pages['path']) ?? 'src/pages'),
    redirects: ofPlugin('client-redirects').flatMap((options) => redirectsOf(options)),
  };
}

function docsFolder(options: Fields): DocsFolder {
  const sidebars = options['sidebarPath'];
  const id = textOf(options['id']);
  return {
    id: id === 'default' ? undefined : id,
    folder: posix.normalize(textOf(options['path']) ?? 'docs').replace(/\/$/, ''),
    at: joinPath(textOf(options['routeBasePath']) ?? 'docs'),
    sidebars: sidebars === undefined ? undefined : (textOf(sidebars) ?? 'sidebars.js'),
  };
}

function redirectsOf(options: Fields): { from: string; to: string }[] {
  return listOf(options['redirects']).flatMap((entry) => {
    const { from, to } = fieldsOf(entry);
    const target = textOf(to);
    if (target === undefined) return [];
    const sources = [from].flat().flatMap((source) => textOf(source) ?? []);
    return sources.map((source) => ({ from: `${joinPath(source)}/`, to: target }));
  });
}
