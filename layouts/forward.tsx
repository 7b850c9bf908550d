import { renderHtml } from '../src/support/html.tsx';

export interface ForwardProps {
  /** Relative link, or an address on another site. */
  readonly target: string;
  readonly title: string;
  readonly language: string;
}

/** A page without a look that leads on at once, and by a link where a browser does not. */
export function forwardDocument({ target, title, language }: ForwardProps): string {
  const html = renderHtml(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'" />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
      </head>
      <body>
        <a href={target}>{title}</a>
      </body>
    </html>,
  );
  return `<!doctype html>${html}\n`;
}
