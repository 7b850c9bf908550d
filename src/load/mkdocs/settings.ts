import type { DataPath, Located } from '../../model/content.ts';
import { WebOrMailUrl, WebUrl } from '../../model/id.ts';
import { COLOURS, GuideSettings } from '../../model/settings.ts';
import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import type { MkdocsConfig } from './config.ts';

/** Colours of Material that are not called the same here. */
const COLOUR_NAMES: Readonly<Record<string, string>> = {
  'deep purple': 'purple',
  'light blue': 'blue',
  'light green': 'green',
  yellow: 'amber',
  'deep orange': 'orange',
  'blue grey': 'grey',
  black: 'grey',
};

/** What a MkDocs site says of itself → the settings of a guide. What has no counterpart is left out. */
export function guideSettings({ value, file, at }: Located<MkdocsConfig>): Located<GuideSettings> {
  const { theme, extra } = value;
  const repository = webUrl(value.repo_url);
  // A site without addresses to edit its pages at often has no page in what it calls its repository.
  const isSource = (value.edit_uri_template ?? value.edit_uri) !== '';
  const wanted = {
    title: oneLine(value.site_name),
    description: oneLine(value.site_description),
    url: webUrl(value.site_url),
    repository: isSource ? repository : undefined,
    language: (theme?.language ?? theme?.locale)?.replace('_', '-'),
    copyright: copyrightLine(value.copyright),
    colour: colourOf(theme?.palette),
    logo: filePath(theme?.logo),
    favicon: filePath(theme?.favicon),
    links: [
      ...(isSource || repository === undefined
        ? []
        : [{ title: oneLine(value.repo_name) ?? new URL(repository).hostname, url: repository }]),
      ...(extra?.social ?? []).flatMap((social) => socialLink(social) ?? []),
    ],
    folderAddresses: value.use_directory_urls,
    moved: redirects(value),
  };
  // What is wrong with the language of a guide is wrong with that of the theme.
  return {
    value: fitting(wanted),
    file,
    at: (place) => at(place[0] === 'language' ? ['theme', ...place] : place),
  };
}

type Social = NonNullable<MkdocsConfig['extra']>['social'][number];

/** A link of the foot of each page, to another site or to a mailbox; undefined for one that leads nowhere. */
export function socialLink({ link, name }: Social): GuideSettings['links'][number] | undefined {
  const url = link?.replace(/^mailto:<(.*)>$/i, 'mailto:$1').trim();
  if (url === undefined || !WebOrMailUrl.safeParse(url).success) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  return { title: oneLine(name) ?? (protocol === 'mailto:' ? pathname : hostname), url };
}

/** A line of HTML as the foot of a page may hold it: its links, and the text of the rest. */
function copyrightLine(written: string | undefined): string | undefined {
  const links = written?.replace(
    /<a\b[^>]*?\bhref\s*=\s*(["'])(.*?)\1[^>]*>(.*?)<\/a\s*>/gis,
    (_, _quote, href: string, text: string) =>
      // A window about cookies, which opens by script.
      href.startsWith('#')
        ? ''
        : /^(https?:|mailto:)/i.test(href)
          ? `[${text}](${href.replace(/[\s()<>]/g, escaped)})`
          : text,
  );
  return oneLine(plainText(links));
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Text without the tags in it. */
export function plainText(text: string): string;
export function plainText(text: string | undefined): string | undefined;
export function plainText(text: string | undefined): string | undefined {
  return text?.replace(/<\/?[a-z][^<>]*>/gi, '');
}

/** `/assets/logo.svg?v=2` → `assets/logo.svg`; a picture of another site is none of this one. */
function filePath(written: string | undefined): string | undefined {
  return written === undefined || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written)
    ? undefined
    : written.replace(/^\.?\/+/, '').replace(/[?#].*$/, '');
}

/** Each field that fits its schema; the defaults of the others. */
export function fitting(wanted: Readonly<Record<string, unknown>>): GuideSettings {
  const wrong = new Set(GuideSettings.safeParse(wanted).error?.issues.map(({ path }) => String(path[0])));
  return GuideSettings.parse(Object.fromEntries(Object.entries(wanted).filter(([key]) => !wrong.has(key))));
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function webUrl(text: string | undefined): string | undefined {
  return WebUrl.safeParse(text).success ? text : undefined;
}

/** The primary colour of a palette, if it is one of a name; `custom` is told only by a style sheet. */
export function colourOf(palette: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const name = palette?.['primary'];
  if (typeof name !== 'string') return undefined;
  const ours = COLOUR_NAMES[name] ?? name;
  return COLOURS.some((colour) => colour === ours) ? ours : undefined;
}

/** `redirect_maps` of the plugin redirects: old page → page or address. */
function redirects({ plugins }: MkdocsConfig): { from: string; to: string }[] {
  const maps = plugins.get('redirects')?.['redirect_maps'];
  if (!isRecord(maps)) return [];
  return Object.entries(maps).flatMap(([from, to]) => (typeof to === 'string' ? [{ from, to }] : []));
}

/**
 * Where a page is edited, `{path}` standing for its path; undefined where nobody knows. MkDocs takes `master` as the
 * branch of a repository whose settings name none.
 */
export function editUrl({ repo_url, edit_uri, edit_uri_template }: MkdocsConfig): string | undefined {
  const base = webUrl(repo_url)?.replace(/\/$/, '');
  const written = edit_uri_template ?? edit_uri ?? defaultEditUri(base);
  if (written === undefined || written === '') return undefined;
  const template = edit_uri_template === undefined ? `${written.replace(/\/?$/, '/')}{path}` : written;
  const address = /^https?:/i.test(template)
    ? template
    : base && base + (/^[?#]/.test(template) ? '' : '/') + template.replace(/^\//, '');
  return webUrl(address?.replace('{path}', 'x')) && address?.replace(/\{path!q\}/, '{path}');
}

function defaultEditUri(base: string | undefined): string | undefined {
  const host = base && new URL(base).hostname;
  if (host === 'github.com' || host === 'gitlab.com') return 'edit/master/docs/';
  return host === 'bitbucket.org' ? 'src/default/docs/' : undefined;
}

/** Reports redirects that lead to no page; `pages` are the paths of all pages. */
export function redirectProblems(
  config: Located<MkdocsConfig>,
  pages: ReadonlySet<string>,
): readonly Problem[] {
  return redirects(config.value).flatMap(({ from, to }): Problem[] => {
    if (/^https?:/i.test(to) || pages.has(to.replace(/#.*$/, ''))) return [];
    const at: DataPath = ['plugins', pluginIndex(config, 'redirects'), 'redirects', 'redirect_maps', from];
    const words = {
      what: 'the redirect leads to no page',
      unexpected: `Unexpected \`${to}\`, expected a page or a web address`,
      fix: `correct it, or take \`${from}\` out.`,
    };
    return [{ file: config.file, ...config.at(at), check: 'mkdocs', ...words }];
  });
}

function pluginIndex({ value }: Located<MkdocsConfig>, name: string): number {
  return [...value.plugins.keys()].indexOf(name);
}
