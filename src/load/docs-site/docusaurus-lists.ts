import { posix } from 'node:path';
import { stringify } from 'yaml';
import { tagId } from '../../model/tags.ts';
import { allFields } from '../foreign-front-matter.ts';
import type { OldAddress } from '../foreign-site.ts';
import { readInertYaml } from '../mkdocs/inert-yaml.ts';
import type { DocsFolder, DocusaurusParts } from './docusaurus-parts.ts';
import { categoryAddress, writtenSidebars } from './docusaurus-sidebars.ts';
import { GITHUB_IDS } from './heading-ids.ts';
import type { MadePage, SitePage, SiteRoot } from './tool.ts';
import { fieldsOf, joinPath, listOf, textOf, type Fields } from './values.ts';

const CATEGORY_FILE = /^_category_\.(?:json|ya?ml)$/;

/** Pages that Docusaurus makes by itself: those that list a category or the posts of a blog. */
export function listPages(root: SiteRoot, { docs, blog }: DocusaurusParts): MadePage[] {
  const ofBlog = blog && {
    path: joinPath(blog.at, 'index.md'),
    from: blog.folder,
    // A page that introduces posts shows them, with their days, by itself.
    text: `# ${blog.title}\n`,
  };
  return [
    ...docs.flatMap((own) => [...ofSidebars(own, root), ...ofFolders(own, root, own.folder)]),
    ...(ofBlog && root.list(blog.folder).length > 0 ? [ofBlog] : []),
  ];
}

/** Categories of `sidebars.js` with `link: { type: 'generated-index' }`. */
function ofSidebars(docs: DocsFolder, root: SiteRoot): MadePage[] {
  const { sidebars, file } = writtenSidebars(docs, root);
  const pagesOf = (items: unknown): MadePage[] =>
    listOf(items).flatMap((item): MadePage[] => {
      const { label, link, items: inner } = fieldsOf(item);
      const [title, fields] = [textOf(label) ?? '', fieldsOf(link)];
      const own = {
        path: joinPath(docs.at, `${categoryAddress(title, fields)}.md`),
        from: file ?? docs.folder,
        text: listText({ title, ...fields, slug: undefined }),
      };
      return [...(fields['type'] === 'generated-index' ? [own] : []), ...pagesOf(inner)];
    });
  return Object.values(sidebars).flatMap(pagesOf);
}

/** The same of `_category_.json` or `.yml`: such a page stands in the folder that it lists. */
function ofFolders(docs: DocsFolder, root: SiteRoot, folder: string): MadePage[] {
  return root.list(folder).flatMap((name): MadePage[] => {
    // A file has nothing to list.
    if (!CATEGORY_FILE.test(name))
      return name.includes('.') ? [] : ofFolders(docs, root, posix.join(folder, name));
    const from = posix.join(folder, name);
    const { label, link } = readInertYaml(root.read(from) ?? '').data;
    const fields = fieldsOf(link);
    if (fields['type'] !== 'generated-index') return [];
    const title = textOf(label) ?? posix.basename(folder);
    const path = joinPath(docs.at, posix.relative(docs.folder, folder), 'index.md');
    return [{ path, from, text: listText({ title, ...fields, slug: `/${categoryAddress(title, fields)}` }) }];
  });
}

function listText({ title, description, slug }: Fields): string {
  const fields = { title: textOf(title), description: textOf(description), slug };
  const shown = textOf(description);
  return [
    '---',
    stringify(fields, { lineWidth: 0 }).trimEnd(),
    '---',
    '',
    ...(shown === undefined ? [] : [shown, '']),
    '::: section-pages',
    '',
  ].join('\n');
}

/** Lists by tag, author and year, which a guide has on its page of tags and that of the blog. */
export function listAddresses(
  { docs, blog }: DocusaurusParts,
  pages: readonly SitePage[],
  tagsPage: string,
): OldAddress[] {
  const folders = [...docs.map(({ at }) => at), ...(blog ? [blog.at] : [])];
  const tags = pages.flatMap(({ path, file }) => {
    const at = folders.find((folder) => folder === '' || path.startsWith(`${folder}/`));
    return at === undefined ? [] : file.front.value.tags.map((tag) => ({ at, tag }));
  });
  const all = [...new Set(tags.map(({ at }) => at))].map((at) => ({
    from: `${joinPath(at, 'tags')}/`,
    to: tagsPage,
  }));
  const each = tags.map(({ at, tag }) => ({
    from: `${joinPath(at, 'tags', GITHUB_IDS.ofText(tag))}/`,
    to: `${tagsPage}#${tagId(tag)}`,
  }));
  const authors = blog
    ? pages.flatMap(({ path, file }) => (path.startsWith(`${blog.at}/`) ? authorKeys(allFields(file)) : []))
    : [];
  const lists = ['archive', 'authors', ...authors.map((key) => `authors/${key}`)];
  const ofBlog = blog
    ? lists.map((list) => ({ from: `${joinPath(blog.at, list)}/`, to: joinPath(blog.at, 'index.md') }))
    : [];
  return [...new Map([...all, ...each, ...ofBlog].map((one) => [one.from, one])).values()];
}

function authorKeys(fields: Fields): string[] {
  return [fields['authors']].flat().flatMap((author) => textOf(author) ?? []);
}
