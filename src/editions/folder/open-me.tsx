import { renderHtml } from '../../support/html.tsx';
import { textDirection } from '../../support/text-direction.ts';
import { wrapText } from '../../support/wrap-text.ts';
import type { WordsOf } from '../../words/words.ts';

/** What the copy in a folder is called and written in. */
export interface FolderNames {
  readonly title: string;
  /** Language tag. */
  readonly language: string;
  readonly words: WordsOf<'editions'>['editions'];
}

/** Beside it lies what it needs to go on; inside an archive it does not, and the note stays. */
export const OPENER = { name: 'assets/open.js', content: "location.replace('index.html');\n" };

/** The page that a reader opens first: it leads into the guide, or says that the archive must be unpacked. */
export function openMePage({ title, language, words }: FolderNames): string {
  const page = (
    <html lang={language} dir={textDirection(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <script src={OPENER.name} />
      </head>
      <body>
        <h1>{title}</h1>
        <p>
          <a href="index.html">{words.open}</a>
        </p>
        <p>{words.unpackFirst}</p>
      </body>
    </html>
  );
  return `<!doctype html>${renderHtml(page)}\n`;
}

/** Letters in a line of a text file, which some programs do not wrap. */
const LINE = 80;

/** The same for those who read text files first. */
export function readMeFirst({ title, words }: FolderNames): string {
  const { page } = fileNames(words);
  return [
    title,
    '',
    words.unpack,
    words.openInBrowser({ page }),
    '',
    ...wrapText(words.worksOffline, LINE),
    '',
  ].join('\r\n');
}

/** Names of the two files that a reader sees first, in the language of the guide. */
export function fileNames(words: FolderNames['words']): { readonly page: string; readonly note: string } {
  return { page: `${fileName(words.openMe)}.html`, note: `${fileName(words.readMeFirst)}.txt` };
}

/** Words as every file system takes them; a guide's own words may have any sign. */
function fileName(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '').trim() || 'start';
}
