import { stringify } from 'yaml';
import type { Content } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import { settingsOfDialect } from '../../model/settings-of-dialect.ts';
import { GuideSettings, type ContentsItem } from '../../model/settings.ts';

const DEFAULTS = GuideSettings.parse({});
const HEAD = '# Brought in from the site of another tool. What each field means: .github/CONTRIBUTING.md.\n';
const ADVISE =
  '# Problems are said and do not stop the build. Take this line out once `npm run check` finds none.\n';

/**
 * The settings of a site as the `guide.yaml` of the guide that it becomes; fields at their default are left out.
 *
 * @param logo path of a picture that the import makes, where the site has none
 */
export function guideYaml(content: Content, paths: ReadonlyMap<string, string>, logo?: string): string {
  const newPath = (path: string): string => paths.get(path) ?? path;
  const own = content.settings.value;
  const moved = own.moved.map(({ from, to }) => {
    const [path = '', hash] = to.split('#', 2);
    return { from, to: paths.has(path) ? newPath(path) + (hash === undefined ? '' : `#${hash}`) : to };
  });
  const renamed = content.pages
    .map(({ path }) => ({ from: path, to: newPath(path) }))
    .filter(({ from, to }) => from !== to);
  const settings: Omit<GuideSettings, 'markdown'> & { readonly markdown: object | undefined } = {
    ...own,
    ...(own.logo === undefined ? { logo } : { logo: newPath(own.logo) }),
    ...(own.favicon === undefined ? {} : { favicon: newPath(own.favicon) }),
    navigation: own.navigation.map(({ title, page }) => ({ title, page: newPath(page) })),
    branch: branchOf(content.editUrl) ?? own.branch,
    contents: listed(content.contents, paths).map((entry) => contentsItem(entry, newPath)),
    markdown: markdownSettings(content),
    moved: [...moved, ...renamed].filter(
      ({ from, to }) => from !== to && (/^https?:/i.test(to) || isKnown(to, paths)),
    ),
  };
  const known = Object.entries(saidOf(settings, DEFAULTS)).filter(
    ([name, value]) => (name === 'logo' && value === logo) || !isNoPicture(name, value, content, paths),
  );
  return `${HEAD}${stringify(Object.fromEntries(known), { lineWidth: 0 })}${ADVISE}problems: advise\n`;
}

/** How the pages of the site are read, where otherwise than ours; of `///` only if a line of one begins with it. */
function markdownSettings({ dialect, pages }: Content): object | undefined {
  const { slashBlocks, ...others } = settingsOfDialect(dialect);
  const hasSlashes = pages.some(({ body }) => /^[ \t>]*\/{3}/m.test(body));
  const said = saidOf(hasSlashes ? { ...others, slashBlocks } : others, DEFAULTS.markdown);
  return Object.keys(said).length > 0 ? said : undefined;
}

/** The fields that differ from their defaults. */
function saidOf(fields: object, defaults: object): Readonly<Record<string, unknown>> {
  const known = new Map<string, unknown>(Object.entries(defaults));
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(known.get(name)),
    ),
  );
}

function isKnown(to: string, paths: ReadonlyMap<string, string>): boolean {
  return [...paths.values()].includes(to.replace(/#.*$/, ''));
}

/** A logo that the site names and does not have. */
function isNoPicture(
  name: string,
  value: unknown,
  content: Content,
  paths: ReadonlyMap<string, string>,
): boolean {
  if (name !== 'logo' && name !== 'favicon') return false;
  return ![...content.assets.keys()].some((asset) => (paths.get(asset) ?? asset) === value);
}

/** `…/edit/main/docs/{path}` → `main` */
function branchOf(editUrl: string | undefined): string | undefined {
  return /\/(?:edit|blob|raw|tree)\/([\w.-]+)\//.exec(editUrl ?? '')?.[1];
}

/** Entries without the pages that stay behind, such as drafts. */
function listed(entries: readonly ContentsEntry[], paths: ReadonlyMap<string, string>): ContentsEntry[] {
  return entries.flatMap((entry): ContentsEntry[] => {
    if (entry.kind === 'link') return [entry];
    const isHere = entry.path !== undefined && paths.has(entry.path);
    if (entry.kind === 'page') return isHere ? [entry] : [];
    const { path, ...section } = entry;
    const below = listed(entry.entries, paths);
    if (!isHere && below.length === 0) return [];
    return [{ ...section, ...(isHere && path !== undefined ? { path } : {}), entries: below }];
  });
}

/** An entry of the contents as `guide.yaml` has it. @param newPath where a page will stand */
export function contentsItem(entry: ContentsEntry, newPath: (path: string) => string): ContentsItem {
  if (entry.kind === 'link') {
    const { title, href } = entry;
    return /^(https?|mailto):/i.test(href) ? { title, link: href } : { title, file: newPath(href) };
  }
  const page = entry.path === undefined ? {} : { page: newPath(entry.path) };
  const title = entry.title === undefined ? {} : { title: entry.title };
  if (entry.kind === 'page') return { ...title, ...page };
  return { ...title, ...page, entries: entry.entries.map((inner) => contentsItem(inner, newPath)) };
}
