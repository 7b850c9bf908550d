import { renderHtml } from '../../support/html.tsx';
import { textDirection } from '../../support/text-direction.ts';

/** What the copy in a folder is called and written in. */
export interface FolderNames {
  readonly title: string;
  /** Language tag. */
  readonly language: string;
}

/** Beside it lies what it needs to go on; inside an archive it does not, and the note stays. */
export const OPENER = { name: 'assets/open.js', content: "location.replace('index.html');\n" };

/** The page that a reader opens first: it leads into the guide, or says that the archive must be unpacked. */
export function openMePage({ title, language }: FolderNames): string {
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
          <a href="index.html">Open the guide</a>
        </p>
        <p>
          If that leads nowhere, this page was opened inside the ZIP file. Unpack the whole file first
          (“Extract all”), then open this page in the unpacked folder.
        </p>
      </body>
    </html>
  );
  return `<!doctype html>${renderHtml(page)}\n`;
}

/** The same for those who read text files first. */
export function readMeFirst({ title }: FolderNames): string {
  return [
    title,
    '',
    '1. Unpack the whole ZIP file: on Windows "Extract all", elsewhere a double click.',
    '2. In the unpacked folder open "Open me.html" with a browser.',
    '',
    'Everything works without a network, the search too. Nothing has to be installed,',
    'and nothing that you do in the guide leaves this device.',
    '',
  ].join('\r\n');
}
