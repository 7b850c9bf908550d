import { posix } from 'node:path';
import type { Element } from 'domhandler';
import type { Guide } from '../model/guide.ts';
import { formatAsOf } from '../model/figure-age.ts';
import { dayOf, pageHistory } from '../model/history.ts';
import { isExternal } from '../model/links.ts';
import type { Page } from '../model/page.ts';
import { absoluteUrl } from '../model/site-address.ts';
import { relativeUrl } from '../support/relative-url.ts';
import { mainAsMarkdown } from './markdown/index.ts';
import { decodeUrl } from '../support/decode-url.ts';

/** Pages that hold nothing for a reader of text. */
const WITHOUT_TEXT: ReadonlySet<Page['kind']> = new Set([
  'not-found',
  'offline',
  'search',
  'downloads',
  'gallery',
  'component',
]);

/** Characters that all texts together may have to be given in one file too: no reader takes in more at once. */
export const LONGEST_TEXT = 5_000_000;

/** Address of the Markdown of a page: `roles/devops-engineer.md`; undefined where it has none. */
export function textUrl(page: Page): string | undefined {
  return WITHOUT_TEXT.has(page.kind) ? undefined : page.url.replace(/\.html$/, '.md');
}

/**
 * All that a page says, as Markdown, with its address and age below. Links lead to the Markdown of other pages;
 * they are absolute where the guide knows its address.
 *
 * @param main the main part of the page; it stays as it is
 */
export function pageText(guide: Guide, page: Page, main: Element): string {
  const text = mainAsMarkdown(main, (href) => linkInText(guide, page, href));
  const history = pageHistory(guide, page);
  const origin = {
    guide: label(guide.settings.title),
    page: `[${label(titleOf(guide, page))}](${address(guide, page, page.url)})`,
  };
  const words = guide.words.exports;
  const date = history && formatAsOf(dayOf(history.lastChange), guide.settings.language);
  return `${text}\n---\n\n${date === undefined ? words.origin(origin) : words.originChanged({ ...origin, date })}\n`;
}

function linkInText(guide: Guide, from: Page, href: string): string {
  if (isExternal(href)) return href;
  const [path = '', hash] = href.split('#', 2);
  const url = posix.normalize(posix.join(posix.dirname(from.url), decodeUrl(path)));
  const target = guide.pagesByUrl.get(url);
  return address(guide, from, (target && textUrl(target)) ?? url) + (hash === undefined ? '' : `#${hash}`);
}

function address({ settings: { url } }: Guide, from: { readonly url: string }, to: string): string {
  return url === undefined ? relativeUrl(from.url, to) : absoluteUrl(url, to);
}

/** Parts of the list of pages, by what stands in them. All others come last: they say it in another order. */
const PARTS: readonly (readonly [
  title: 'roles' | 'projects' | 'pages' | 'pay',
  kinds: readonly Page['kind'][],
])[] = [
  ['roles', ['role', 'role-part']],
  ['projects', ['project']],
  ['pages', ['home', 'page']],
  ['pay', ['pay']],
];
/** By this word llms.txt knows what may be left out, whatever the language of the rest. */
const OTHERS = 'Optional';

function partOf({ kind }: Page): (typeof PARTS)[number][0] | undefined {
  return PARTS.find(([, kinds]) => kinds.includes(kind))?.[0];
}

/**
 * `llms.txt` by https://llmstxt.org: what the guide is, and a list of the Markdown of its pages.
 *
 * @param hasWhole whether all texts are in one file as well
 */
export function linkIndex(guide: Guide, hasWhole: boolean): string {
  const { title, description } = guide.settings;
  const words = guide.words.exports;
  const here = { url: 'llms.txt' };
  const files = [
    ...(hasWhole ? [`[${words.everything}](${address(guide, here, 'llms-full.txt')})`] : []),
    ...(guide.roles.size > 0 ? [`[${words.data}](${address(guide, here, 'guide.json')})`] : []),
  ];
  const also = files.length === 0 ? '' : ` ${words.also({ files })}`;
  const leads = words.textsOfPages({ html: '`.html`', markdown: '`.md`' });
  const summary = description === undefined ? '' : `> ${description}\n\n`;
  const head = `# ${title}\n\n${summary}${leads}${also}\n`;
  const listed = guide.pages.filter((page) => textUrl(page) !== undefined);
  const parts = [...PARTS.map(([name]) => name), undefined].flatMap((name) => {
    const pages = listed.filter((page) => partOf(page) === name);
    return pages.length === 0
      ? []
      : [
          `## ${name === undefined ? OTHERS : words[name]}\n\n${pages.map((page) => line(guide, page, here)).join('')}`,
        ];
  });
  return [head, ...parts].join('\n');
}

function line(guide: Guide, page: Page, here: { readonly url: string }): string {
  const about = page.description === '' ? '' : `: ${page.description}`;
  return `- [${label(titleOf(guide, page))}](${address(guide, here, textUrl(page) ?? page.url)})${about}\n`;
}

function titleOf({ settings }: Guide, page: Page): string {
  return page.title || settings.title;
}

/** Words of a link, whose brackets must not end it. */
function label(text: string): string {
  return text.replace(/[\\[\]<*`]/g, '\\$&');
}
