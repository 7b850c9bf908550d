import type { Guide } from './guide.ts';
import type { Page } from './page.ts';
import type { GuideSettings } from './settings.ts';
import { absoluteUrl } from './site-address.ts';

type Forge = NonNullable<GuideSettings['forge']>;

/** How each kind of forge is asked to edit a file and to take a report, from the address of a repository. */
const FORGES: Readonly<
  Record<
    Forge,
    { edit: (branch: string, file: string) => string; report: (title: string, body: string) => string }
  >
> = {
  github: {
    edit: (branch, file) => `edit/${branch}/${file}`,
    report: (title, body) => `issues/new?title=${title}&body=${body}`,
  },
  gitlab: {
    edit: (branch, file) => `-/edit/${branch}/${file}`,
    report: (title, body) => `-/issues/new?issue[title]=${title}&issue[description]=${body}`,
  },
  forgejo: {
    edit: (branch, file) => `_edit/${branch}/${file}`,
    report: (title, body) => `issues/new?title=${title}&body=${body}`,
  },
};

/** Where a page's file can be edited; undefined where the page has none or the guide does not name its repository. */
export function editUrl(guide: Guide, page: Page): string | undefined {
  const { repository, branch } = guide.settings;
  const known = guide.content.editUrl;
  if (!page.file) return undefined;
  const ownPath = path(guide.content.lying.get(page.file.path) ?? page.file.path);
  if (known !== undefined) return known.replace('{path}', () => ownPath);
  if (repository === undefined) return undefined;
  return `${base(repository)}/${forgeOf(guide.settings).edit(path(branch), path(contentFolder(guide)) + ownPath)}`;
}

/** Where a reader reports a mistake in a page: the form of the repository, with the page named in it. */
export function reportUrl(guide: Guide, page: Page): string | undefined {
  const { repository, url } = guide.settings;
  if (repository === undefined) return undefined;
  const where = url === undefined ? page.url : absoluteUrl(url, page.url);
  const [title, body] = [guide.words.pageFoot.reportTitle({ page: page.title }), `${where}\n\n`].map(
    encodeURIComponent,
  );
  return `${base(repository)}/${forgeOf(guide.settings).report(title ?? '', body ?? '')}`;
}

/** As the settings say, else as git does, else as the folder is called: `content/`; empty for a whole repository. */
function contentFolder({ settings, content }: Guide): string {
  const { folder } = settings;
  if (folder === undefined) return content.history.folder ?? `${content.folder.replace(/^.*[/\\]/, '')}/`;
  const segments = folder.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.map((segment) => `${segment}/`).join('');
}

/** Said by the settings, else read from the host: whoever runs a forge of their own usually calls it by its name. */
function forgeOf({ forge, repository = '' }: GuideSettings): (typeof FORGES)[Forge] {
  if (forge !== undefined) return FORGES[forge];
  const { hostname } = new URL(repository);
  if (/gitlab/.test(hostname)) return FORGES.gitlab;
  return /codeberg|forgejo|gitea/.test(hostname) ? FORGES.forgejo : FORGES.github;
}

function base(repository: string): string {
  return repository.replace(/(\.git)?\/*$/, '');
}

/** A path whose every part is fit for an address. */
function path(text: string): string {
  return text.split('/').map(encodeURIComponent).join('/');
}
