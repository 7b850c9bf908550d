import type { JSX } from 'preact';
import { Header, type HeaderLink } from '../src/components/header/template.tsx';
import { ThemeSwitch } from '../src/components/theme-switch/template.tsx';
import type { PageContext } from '../src/components/component.ts';
import { firstPage, sectionsAbove } from '../src/model/contents.ts';
import type { Page } from '../src/model/page.ts';
import { Raw, type SafeHtml } from '../src/support/html.tsx';
import { textDirection } from '../src/support/text-direction.ts';
import { breadcrumbOf } from './breadcrumb.tsx';
import { ContentsBeside } from './contents.tsx';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { pictureLink } from './picture-link.ts';
import { hueOf } from './hue.ts';
import type { PageView } from './page-view.ts';
import { placeSheets } from './sheets.tsx';

/** What a table of contents begins with. Its column is there from the first paint, before the table has arrived. */
const TABLE_OF_CONTENTS = '<nav class="table-of-contents"';

/** The one skeleton of all pages: head, skip link, header, way down to the page, what stands in `<main>`, footer. */
export function Document({ view, main }: { readonly view: PageView; readonly main: SafeHtml }): JSX.Element {
  const { context } = view;
  const { page, guide } = context;
  const hue = hueOf(page, guide);
  const sheets = placeSheets(main, view.assets.markedStyles);
  return (
    <html lang={context.language} dir={textDirection(context.language)} data-colour={guide.settings.colour}>
      <Head view={view} main={main} sheets={sheets} />
      <body
        data-root={context.link('index.html').replace(/index\.html$/, '')}
        data-search={page.kind === 'search' ? view.assets.searchPage : view.assets.search}
        data-search-style={view.assets.searchStyle}
        data-link-copied={context.words.common.linkCopied}
      >
        {view.inFolder && (
          <p class="unpack-first">
            {context.words.common.unpackFirst({ page: context.words.editions.openMe })}
          </p>
        )}
        <a class="skip-link" href={page.kind === 'not-found' ? `${page.url}#main` : '#main'}>
          {context.words.common.skip}
        </a>
        <Header
          title={guide.settings.title}
          home={context.link('index.html')}
          logo={pictureLink(context, guide.settings.logo)}
          links={headerLinks(context)}
          words={context.words}
          search={hasOwnSearch(view) ? undefined : context.link('search.html')}
        >
          <ThemeSwitch words={context.words} />
        </Header>
        <div class="page" data-kind={page.kind} data-hue={hue}>
          <ContentsBeside context={context} />
          {breadcrumbOf(context)}
          <main
            id="main"
            class={sheets.main.includes(TABLE_OF_CONTENTS) ? 'with-contents' : undefined}
            tabindex={-1}
            data-pagefind-body={page.searchable ? '' : undefined}
          >
            <Raw html={sheets.main} />
          </main>
        </div>
        <Footer view={view} />
      </body>
    </html>
  );
}

/** Whether there is a search field in sight already, in the page itself. */
function hasOwnSearch({ context: { page }, hasTitle }: PageView): boolean {
  return page.kind === 'search' || page.kind === 'not-found' || (page.kind === 'home' && !hasTitle);
}

/** Links of the header; a page that does not exist in this guide is skipped. */
function headerLinks(context: PageContext): readonly HeaderLink[] {
  const { guide, page } = context;
  return guide.settings.navigation.flatMap((entry) => {
    const target = guide.pagesByPath.get(entry.page);
    if (!target) return [];
    const current = target === page ? 'page' : target === sectionStart(context) ? 'section' : undefined;
    return [{ title: entry.title, href: context.link(target.url), current }];
  });
}

/** The page by which one enters the section at the top of the contents that holds the open page. */
function sectionStart({ guide, page }: PageContext): Page | undefined {
  const node = guide.contents?.nodes.get(page);
  const [top] = node ? sectionsAbove(node) : [];
  return top && firstPage(top);
}
