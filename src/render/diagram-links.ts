import type { Diagram } from '../model/outline.ts';
import { escapeHtml } from '../support/html.tsx';
import { unsafeAddress } from './diagnostics/unsafe-address.ts';
import { isSafeUrl } from './html-allow-list.ts';
import { resolveUrl } from './links.ts';
import type { PageState } from './page-state.ts';

/** The start tag of a link in a drawing, up to its address; all in it is escaped. */
const LINK = /(<a\b[^<>]*? href=")([^"]*)(?=")/g;

/**
 * The lines by which mermaid's languages link a part of a drawing: `click a href "x.md"`, `click a "x.md"`,
 * `link a "x.md"` (class), `link a: Words @ x.md` (sequence), `$link="x.md"` (C4).
 */
const WRITTEN: readonly RegExp[] = [
  /^\s*(?:click|link)\s+\S+\s+(?:href\s+)?"([^"]*)"/,
  /^\s*link\s+[^:]+:[^@]*@\s*(\S.*)$/,
  /\$link\s*=\s*"([^"]*)"/,
];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

interface WrittenLink {
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Resolves the links of an author's drawing to pages of the site as those of the text are, and collects them for the
 * checks. Those that could run a program are no longer in the drawing; they are reported.
 *
 * @param svg the drawing, whose links are as its author wrote them
 * @returns the drawing with the addresses of the published site
 */
export function resolveDiagramLinks(svg: string, diagram: Diagram, state: PageState): string {
  // In a list or a quotation, lines of the file hold more than those of the source.
  const lines = state.page.file?.text.split(/\r\n?|\n/) ?? [];
  const written = new Map<string, WrittenLink[]>();
  for (const link of writtenLinks(diagram, lines)) {
    written.set(link.href, [...(written.get(link.href) ?? []), link]);
    reportUnsafe(link, state);
  }
  const seen = new Set<string>();
  return svg.replace(LINK, (_tag, start: string, escaped: string) => {
    const href = unescapeHtml(escaped);
    // An address that mermaid has put into another form stands nowhere in the source: it is reported at its start.
    if (!seen.has(href))
      state.links.push(...(written.get(href) ?? [{ href, line: diagram.line, column: 1 }]));
    seen.add(href);
    return start + escapeHtml(resolveUrl(state, href));
  });
}

function writtenLinks({ source, line: first }: Diagram, lines: readonly string[]): WrittenLink[] {
  return source.split('\n').flatMap((line, i) => {
    const inFile = lines[first + i - 1];
    const text = inFile?.includes(line.trim()) ? inFile : line;
    return WRITTEN.flatMap((pattern) => {
      const href = pattern.exec(text)?.[1]?.trim() ?? '';
      return href === '' ? [] : [{ href, line: first + i, column: text.indexOf(href) + 1 }];
    });
  });
}

function reportUnsafe({ href, line, column }: WrittenLink, state: PageState): void {
  if (!isSafeUrl(href)) state.report({ line, column, ...unsafeAddress(href, 'take the line out') });
}
