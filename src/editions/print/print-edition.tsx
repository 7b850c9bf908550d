import type { JSX } from 'preact';
import { formatAsOf } from '../../model/figure-age.ts';
import type { GuideSettings } from '../../model/settings.ts';
import { Raw, renderHtml, type SafeHtml } from '../../support/html.tsx';
import { textDirection } from '../../support/text-direction.ts';
import { openBook } from '../book/book.ts';
import type { Chapters } from '../book/chapters.ts';
import type { BookPart } from '../book/plan.ts';
import { printChapter, type ChapterEdition, type PrintPlace } from './chapter.tsx';

/** What an edition to print is made of. */
export interface PrintEdition {
  readonly title: string;
  readonly settings: GuideSettings;
  readonly words: ChapterEdition['words'];
  readonly parts: readonly BookPart[];
  readonly place: PrintPlace;
  /** Relative links to the style sheets. */
  readonly styles: readonly string[];
  /** ISO date of the build. */
  readonly today: string;
  readonly chapters: Chapters;
}

/** Nothing runs on paper; pictures may come from elsewhere, as on the pages themselves. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https: data:; base-uri 'none'";

/** Several pages as one document that is made for paper: cover, table of contents, and every page a chapter. */
export function printDocument(edition: PrintEdition): string {
  const pages = edition.parts.flatMap((part) => part.pages);
  const book = openBook(
    pages.map(({ url }) => url),
    edition.chapters,
  );
  const chapters = pages.map(({ url }): SafeHtml => printChapter(book, url, edition));
  return `<!doctype html>${renderHtml(<PrintPage edition={edition} chapters={chapters} />)}\n`;
}

function PrintPage({
  edition,
  chapters,
}: {
  readonly edition: PrintEdition;
  readonly chapters: readonly SafeHtml[];
}): JSX.Element {
  const { settings, title, styles } = edition;
  return (
    <html lang={settings.language} dir={textDirection(settings.language)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {/* Without one, browsers ask the server for a file that it does not have. */}
        <link rel="icon" href="data:," />
        {styles.map((style) => (
          <link rel="stylesheet" href={style} />
        ))}
      </head>
      <body class="print-edition">
        <Cover edition={edition} />
        <Contents parts={edition.parts} words={edition.words} />
        <main>
          {chapters.map((html, i) => (
            <section class="print-chapter" id={`c${i + 1}`}>
              <Raw html={html} />
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function Cover({
  edition: { title, settings, words, place, today },
}: {
  readonly edition: PrintEdition;
}): JSX.Element {
  const date = <time datetime={today}>{formatAsOf(today, settings.language)}</time>;
  return (
    <header class="print-cover">
      <h1>{title}</h1>
      {settings.description !== undefined && <p>{settings.description}</p>}
      <p>
        {place.site === undefined
          ? words.asOf.parts({ date })
          : words.asOfFrom.parts({ date, address: place.site })}
      </p>
    </header>
  );
}

/** Page numbers stand where a browser can count the pages of a link's target. */
function Contents({ parts, words }: Pick<PrintEdition, 'parts' | 'words'>): JSX.Element {
  let number = 0;
  return (
    <nav class="print-contents" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ol role="list">
        {parts.map((part) => (
          <li>
            <strong>{part.title}</strong>
            <ol role="list">
              {part.pages.map((page) => (
                <li>
                  <a href={`#c${++number}`}>{page.title}</a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
