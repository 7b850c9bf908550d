import { escapeHtml } from '../support/html.tsx';
import { decodeEntities } from './attribute-entities.ts';
import { DROPPED_ELEMENTS } from './dropped-elements.ts';
import { MATHML_ATTRIBUTES, MATHML_ELEMENTS } from './mathml-allow-list.ts';
import { playerFrame, playerOrigin } from './players.ts';
import { drawingAttribute, drawingElement } from './svg-allow-list.ts';

/** Elements that an author may write. No script, style, form or frame: a page shows, it does not act. */
const ELEMENTS = new Set([
  ...MATHML_ELEMENTS,
  ...`a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details
  dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture
  pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time
  tr track tt u ul var video wbr`
    .trim()
    .split(/\s+/),
]);
/** Other elements that HTML has or had: none of them is written, but their names stand for nothing else. */
const FORBIDDEN = new Set(
  `acronym applet area base basefont bgsound big blink body button canvas command datalist dialog dir embed fieldset
  font form frame frameset head hgroup html iframe image input isindex label legend link listing main map marquee
  menu meta meter nobr noframes noscript object optgroup option output param plaintext portal progress script search
  select slot style svg template textarea title xmp`
    .trim()
    .split(/\s+/),
);
export const VOID_ELEMENTS: ReadonlySet<string> = new Set('br col hr img source track wbr'.split(' '));

const ATTRIBUTES = new Set([
  ...MATHML_ATTRIBUTES,
  ...`abbr align alt cite class colspan controls datetime dir download headers height id kind label lang loading loop
  media muted open poster rel reversed rowspan scope sizes span srclang start summary title type valign value
  width`.split(/\s+/),
]);
/**
 * Elements whose `name` may be written: the old form of an anchor, and collapsibles of which one is open. A picture
 * named `getElementById` would stand in the place of that function of `document` (HTML § 3.1.5, named elements).
 */
const WITH_NAME = new Set(['a', 'details']);
const URLS = new Set(['href', 'src', 'poster', 'cite']);

/** A tag as HTML writes it, or one that browsers make something of all the same: `<font color==red>`. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>|<(\/?)([A-Za-z][\w.:-]*)(\s[^<>]*)?>/g;
const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Called for each address in author HTML; gives the address to write. */
export type UrlVisitor = (use: {
  tag: string;
  attribute: string;
  value: string;
  alt: string | undefined;
}) => string;

/**
 * Writes author HTML anew from what the allow-list knows: each tag from its parsed parts, everything else escaped.
 * `open` holds the names of elements that are open and is kept up to date, so that a closing tag without an opening
 * one disappears and the caller can close what stays open.
 */
export function allowListed(html: string, open: string[], visitUrl: UrlVisitor): string {
  const text = html.replace(DROPPED_ELEMENTS, '');
  let out = '';
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    out += escapeText(text.slice(at, match.index));
    at = match.index + match[0].length;
    const slash = match[1] ?? match[5];
    const name = match[2] ?? match[6] ?? '';
    const attributes = match[3] ?? match[7] ?? '';
    const selfClosing = match[4];
    const tag = name.toLowerCase();
    if (FRAMES.has(tag) && slash !== '/') out += quietFrame(tag, attributes, visitUrl);
    // Parts of a drawing are none outside of one: `<path>` in a text stands for a path.
    const drawn = tag === 'svg' || isInDrawing(open) ? drawingElement(tag) : undefined;
    if (name === '' || (drawn === undefined && !ELEMENTS.has(tag))) continue;
    const written = drawn ?? tag;
    if (slash === '/') out += closeTag(written, open);
    else {
      out += drawn === undefined ? openTag(tag, attributes, visitUrl) : drawingTag(drawn, attributes);
      if (!VOID_ELEMENTS.has(tag)) {
        if (selfClosing === '/') out += `</${written}>`;
        else open.push(written);
      }
    }
  }
  return out + escapeText(text.slice(at));
}

/** Elements between a drawing and its parts; bounds the work on elements that are opened and never closed. */
const DEEPEST_PART = 50;

function isInDrawing(open: readonly string[]): boolean {
  return open.slice(-DEEPEST_PART).includes('svg');
}

const FRAMES = new Set(['iframe', 'embed', 'object']);

/**
 * A frame would ask another host for a page as soon as ours is read: a reader gets a link to it instead, or, of a
 * player that is known, a frame that waits to be asked.
 */
function quietFrame(tag: string, attributes: string, visitUrl: UrlVisitor): string {
  const { src, data, title } = Object.fromEntries(parseAttributes(attributes));
  const address = src ?? data ?? '';
  if (address === '' || !isSafeUrl(address)) return '';
  const isPlayer = tag === 'iframe' && playerOrigin(address) !== undefined;
  const [element, attribute] = isPlayer ? ['iframe', 'src'] : ['a', 'href'];
  const url = visitUrl({ tag: element, attribute, value: address, alt: undefined });
  if (isPlayer) return playerFrame(url, title);
  const name = title ?? /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
  return `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`;
}

/** The tags that close what is open, innermost first. */
export function closingTags(open: readonly string[]): string {
  return open
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('');
}

/** A tag of allowed attributes: `a`, ` href="x.md" onclick="…"` → `<a href="x.html">`. */
export function openTag(tag: string, attributes: string, visitUrl: UrlVisitor): string {
  const parsed = parseAttributes(attributes);
  const alt = parsed.get('alt');
  let out = `<${tag}`;
  for (const [name, value] of parsed) {
    if (URLS.has(name)) {
      const url = isSafeUrl(value) ? visitUrl({ tag, attribute: name, value, alt }) : undefined;
      if (url !== undefined) out += ` ${name}="${escapeHtml(url)}"`;
    } else if (isAllowed(tag, name)) {
      out += value === '' && name !== 'alt' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
    }
  }
  return `${out}>`;
}

/** A tag of a drawing, with what says how it looks. */
function drawingTag(name: string, attributes: string): string {
  const written = [...parseAttributes(attributes)].flatMap(([attribute, value]) => {
    const as = /^aria-[a-z]+$/.test(attribute) ? attribute : drawingAttribute(attribute, value);
    return as === undefined ? [] : [` ${as}="${escapeHtml(value)}"`];
  });
  return `<${name}${written.join('')}>`;
}

/** ` class="a b" open` → attributes by lower-case name, entities decoded; the first of two of one name counts. */
export function parseAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Whether HTML knows an element of this name (lower case), allowed or not. */
export function isElementName(name: string): boolean {
  return ELEMENTS.has(name) || FORBIDDEN.has(name);
}

/** Name of an element as it may be written: what is not allowed becomes a `div`. */
export function allowedElement(name: string): string {
  return ELEMENTS.has(name) ? name : 'div';
}

/** `div`, ` class="a" onclick="…"` → the attributes that may be written on it and hold no address. */
export function allowedAttributes(tag: string, text: string): ReadonlyMap<string, string> {
  return new Map([...parseAttributes(text)].filter(([name]) => isAllowed(tag, name)));
}

function isAllowed(tag: string, name: string): boolean {
  return ATTRIBUTES.has(name) || (name === 'name' && WITH_NAME.has(tag)) || /^aria-[a-z]+$/.test(name);
}

/** Schemes under which a browser runs what stands in the address, or reads the reader's own files. */
const UNSAFE_SCHEMES = new Set(
  'about blob data feed file filesystem jar javascript livescript mhtml mocha vbscript view-source ws wss'.split(
    ' ',
  ),
);

/** Addresses that lead somewhere (`https:`, `mailto:`, `irc:`, relative ones); never a scheme that runs code. */
export function isSafeUrl(url: string): boolean {
  // Browsers ignore control characters and blanks in a scheme: `java\nscript:`.
  const compact = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  if (scheme === undefined || !UNSAFE_SCHEMES.has(scheme)) return true;
  return /^data:image\/(png|jpe?g|gif|webp);/i.test(compact);
}

function closeTag(tag: string, open: string[]): string {
  const at = open.lastIndexOf(tag);
  return at === -1 ? '' : closingTags(open.splice(at));
}

/** Text between tags: entities stay, a lone `<` becomes one. */
function escapeText(text: string): string {
  return text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
