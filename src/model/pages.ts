import type { Words } from '../words/words.ts';
import { contentsTitles } from './contents.ts';
import type { Content, MarkdownFile } from './content.ts';
import { decisionPages } from './decision-pages.ts';
import type { Page, Project, Role } from './page.ts';

/** Generated pages: which of the words of pages they are called, and the Markdown file whose prose introduces them if there is one. */
const GENERATED = [
  { kind: 'home', path: 'index.md', title: undefined },
  { kind: 'roles', path: 'roles.md', title: 'roles' },
  { kind: 'skills', path: 'skills.md', title: 'skills' },
  { kind: 'sources', path: 'sources.md', title: 'sources' },
  { kind: 'contents', path: 'contents.md', title: 'contents' },
  { kind: 'tags', path: 'tags.md', title: 'tags' },
  { kind: 'search', path: 'search.md', title: 'search' },
  { kind: 'gallery', path: 'gallery.md', title: 'gallery' },
  { kind: 'downloads', path: 'take-it-with-you.md', title: 'downloads' },
  { kind: 'not-found', path: '404.md', title: 'notFound' },
  { kind: 'offline', path: 'offline.md', title: 'offline' },
] as const;

type PageWords = Words['pages'];

/** Lists every page of the site, generated ones too, in a stable order. */
export function buildPages(
  content: Content,
  roles: ReadonlyMap<string, Role>,
  projects: ReadonlyMap<string, Project>,
  { pages: words }: Words,
): readonly Page[] {
  const files = new Map(content.pages.map((file) => [file.path, file]));
  const generated = generatedPages(content, files, roles, words);
  const taken = new Set(generated.map((page) => page.path));
  const titles = contentsTitles(content.contents);
  const plain = content.pages
    .filter((file) => !taken.has(file.path))
    .map((file) => plainPage(file, files, titles, words));
  return [
    ...generated,
    ...content.roles.flatMap((folder) => rolePage(folder.page, roles.get(folder.id))),
    ...content.projects.flatMap((file) => projectPage(file.page, projects.get(file.id))),
    ...plain,
  ];
}

function generatedPages(
  content: Content,
  files: ReadonlyMap<string, MarkdownFile>,
  roles: ReadonlyMap<string, Role>,
  words: PageWords,
): readonly Page[] {
  const settings = content.settings.value;
  const wanted = GENERATED.filter(({ kind }) => {
    if (kind === 'gallery') return settings.gallery;
    if (kind === 'contents') return content.contents.length > 0;
    if (kind === 'tags') return content.pages.some(({ front }) => front.value.tags.length > 0);
    if (kind === 'downloads') return settings.downloads;
    if (kind === 'roles') return content.roles.length > 0;
    if (kind === 'skills') return content.skills.value.length > 0;
    if (kind === 'sources') return content.sources.value.length > 0;
    return true;
  });
  const fixed = wanted.map(({ kind, path: usual, title }): Page => {
    const path = kind === 'tags' ? content.tagsPage : usual;
    const file = files.get(path) ?? (kind === 'home' ? homeFile(content, files) : undefined);
    return {
      kind,
      path: file?.path ?? path,
      url: pageUrl(path),
      title: file?.front.value.title ?? (title === undefined ? settings.title : words[title]),
      description: file?.front.value.description ?? (kind === 'home' ? (settings.description ?? '') : ''),
      searchable: kind === 'home' || kind === 'skills' || kind === 'sources',
      file,
    };
  });
  const categories = settings.categories.map((category): Page => {
    const path = `categories/${category.id}.md`;
    return {
      kind: 'category',
      category,
      path,
      url: pageUrl(path),
      title: category.title,
      description: category.summary,
      searchable: true,
      file: files.get(path),
    };
  });
  const decisions = decisionPages(content, roles, words).map((plan): Page => ({
    ...plan,
    url: pageUrl(plan.path),
    file: files.get(plan.path),
  }));
  const pay = payPages(content, files, words);
  return [...fixed, ...categories, ...skillPages(content, files), ...pay, ...decisions];
}

/** The text of the home page where there is no `index.md`. */
function homeFile(content: Content, files: ReadonlyMap<string, MarkdownFile>): MarkdownFile | undefined {
  return files.get('README.md') ?? files.get(content.translations.find('index.md', undefined) ?? '');
}

/** A page for each skill, the first of two with one id. */
function skillPages(content: Content, files: ReadonlyMap<string, MarkdownFile>): readonly Page[] {
  const skills = new Map(content.skills.value.toReversed().map((skill) => [skill.id, skill]));
  return content.skills.value
    .filter((skill) => skills.get(skill.id) === skill)
    .map((skill): Page => {
      const path = `skills/${skill.id}.md`;
      const { title, summary } = skill;
      const base = { path, url: skillUrl(skill.id), title, description: summary, searchable: true };
      return { kind: 'skill', skill, ...base, file: files.get(path) };
    });
}

/** Address of the page of a skill. */
export function skillUrl(id: string): string {
  return `skills/${id}.html`;
}

/** A page for each region of which a figure is known, with the pay of all roles. */
function payPages(
  content: Content,
  files: ReadonlyMap<string, MarkdownFile>,
  words: PageWords,
): readonly Page[] {
  const known = new Set(content.roles.flatMap(({ pay }) => pay.value.map(({ region }) => region)));
  const regions = content.settings.value.regions.filter(({ id }) => known.has(id));
  return regions.map((region): Page => {
    const path = payPagePath(region.id);
    return {
      kind: 'pay',
      region,
      path,
      url: pageUrl(path),
      title: words.pay({ region: region.title }),
      description: words.payDescription({ region: region.title }),
      searchable: true,
      file: files.get(path),
    };
  });
}

/** Path of the page with the pay of all roles of a region. */
export function payPagePath(regionId: string): string {
  return `pay/${regionId}.md`;
}

function rolePage(file: MarkdownFile, role: Role | undefined): Page[] {
  if (!role) return [];
  const { title, summary } = role.facts;
  return [
    {
      kind: 'role',
      role,
      url: role.url,
      path: file.path,
      title,
      description: summary,
      searchable: true,
      file,
    },
  ];
}

function projectPage(file: MarkdownFile, project: Project | undefined): Page[] {
  if (!project) return [];
  const { title, objective, search } = project.front;
  const base = { url: project.url, path: file.path, title, description: objective, searchable: search, file };
  return [{ kind: 'project', project, ...base }];
}

function plainPage(
  file: MarkdownFile,
  files: ReadonlyMap<string, MarkdownFile>,
  titles: ReadonlyMap<string, string>,
  words: PageWords,
): Page {
  const front = file.front.value;
  // Beside an `index.md` a `README.md` is a page like any other.
  const index = file.path.replace(/README\.md$/, 'index.md');
  const isOwnPage = index !== file.path && files.has(index);
  return {
    kind: 'page',
    path: file.path,
    url: isOwnPage ? safeAddress(file.path.replace(/\.md$/, '.html')) : pageUrl(file.path),
    title:
      front.title ??
      titles.get(file.path) ??
      firstHeading(file.body) ??
      titleFromPath(file.path, words.untitled),
    description: front.description ?? '',
    searchable: front.search,
    file,
  };
}

/** `guides/start.md` → `guides/start.html`; `guides/README.md` → `guides/index.html`; `c#.md` → `c~23.html`. */
export function pageUrl(path: string): string {
  const address = path.replace(/\.(md|markdown)$/i, '.html').replace(/(^|\/)README\.html$/, '$1index.html');
  return safeAddress(address);
}

/**
 * Writes the signs that mean something else in a link (`#`, `?`, `%`, `:`) or cannot be in the name of a file on
 * every disk as `~` and their number, so that an address is one name in links, archives and folders.
 */
function safeAddress(address: string): string {
  return address.replace(/["#%*:<>?\\|]/g, (sign) => `~${sign.charCodeAt(0).toString(16)}`);
}

/** Text of the first heading of level 1, without its markup: a page without front matter is called by it. */
export function firstHeading(body: string): string | undefined {
  const outsideCode = body.replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\2[^\n]*|$)/gm, '');
  const heading = /^ {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$|^(?! {0,3}[-*+>] )(\S.*)\n=+[ \t]*$/m.exec(
    outsideCode,
  );
  const text = heading?.[1] ?? heading?.[2];
  return text === undefined ? undefined : plainText(text);
}

/** Inline Markdown → the text a reader sees, near enough for a title: `**Who** is [it](x)?` → `Who is it?`. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\{[^{}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/:[a-z0-9-]+:/g, '')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim();
}

/** `guides/getting-started.md` → `Getting started`. */
export function titleFromPath(path: string, untitled: string): string {
  const segments = path.replace(/\.(md|markdown)$/i, '').split('/');
  const name = /^(index|README)$/i.test(segments.at(-1) ?? '') ? segments.at(-2) : segments.at(-1);
  const words = (name ?? untitled).replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
