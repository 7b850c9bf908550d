import type { Words } from '../words/words.ts';
import { contentsTitles } from './contents.ts';
import type { Content, MarkdownFile } from './content.ts';
import { decisionPages } from './decision-pages.ts';
import { componentPages, type ShownComponent } from './gallery-pages.ts';
import type { Page, Project, Role } from './page.ts';
import { firstHeading, pageUrl, placeOf, safeAddress, skillUrl, titleFromPath } from './page-names.ts';
import { payPages, rolePayPages } from './pay-pages.ts';
import { rolePartPages } from './role-parts.ts';

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

/**
 * Lists every page of the site, generated ones too, in a stable order.
 *
 * @param shown components, for a guide that publishes their gallery
 */
export function buildPages(
  content: Content,
  roles: ReadonlyMap<string, Role>,
  projects: ReadonlyMap<string, Project>,
  { pages: words }: Words,
  shown: readonly ShownComponent[],
): readonly Page[] {
  const files = new Map(content.pages.map((file) => [file.path, file]));
  const ofGallery = content.settings.value.gallery ? componentPages(shown, files) : [];
  const generated = [...generatedPages(content, files, roles, words), ...ofGallery];
  const taken = new Set(generated.map((page) => page.path));
  const titles = contentsTitles(content.contents);
  const own = content.pages.filter((file) => !taken.has(file.path));
  const parts = rolePartPages(own, roles, content.settings.value, words);
  const ofRoles = new Set([...parts.values()].flatMap((pages) => pages.map(({ path }) => path)));
  const plain = own
    .filter((file) => !ofRoles.has(file.path))
    .map((file) => plainPage(file, files, titles, words));
  return [
    ...generated,
    ...content.roles.flatMap(({ id, page }) => [...rolePage(page, roles.get(id)), ...(parts.get(id) ?? [])]),
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
      title:
        file?.front.value.title ??
        (kind === 'tags' ? firstHeading(file?.body ?? '') : undefined) ??
        (title === undefined ? settings.title : words[title]),
      description: file?.front.value.description ?? (kind === 'home' ? (settings.description ?? '') : ''),
      searchable: kind === 'home' || kind === 'skills' || kind === 'sources',
      file,
    };
  });
  const categories = settings.categories.map((category): Page => ({
    kind: 'category',
    category,
    ...placeOf(`categories/${category.id}.md`, files),
    title: category.title,
    description: category.summary,
    searchable: true,
  }));
  const decisions = decisionPages(content, roles, words).map((plan): Page => ({
    ...plan,
    ...placeOf(plan.path, files),
  }));
  const pay = payPages(content, files, words);
  const payOfEach = rolePayPages(content, files, roles, words);
  return [...fixed, ...categories, ...skillPages(content, files), ...pay, ...payOfEach, ...decisions];
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
