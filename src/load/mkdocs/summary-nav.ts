import { decodeUrlPart } from '../../support/decode-url.ts';

/** An item of a `nav`, as YAML would give it: a target, `{ title: target }` or `{ title: items }`. */
export type NavItem = string | { readonly [title: string]: string | readonly NavItem[] };

/** A line of the list: how far it stands in, and what it says. */
interface Line {
  readonly indent: number;
  readonly title: string;
  /** Undefined for a section that is no page. */
  readonly target: string | undefined;
}

/**
 * Contents that somebody wrote as a Markdown list of links, in a `SUMMARY.md` → items as `nav` has them. Both the
 * plugin literate-nav and mdBook read such files:
 * https://oprypin.github.io/mkdocs-literate-nav/ and https://rust-lang.github.io/mdBook/format/summary.html.
 * Prose is passed over; chapters of mdBook that stand outside the list, and its headings of parts, are kept.
 */
export function summaryNav(text: string): readonly NavItem[] {
  const addresses = new Map(
    [...text.matchAll(/^ {0,3}\[([^\]\n]+)\]:[ \t]*<?([^\s>]+)/gm)].map(([, name = '', to]) => [name, to]),
  );
  const lines = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\[([^\]\n]+)\]\[([^\]\n]*)\]/g, (link, title: string, name: string) => {
      const to = addresses.get(name === '' ? title : name);
      return to === undefined ? link : `[${title}](${to})`;
    })
    .split('\n')
    .flatMap(readLine);
  return itemsOf(lines, 0).items;
}

function readLine(line: string): Line[] {
  const [, space, marker, rest = ''] = /^(\s*)([-*+]\s+|\d+[.)]\s+)?(.*?)\s*$/.exec(line) ?? [];
  const indent = (space ?? '').replaceAll('\t', '    ').length;
  const [, title, bracketed, bare] =
    /^\[((?:\\.|[^\]\\])*)\]\((?:<([^>]*)>|([^\s)]*))[^)]*\)/.exec(rest) ?? [];
  const target = bracketed ?? bare;
  if (title !== undefined && target !== undefined) {
    // A chapter of mdBook without an address is not written yet.
    if (target === '') return marker === undefined ? [] : [{ indent, title, target: undefined }];
    return [{ indent, title: unescaped(title), target: targetOf(target) }];
  }
  if (marker === undefined || rest === '') return [];
  return [{ indent, title: unescaped(rest), target: rest.includes('*') ? targetOf(rest) : undefined }];
}

/** A path, or a pattern of paths, as files have it. */
function targetOf(written: string): string {
  return decodeUrlPart(written).replace(/^\.\//, '');
}

/** The items that stand in as far as the one at `from`, with those below each. */
function itemsOf(lines: readonly Line[], from: number): { items: readonly NavItem[]; end: number } {
  const items: NavItem[] = [];
  const depth = lines[from]?.indent ?? 0;
  let at = from;
  for (let line = lines[at]; line && line.indent >= depth; line = lines[at]) {
    const isParent = (lines[at + 1]?.indent ?? 0) > line.indent;
    const below = isParent ? itemsOf(lines, at + 1) : { items: [], end: at + 1 };
    at = below.end;
    items.push(...itemOf(line, below.items));
  }
  return { items, end: at };
}

function itemOf({ title, target }: Line, below: readonly NavItem[]): NavItem[] {
  // `[](index.md)` leaves the title to the page.
  if (title === '' && target !== undefined) return [target, ...below];
  if (below.length > 0) return [{ [title]: target === undefined ? below : [target, ...below] }];
  if (target === undefined) return [];
  return [target.includes('*') ? target : { [title]: target }];
}

function unescaped(title: string): string {
  return title.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[*`]/g, '');
}
