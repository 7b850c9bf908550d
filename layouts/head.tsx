import { createHash } from 'node:crypto';
import type { JSX } from 'preact';
import { DEAD_LINK_SCRIPT } from '../src/components/navigation/dead-link-script.ts';
import { TABS_HEAD_SCRIPT } from '../src/components/tabs/head-script.ts';
import { HEAD_SCRIPT } from '../src/components/theme-switch/head-script.ts';
import type { PageContext } from '../src/components/component.ts';
import { absoluteUrl, sitePath } from '../src/model/site-address.ts';
import { Raw, type SafeHtml } from '../src/support/html.tsx';
import { pictureLink } from './picture-link.ts';
import type { PageView } from './page-view.ts';
import { SearchFacts } from './search-facts.tsx';
import { WAIT_FOR_SHEETS, type PlacedSheets } from './sheets.tsx';
import { MARK_PATH } from '../src/support/mark.ts';

/** A script in the page, and its SHA-256, by which the policy lets it run. */
interface InlineScript {
  readonly text: string;
  readonly hash: string;
}

function inlineScript(text: string): InlineScript {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

const COMMON = inlineScript(HEAD_SCRIPT);
// One script, so that the policy has one hash: it takes as many bytes as a script this short.
const WITH_TABS = inlineScript(HEAD_SCRIPT + TABS_HEAD_SCRIPT);
const WAIT = inlineScript(WAIT_FOR_SHEETS);
const DEAD_LINK = inlineScript(DEAD_LINK_SCRIPT);

/**
 * Nothing from elsewhere but pictures, and players that a reader opens. `default-src` is for styles, which only a sheet
 * has, and for requests, `script-src` for the worker.
 */
function policy(
  scripts: readonly InlineScript[],
  base: "'none'" | "'self'",
  players: ReadonlySet<string>,
): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(({ hash }) => `'${hash}'`).join(' ')}`,
    "img-src 'self' https: data:",
    `frame-src ${players.size === 0 ? "'none'" : [...players].toSorted().join(' ')}`,
    "object-src 'none'",
    `base-uri ${base}`,
    "form-action 'self'",
  ].join('; ');
}

function policyOf({ page, players }: PageContext, scripts: readonly InlineScript[]): string {
  return page.kind === 'not-found'
    ? policy([...scripts, DEAD_LINK], "'self'", players)
    : policy(scripts, "'none'", players);
}

/** The mark of the header, in the middle tone that shows on light and dark browser tabs alike. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='%232f6fb5'%3E" +
  `%3Cpath d='${MARK_PATH}'/%3E%3C/svg%3E`;

/** The page is painted when the script has run. Types of elements do not know it yet. */
const WAITED_FOR = { blocking: 'render' };

interface HeadProps {
  readonly view: PageView;
  /** What stands in `<main>`. */
  readonly main: SafeHtml;
  readonly sheets: Pick<PlacedSheets, 'inHead' | 'areInMain'>;
}

/** The head of a page. All its links are relative but the canonical one, which must not be. */
export function Head({ view, main, sheets }: HeadProps): JSX.Element {
  const { context, assets, offline } = view;
  const { page, guide } = context;
  const { url } = guide.settings;
  const description = page.description || view.opening || (guide.settings.description ?? '');
  const isDeadLink = page.kind === 'not-found';
  const script = main.includes(' data-component="tabs"') ? WITH_TABS : COMMON;
  const scripts = sheets.areInMain ? [script, WAIT] : [script];
  const { url: address, isWaitedFor } = assets.script(main);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyOf(context, scripts)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titlesOf(context).join(' · ')}</title>
      {/* Search engines read its name, and what shows a link its property. */}
      {description !== '' && <meta name="description" content={description} property="og:description" />}
      <LinkPreview view={view} />
      <meta name="color-scheme" content="light dark" />
      {url !== undefined && !isDeadLink && <link rel="canonical" href={absoluteUrl(url, page.url)} />}
      <link rel="icon" href={pictureLink(context, guide.settings.favicon) ?? ICON} />
      {offline && <link rel="manifest" href={offline.webManifest} />}
      {offline && <link rel="apple-touch-icon" href={offline.touchIcon} />}
      {view.alternates.map((form) => (
        <link rel="alternate" type={form.type} title={form.title} href={form.href} />
      ))}
      {view.structuredData && (
        <script type="application/ld+json">
          <Raw html={view.structuredData} />
        </script>
      )}
      <SearchFacts context={context} />
      <script>{script.text}</script>
      {url !== undefined && isDeadLink && <script data-site={sitePath(url)}>{DEAD_LINK.text}</script>}
      <link rel="stylesheet" href={assets.style} />
      {sheets.inHead.map((sheet) => (
        <link rel="stylesheet" href={sheet} />
      ))}
      {page.kind === 'search' && <link rel="stylesheet" href={assets.searchStyle} />}
      {/* Not every browser knows how to wait; in the others what stands below a choice moves once. */}
      <script defer {...(isWaitedFor ? WAITED_FOR : {})} src={address} />
    </head>
  );
}

/** What a window is called; components are called like pages of the guide: `Skills`. */
function titlesOf({ page, guide, words }: PageContext): readonly string[] {
  const { title } = guide.settings;
  if (page.kind === 'home' && page.title === title) return [title];
  return page.kind === 'component' ? [page.title, words.pages.gallery, title] : [page.title, title];
}

/** What other sites and messengers show of a link to the page (https://ogp.me). Its addresses must be absolute. */
function LinkPreview({ view: { card, context } }: { readonly view: PageView }): JSX.Element {
  const { page, guide } = context;
  const { title, url } = guide.settings;
  return (
    <>
      <meta property="og:title" content={page.title} />
      <meta property="og:site_name" content={title} />
      <meta property="og:type" content={page.kind === 'home' ? 'website' : 'article'} />
      {url !== undefined && <meta property="og:url" content={absoluteUrl(url, page.url)} />}
      {card !== undefined && (
        <>
          <meta property="og:image" content={card} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={page.title} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}
